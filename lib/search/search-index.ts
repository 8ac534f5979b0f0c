import type { IndexedDocument } from "./indexed-document.ts";
import type { Filters, Question } from "./question.ts";

/** What is asked of an index. */
export type Request = {
  readonly question: Question;
  readonly filters: Filters;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
  /** An instant, ISO 8601 in UTC: what comes out later is not there yet. */
  readonly now: string;
  /** Look for the words exactly as typed: no other spelling stands in. */
  readonly isLiteral: boolean;
};

export type FacetCount<Value> = { readonly value: Value; readonly count: number };

/** How many there would be for each value of a way to narrow, all the other ways being as they are. */
export type Facets = {
  readonly types: readonly FacetCount<string>[];
  readonly kinds: readonly FacetCount<string>[];
  readonly years: readonly FacetCount<number>[];
  readonly topics: readonly FacetCount<string>[];
  readonly languages: readonly FacetCount<string>[];
};

/** A word that is nowhere, and what was looked for instead. */
export type Correction = { readonly typed: string; readonly instead: readonly string[] };

export type Answer = {
  readonly total: number;
  /** How many of them hold every word; the others, after them, hold some. */
  readonly whole: number;
  readonly found: readonly Found[];
  readonly facets: Facets;
  readonly corrections: readonly Correction[];
};

export type Found = { readonly id: string; readonly type: IndexedDocument["type"]; readonly stored: unknown };

/** An index, to be asked. Another engine (PostgreSQL for big installations) is another one of these. */
export type SearchIndex = {
  readonly search: (request: Request) => Promise<Answer>;
  /** Everything that is found, in order and in slices, for exports. */
  readonly walk: (
    request: Omit<Request, "page" | "perPage">,
    slice: number,
  ) => AsyncIterable<readonly Found[]>;
  /** Documents by their ids, in no particular order. */
  readonly byIds: (ids: readonly string[]) => Promise<readonly Found[]>;
};

/** An index, to be written. What was written is found from the moment the promise resolves. */
export type SearchStore = {
  readonly upsert: (documents: readonly IndexedDocument[]) => Promise<void>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** Ids of what has to be read again when these documents changed: whatever mentions them. */
  readonly mentioning: (ids: readonly string[]) => Promise<readonly string[]>;
};
