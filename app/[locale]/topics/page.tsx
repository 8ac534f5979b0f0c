import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TopicsIndex } from "#components/topics/topics-index.tsx";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { readTopics } from "#lib/topics/read.ts";
import { describe } from "../describe.ts";
import { SiteFrame } from "../site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("Topics");
  return describe({
    place: { kind: "topics" },
    title: t("title"),
    description: t("description"),
    languages: "both",
  });
}

export default async function Topics() {
  return (
    <SiteFrame place={{ kind: "topics" }} section="topics">
      <TopicsIndex topics={await readTopics(await pageLocale())} />
    </SiteFrame>
  );
}
