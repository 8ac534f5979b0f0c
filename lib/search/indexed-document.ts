import type { PageLanguages } from "../i18n/page-languages.ts";
import type { FoundType } from "./question.ts";

/** A document as the index takes it in: what it is found by, what it is narrowed by, and what is shown of it. */
export type IndexedDocument = {
  readonly id: string;
  readonly type: FoundType;
  /** The kind of a work; `null` for everything else. */
  readonly kind: string | null;
  readonly year: number | null;
  /** What lists are ordered by, ISO 8601 of any precision; `""` for what has no date. */
  readonly date: string;
  /** Instant before which nobody finds it; `null` for what is out. */
  readonly visibleFrom: string | null;
  readonly languages: PageLanguages;
  /** Ids of its topics. */
  readonly topics: readonly string[];
  readonly texts: IndexedTexts;
  /** As `identifierIn` writes them. */
  readonly identifiers: readonly string[];
  /** Ids of the documents that its texts are partly made of: when one changes, so does this. */
  readonly mentions: readonly string[];
  /** The answer of the lake that all this was read from, for showing it. */
  readonly stored: unknown;
};

/** Plain texts, without TeX and markup. */
export type IndexedTexts = {
  readonly titleEn: string;
  readonly titleFr: string;
  readonly authors: string;
  readonly venue: string;
  readonly keywords: string;
  readonly textEn: string;
  readonly textFr: string;
};
