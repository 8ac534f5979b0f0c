import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicationsIndex } from "#components/publications/publications-index.tsx";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { readPublicationsOfYear, readYears } from "#lib/publications/read.ts";
import { describe, describeMissing } from "../describe.ts";
import { MissingPage } from "../missing-page.tsx";
import { SiteFrame } from "../site-frame.tsx";

type Props = { readonly year: number; readonly page: number };

/** What a page of a year's works says of itself. */
export async function describeYear({ year, page }: Props): Promise<Metadata> {
  if ((await readPublicationsOfYear(year, page, await pageLocale())) === null) return describeMissing();
  const t = await getTranslations("Publications");
  const title =
    page === 1
      ? t("titleOfYear", { year: String(year) })
      : t("titleOfYearPage", { year: String(year), page });
  return describe({
    place: { kind: "publicationsYear", year, page },
    title,
    description: t("description"),
    languages: "both",
  });
}

/** The works of a year, a page at a time. */
export async function YearPage({ year, page }: Props) {
  const found = await readPublicationsOfYear(year, page, await pageLocale());
  if (found === null) return <MissingPage />;
  return (
    <SiteFrame place={{ kind: "publicationsYear", year, page }} section="publications">
      <PublicationsIndex
        years={await readYears()}
        year={year}
        groups={[{ year, entries: found.entries }]}
        paging={{
          page,
          pages: found.pages,
          placeOf: (number) => ({ kind: "publicationsYear", year, page: number }),
        }}
      />
    </SiteFrame>
  );
}
