import type { StoredDocument } from "#lib/content-move/read-documents.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { otherLocale } from "#lib/i18n/locale.ts";
import { translatedMembers } from "./rich-field.ts";
import { textFields } from "./text-fields.ts";

/** The translation of a field, or of one block of it. */
export type TranslatedText = {
  readonly path: string;
  readonly block: string | null;
  readonly target: string;
};

/** A copy of a document with translations put in; all else stays as it is. */
export function translateDocument(
  document: StoredDocument,
  texts: readonly TranslatedText[],
  to: Locale,
): StoredDocument {
  const copy = structuredClone(document);
  const fields = textFields(copy);
  for (const { path, value, kind } of fields) {
    const text = texts.find((one) => one.path === path);
    if (kind === "text" && text !== undefined) value[to] = text.target;
  }
  // Formatted text last: pictures in it are copied with the descriptions that were just put in.
  for (const { path, value, kind } of fields) {
    const blocks = texts.filter((one) => one.path === path && one.block !== null);
    if (kind !== "rich" || blocks.length === 0) continue;
    const byKey = new Map(blocks.map(({ block, target }) => [block ?? "", target]));
    value[to] = structuredClone(translatedMembers(value[otherLocale(to)], value[to], byKey));
  }
  return copy;
}
