import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewsIndex } from "#components/announcements/news-index.tsx";
import { readNews } from "#lib/announcements/read.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { parsePageNumber } from "#lib/i18n/routing.ts";
import { describe, describeMissing } from "../../../describe.ts";
import { MissingPage } from "../../../missing-page.tsx";
import { SiteFrame } from "../../../site-frame.tsx";

type Props = { readonly params: Promise<{ readonly page: string }> };

export function generateStaticParams() {
  return [{ page: "2" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = parsePageNumber((await params).page);
  if (page === null || (await readNews(await pageLocale(), page)) === null) return describeMissing();
  const t = await getTranslations("Announcements");
  const title = t("newsTitleOfPage", { page });
  return describe({
    place: { kind: "news", page },
    title,
    description: t("newsDescription"),
    languages: "both",
  });
}

export default async function NewsPage({ params }: Props) {
  const page = parsePageNumber((await params).page);
  const news = page === null ? null : await readNews(await pageLocale(), page);
  if (page === null || news === null) return <MissingPage />;
  return (
    <SiteFrame place={{ kind: "news", page }} section="news">
      <NewsIndex entries={news.entries} page={page} pages={news.pages} />
    </SiteFrame>
  );
}
