import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewsIndex } from "#components/announcements/news-index.tsx";
import { readNews } from "#lib/announcements/read.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { describe } from "../describe.ts";
import { SiteFrame } from "../site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("Announcements");
  return describe({
    place: { kind: "news" },
    title: t("newsTitle"),
    description: t("newsDescription"),
    languages: "both",
  });
}

export default async function News() {
  const news = await readNews(await pageLocale(), 1);
  return (
    <SiteFrame place={{ kind: "news" }} section="news">
      <NewsIndex entries={news?.entries ?? []} page={1} pages={news?.pages ?? 1} />
    </SiteFrame>
  );
}
