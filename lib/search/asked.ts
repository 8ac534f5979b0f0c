import { isLocale } from "../i18n/locale.ts";
import { parsePageNumber, parseYear } from "../i18n/routing.ts";
import { isFoundType, noFilters } from "./question.ts";
import type { Filters } from "./question.ts";
import { longestQuestion } from "./read-question.ts";
import { isPublicationType } from "./work-kinds.ts";

/** What the address of a search says: the question as typed, and how its answer is narrowed. */
export type Asked = {
  readonly text: string;
  readonly filters: Filters;
  /** From 1. */
  readonly page: number;
  /** Only the words as typed. */
  readonly isLiteral: boolean;
};

export const askedNothing: Asked = { text: "", filters: noFilters, page: 1, isLiteral: false };

/** More values of one way are no longer read: nobody ticks them. */
const mostValues = 20;
const word = /^[\w.-]{1,128}$/;

/**
 * Reads `?q=…&type=…&year=…` as the search means it. Keys and values are the same in both languages; what is unknown, doubled
 * or too long is left out, so that every address has one right spelling (`writeAsked`).
 */
export function readAsked(query: URLSearchParams): Asked {
  const all = (name: string): string[] => [...new Set(query.getAll(name))].toSorted();
  return {
    text: tidy(query.get("q") ?? ""),
    filters: {
      types: all("type").filter(isFoundType),
      kinds: all("kind").filter(isPublicationType).slice(0, mostValues),
      years: all("year")
        .flatMap((year) => parseYear(year) ?? [])
        .slice(0, mostValues),
      topics: all("topic")
        .filter((id) => word.test(id))
        .slice(0, mostValues),
      languages: all("language").filter(isLocale),
    },
    page: parsePageNumber(query.get("page")) ?? 1,
    isLiteral: query.get("literal") === "1",
  };
}

/** The query of an address that asks this, without `?`; empty for a search that asks nothing. */
export function writeAsked({ text, filters, page, isLiteral }: Asked): string {
  const query = new URLSearchParams();
  if (text !== "") query.set("q", text);
  for (const type of filters.types) query.append("type", type);
  for (const kind of filters.kinds) query.append("kind", kind);
  for (const year of filters.years) query.append("year", String(year));
  for (const topic of filters.topics) query.append("topic", topic);
  for (const language of filters.languages) query.append("language", language);
  if (isLiteral) query.set("literal", "1");
  if (page > 1) query.set("page", String(page));
  return query.toString();
}

/** Whether anything is asked: words, or a way to narrow all there is. */
export function asksSomething({ text, filters }: Asked): boolean {
  return text !== "" || Object.values(filters).some((values: readonly unknown[]) => values.length > 0);
}

function tidy(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, longestQuestion)
    .toWellFormed();
}
