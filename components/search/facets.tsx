import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { asksSomething, writeAsked } from "#lib/search/asked.ts";
import type { Asked } from "#lib/search/asked.ts";
import { noFilters } from "#lib/search/question.ts";
import type { Filters } from "#lib/search/question.ts";
import type { ShownFacets } from "#lib/search/result.ts";
import { Facet, FacetLinks } from "./facet.tsx";
import type { FacetValue } from "./facet.tsx";

const sectionOf = {
  publication: "publications",
  researcher: "researchers",
  news: "news",
  event: "events",
  call: "calls",
  topic: "topics",
} as const;

type Props = { readonly asked: Asked; readonly facets: ShownFacets };

/** What kinds of things were found: the first way to narrow, always in sight. */
export function TypeFacet({ asked, facets, total }: Props & { readonly total: number }) {
  const t = useTranslations("Search");
  const sections = useTranslations("Frame.sections");
  if (facets.types.length < 2 && asked.filters.types.length === 0) return null;
  const isEverything = asked.filters.types.length === 0;
  const everything: FacetValue = {
    key: "all",
    label: t("everything"),
    count: isEverything ? total : facets.types.reduce((sum, { count }) => sum + count, 0),
    isOn: isEverything,
    asked: { ...asked, page: 1, filters: { ...asked.filters, types: [], kinds: [] } },
  };
  const values = facets.types.map(({ value, count }): FacetValue => {
    const isOn = asked.filters.types.includes(value);
    return {
      key: value,
      label: value === "page" ? t("pages") : sections(sectionOf[value]),
      count,
      isOn,
      // One at a time: who wants two kinds of things takes everything.
      asked: { ...asked, page: 1, filters: { ...asked.filters, types: isOn ? [] : [value], kinds: [] } },
    };
  });
  return (
    <nav className="type-facet" aria-label={t("facets.types")}>
      <FacetLinks values={[everything, ...values]} />
    </nav>
  );
}

/** The other ways to narrow what was found; several values of one may be taken. */
export function Facets({ asked, facets }: Props) {
  const t = useTranslations("Search");
  const words = useTranslations("Publications");
  const locale = useLocale();
  const isNarrowed = asksSomething({ ...asked, text: "" });
  return (
    <nav className="facets" aria-label={t("facets.title")}>
      <Facet
        title={t("facets.years")}
        values={facets.years.map(({ value, count }) => ({
          ...valueOf(asked, "years", value),
          label: String(value),
          count,
        }))}
      />
      <Facet
        title={t("facets.topics")}
        values={facets.topics.map(({ value, title, count }) => ({
          ...valueOf(asked, "topics", value),
          label: title.value,
          lang: title.lang,
          count,
        }))}
      />
      <Facet
        title={t("facets.kinds")}
        values={facets.kinds.map(({ value, count }) => ({
          ...valueOf(asked, "kinds", value),
          label: words(`types.${value}`),
          count,
        }))}
      />
      <Facet
        title={t("facets.languages")}
        values={facets.languages.map(({ value, count }) => ({
          ...valueOf(asked, "languages", value),
          label: words("languageName", { lang: value }),
          count,
        }))}
      />
      {isNarrowed && (
        <a
          className="facets-clear"
          href={href(
            { kind: "search", asked: writeAsked({ ...asked, page: 1, filters: noFilters }) },
            locale,
          )}
          rel="nofollow"
        >
          {t("clear")}
        </a>
      )}
    </nav>
  );
}

function valueOf<Way extends keyof Filters>(
  asked: Asked,
  way: Way,
  value: Filters[Way][number],
): Pick<FacetValue, "key" | "isOn" | "asked"> {
  const values: readonly (string | number)[] = asked.filters[way];
  const isOn = values.includes(value);
  const next = isOn ? values.filter((other) => other !== value) : [...values, value];
  return {
    key: String(value),
    isOn,
    asked: { ...asked, page: 1, filters: { ...asked.filters, [way]: next } },
  };
}
