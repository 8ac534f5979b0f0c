import type { StoredDocument } from "#lib/content-move/read-documents.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { otherLocale } from "#lib/i18n/locale.ts";
import { fingerprintOf } from "#sanity/translation/fingerprint.ts";
import { translatedMembers } from "./rich-field.ts";
import { textFields } from "./text-fields.ts";
import type { TextField } from "./text-fields.ts";

/** The translation of a field, or of one block of it. */
export type TranslatedText = {
  readonly path: string;
  readonly block: string | null;
  readonly target: string;
};

/** What an import does to a document. */
export type DocumentTranslation = {
  readonly texts: readonly TranslatedText[];
  /** The paths of fields that are wholly translated from what their source says now. */
  readonly settled: ReadonlySet<string>;
  readonly to: Locale;
  /** ISO 8601, for the record of what a translation was made from. */
  readonly now: string;
};

/** A copy of a document with translations put in; all else stays as it is. */
export function translateDocument(
  document: StoredDocument,
  { texts, settled, to, now }: DocumentTranslation,
): StoredDocument {
  const from = otherLocale(to);
  const copy = structuredClone(document);
  const fields = textFields(copy);
  const settle = ({ path, value }: TextField): void => {
    const source = fingerprintOf(value[from]);
    if (settled.has(path) && source !== null)
      value["translation"] = { from, source, state: "human", at: now };
  };
  for (const field of fields.filter(({ kind }) => kind === "text")) {
    const text = texts.find(({ path }) => path === field.path);
    if (text !== undefined) field.value[to] = text.target;
    settle(field);
  }
  // Formatted text last: pictures in it are copied with the descriptions that were just put in.
  for (const field of fields.filter(({ kind }) => kind === "rich")) {
    const { value } = field;
    const blocks = texts.flatMap(({ path, block, target }): [string, string][] =>
      path === field.path && block !== null ? [[block, target]] : [],
    );
    if (blocks.length > 0)
      value[to] = structuredClone(translatedMembers(value[from], value[to], new Map(blocks)));
    settle(field);
  }
  return copy;
}
