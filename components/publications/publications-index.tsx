import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { languageTags } from "#lib/i18n/locale.ts";
import type { Place } from "#lib/i18n/routing.ts";
import type { PublicationEntry } from "#lib/publications/publication.ts";
import type { YearSpan } from "#lib/publications/year-counts.ts";
import { EmptyList } from "../frame/empty-list.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { Pagination } from "../frame/pagination.tsx";
import { SectionBlock } from "../frame/section-block.tsx";
import { OwnLanguageOnly } from "../prose/own-language-only.tsx";
import { PublicationList } from "./publication-list.tsx";
import { YearNav } from "./year-nav.tsx";

/** The works of a year; `null` for those without one. */
export type YearGroup = { readonly year: number | null; readonly entries: readonly PublicationEntry[] };

type Props = {
  /** Every year with works, for the way to each. */
  readonly years: YearSpan | null;
  /** How many works nobody knows the year of. */
  readonly undated: number;
  /** What this page is about: a year, those without one, or (`null`) the latest. */
  readonly year: number | "undated" | null;
  /** Newest first. */
  readonly groups: readonly YearGroup[];
  readonly paging?: {
    readonly page: number;
    readonly pages: number;
    readonly placeOf: (page: number) => Place;
  };
  /** Filters and search, when there are. */
  readonly children?: ReactNode;
};

/** Publications under the years they came out in. */
export function PublicationsIndex({ years, undated, year, groups, paging, children }: Props) {
  const t = useTranslations("Publications");
  const tag = languageTags[useLocale()];
  const filled = groups.filter(({ entries }) => entries.length > 0);
  return (
    <div className="page">
      <PageHeading
        title={headingOf(year, t)}
        kicker={
          years === null || year !== null
            ? undefined
            : t("countSince", { total: years.total.toLocaleString(tag), first: String(years.first) })
        }
      />
      <YearNav span={years} undated={undated} current={year} />
      {children}
      <OwnLanguageOnly entries={filled.flatMap(({ entries }) => entries)} />
      {filled.length === 0 && <EmptyList sentence={t("none")} />}
      {filled.map((group) => (
        <SectionBlock
          key={group.year ?? "undated"}
          id={group.year === null ? "undated" : `y${group.year}`}
          title={group.year === null ? t("undated") : String(group.year)}
        >
          <PublicationList entries={group.entries} showsYear={false} />
        </SectionBlock>
      ))}
      {paging !== undefined && <Pagination {...paging} />}
    </div>
  );
}

type Translate = ReturnType<typeof useTranslations<"Publications">>;

function headingOf(year: Props["year"], t: Translate): string {
  if (year === null) return t("title");
  return year === "undated" ? t("titleUndated") : t("titleOfYear", { year: String(year) });
}
