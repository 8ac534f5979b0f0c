import type { ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";

export type LinkKind = ImportedVersion["links"][number]["kind"];
export type IdentifierKind = keyof ImportedVersion["identifiers"];

/** A text and what the source says of its language, in its own words. */
export type TextIn = { readonly text: string; readonly lang: string | null };

/** A record as a file of references tells it, before identifiers, languages and versions are settled; `null`: not told. */
export type Draft = Pick<
  ImportedWork,
  "source" | "sourceId" | "at" | "raw" | "type" | "authorsAreCut" | "groupAuthors" | "editors"
> & {
  readonly kind: ImportedVersion["kind"];
  readonly title: string;
  readonly titleLang: string | null;
  readonly titleTranslation: TextIn | null;
  readonly abstracts: readonly TextIn[];
  readonly keywords: readonly TextIn[];
  readonly authors: readonly ImportedWork["authors"][number]["printedName"][];
  readonly venue: string | null;
  /** What the source says outright of the status, if it does. */
  readonly status: ImportedVersion["status"] | null;
  /** Texts that may say it: notes, the venue. */
  readonly remarks: readonly (string | null)[];
  readonly date: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly publisher: string | null;
  readonly track: string | null;
  /** As written, in the order of trust. */
  readonly identifiers: readonly (readonly [kind: IdentifierKind, written: string])[];
  /** `address`: of what, the source does not say. */
  readonly links: readonly (readonly [kind: LinkKind | "address", written: string])[];
  readonly warnings: readonly string[];
};
