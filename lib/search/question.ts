import type { Locale } from "../i18n/locale.ts";

/** What can be found; announcements under what they announce. */
export const foundTypes = ["publication", "researcher", "news", "event", "call", "topic", "page"] as const;

export type FoundType = (typeof foundTypes)[number];

/** Whether a word of an address or of the index is one of them. */
export function isFoundType(value: string): value is FoundType {
  return foundTypes.some((type) => type === value);
}

/** Ways to narrow what was found. Several values of one way widen it again; different ways narrow each other. */
export type Filters = {
  readonly types: readonly FoundType[];
  /** Kinds of work (`article`, `thesis`). */
  readonly kinds: readonly string[];
  readonly years: readonly number[];
  /** Document ids. */
  readonly topics: readonly string[];
  /** Languages that a text exists in. */
  readonly languages: readonly Locale[];
};

export const noFilters: Filters = { types: [], kinds: [], years: [], topics: [], languages: [] };

/** A word or a phrase to look for, as typed. */
export type Term = {
  /** Several words are a phrase. */
  readonly words: readonly string[];
  /** Where alone to look. */
  readonly field: "authors" | "venue" | null;
  /** Still being typed, perhaps: the last word of the question. */
  readonly isOpen: boolean;
};

/** What somebody asks, read. */
export type Question = {
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
  readonly years: { readonly from: number; readonly until: number } | null;
  /** An identifier pasted instead of words. */
  readonly identifier: string | null;
};
