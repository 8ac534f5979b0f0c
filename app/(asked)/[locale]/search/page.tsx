import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { SearchPage } from "#components/search/search-page.tsx";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { readAsked, writeAsked } from "#lib/search/asked.ts";
import type { Asked } from "#lib/search/asked.ts";
import { readSearch } from "#lib/search/read.ts";
import { readSettings } from "#lib/site/read-settings.ts";
import { describe } from "../../../[locale]/describe.ts";
import { SiteFrame } from "../../../[locale]/site-frame.tsx";

type Props = {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = toAsked(await searchParams);
  const t = await getTranslations("Search");
  return describe({
    place: { kind: "search" },
    title: asked.text === "" ? t("title") : t("titleOf", { text: asked.text }),
    description: t("description"),
    languages: "both",
    // Neither the question nor its answer is a page of ours; the things found are.
    noIndex: true,
  });
}

/** What a reader asks, and its answer. The one page that is made anew for every request. */
export default async function Search({ searchParams }: Props) {
  const asked = toAsked(await searchParams);
  const locale = await pageLocale();
  const { timeZone } = await readSettings(locale);
  // Next also makes what it can of this page before it is asked for; the time is the request's.
  await connection();
  const results = await readSearch(asked, locale, { now: new Date(), timeZone });
  return (
    <SiteFrame place={{ kind: "search", asked: writeAsked(asked) }}>
      <SearchPage {...results} />
    </SiteFrame>
  );
}

function toAsked(query: Awaited<Props["searchParams"]>): Asked {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values ?? []].flat().map((value): [string, string] => [name, value]),
  );
  return readAsked(new URLSearchParams(pairs));
}
