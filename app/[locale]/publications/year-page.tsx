import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicationsIndex } from "#components/publications/publications-index.tsx";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import type { Place } from "#lib/i18n/routing.ts";
import { readPublicationsOfYear, readUndatedCount, readYears } from "#lib/publications/read.ts";
import { describe, describeMissing } from "../describe.ts";
import { MissingPage } from "../missing-page.tsx";
import { SiteFrame } from "../site-frame.tsx";

/** `year` is `null` for the works of which nobody knows when they came out. */
type Props = { readonly year: number | null; readonly page: number };

/** What a page of a year's works says of itself. */
export async function describeYear({ year, page }: Props): Promise<Metadata> {
  if ((await readPublicationsOfYear(year, page, await pageLocale())) === null) return describeMissing();
  const t = await getTranslations("Publications");
  return describe({
    place: placeOf({ year, page }),
    title: titleOf({ year, page }, t),
    description: t("description"),
    languages: "both",
  });
}

/** The works of a year, or those without one, a page at a time. */
export async function YearPage({ year, page }: Props) {
  const found = await readPublicationsOfYear(year, page, await pageLocale());
  if (found === null) return <MissingPage />;
  return (
    <SiteFrame place={placeOf({ year, page })} section="publications">
      <PublicationsIndex
        years={await readYears()}
        undated={await readUndatedCount()}
        year={year ?? "undated"}
        groups={[{ year, entries: found.entries }]}
        paging={{
          page,
          pages: found.pages,
          placeOf: (number) => placeOf({ year, page: number }),
        }}
      />
    </SiteFrame>
  );
}

function placeOf({ year, page }: Props): Place {
  return year === null ? { kind: "publicationsUndated", page } : { kind: "publicationsYear", year, page };
}

type Translate = Awaited<ReturnType<typeof getTranslations<"Publications">>>;

function titleOf({ year, page }: Props, t: Translate): string {
  if (year === null) return page === 1 ? t("titleUndated") : t("titleUndatedPage", { page });
  return page === 1
    ? t("titleOfYear", { year: String(year) })
    : t("titleOfYearPage", { year: String(year), page });
}
