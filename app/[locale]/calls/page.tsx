import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CallsIndex } from "#components/announcements/calls-index.tsx";
import { readCalls } from "#lib/announcements/read.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { describe } from "../describe.ts";
import { SiteFrame } from "../site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("Calls");
  return describe({
    place: { kind: "calls" },
    title: t("title"),
    description: t("description"),
    languages: "both",
  });
}

export default async function Calls() {
  const calls = await readCalls(await pageLocale());
  return (
    <SiteFrame place={{ kind: "calls" }} section="news">
      <CallsIndex {...calls} />
    </SiteFrame>
  );
}
