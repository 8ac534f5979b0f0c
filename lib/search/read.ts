import type { SearchedTopicsQueryResult } from "#sanity/generated.ts";
import { isLocale } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import { dayIn } from "../i18n/zoned-time.ts";
import { parseTopicLink } from "../topics/parse.ts";
import type { TopicLink } from "../topics/topic.ts";
import { asksSomething } from "./asked.ts";
import type { Asked } from "./asked.ts";
import { hitsOf } from "./marked.ts";
import { openForReader } from "./open-for-reader.ts";
import { parseResult } from "./parse-result.ts";
import { readQuestion } from "./read-question.ts";
import { isFoundType } from "./question.ts";
import type { SearchResults, ShownFacets } from "./result.ts";
import type { Facets, SearchIndex } from "./search-index.ts";
import { isPublicationType } from "./work-kinds.ts";

const perPage = 20;
const mostTopics = 12;

/** What is found for a reader, a page of it. The index is asked, not the lake: it answers while the lake does not. */
export async function readSearch(
  asked: Asked,
  locale: Locale,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Promise<SearchResults> {
  if (!asksSomething(asked)) return { asked, answer: { kind: "nothingAsked" } };
  const index = openForReader();
  if (index === null) return { asked, answer: { kind: "notReady" } };
  const question = readQuestion(asked.text);
  const { filters, page, isLiteral } = asked;
  const instant = now.toISOString();
  const { total, whole, found, facets, corrections } = await index.search({
    question,
    filters,
    page,
    perPage,
    now: instant,
    isLiteral,
  });
  const isHit = hitsOf(question.terms, corrections);
  const viewing = { locale, now, today: dayIn(timeZone, instant) };
  return {
    asked,
    answer: {
      kind: "answered",
      total,
      whole,
      pages: Math.ceil(total / perPage),
      results: found.flatMap((one) => parseResult(one, isHit, viewing) ?? []),
      corrections,
      facets: await shown(index, facets, asked, locale),
    },
  };
}

async function shown(
  index: SearchIndex,
  facets: Facets,
  { filters }: Asked,
  locale: Locale,
): Promise<ShownFacets> {
  const ids = [
    ...new Set([...facets.topics.slice(0, mostTopics).map(({ value }) => value), ...filters.topics]),
  ];
  const titles = new Map((await index.byIds(ids)).flatMap((one) => labelled(one, locale) ?? []));
  return {
    types: facets.types.flatMap(({ value, count }) => (isFoundType(value) ? [{ value, count }] : [])),
    kinds: facets.kinds.flatMap(({ value, count }) => (isPublicationType(value) ? [{ value, count }] : [])),
    years: facets.years,
    topics: ids.flatMap((value) => {
      const title = titles.get(value);
      const count = facets.topics.find((topic) => topic.value === value)?.count ?? 0;
      return title === undefined ? [] : [{ value, title, count }];
    }),
    languages: facets.languages.flatMap(({ value, count }) => (isLocale(value) ? [{ value, count }] : [])),
  };
}

function labelled(
  { id, type, stored }: { readonly id: string; readonly type: string; readonly stored: unknown },
  locale: Locale,
): readonly [string, TopicLink["title"]][] | null {
  if (type !== "topic") return null;
  const link = parseTopicLink(stored as SearchedTopicsQueryResult[number], locale);
  return link === null ? null : [[id, link.title]];
}
