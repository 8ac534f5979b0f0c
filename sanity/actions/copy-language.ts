import { useMemo } from "react";
import type { DocumentFieldAction, DocumentFieldActionItem, OperationsAPI, Path } from "sanity";
import {
  defineDocumentFieldAction,
  getValueAtPath,
  pathToString,
  useDocumentOperation,
  useEditState,
} from "sanity";
import { isPresent } from "../schema/checks/per-language.ts";
import type { Language } from "../schema/languages.ts";

const translatable = new Set(["localeString", "localeText", "localeRichText"]);

/** "Copy the English text here", to translate over; offered only where the other language is still empty. */
export const copyLanguage: DocumentFieldAction = defineDocumentFieldAction({
  name: "vitrine/copy-language",
  // Also asked for the document as a whole, outside of any form: so it reads and writes the document, not the form.
  useAction: ({ documentId, documentType, path, schemaType }) => {
    const { draft, published } = useEditState(documentId, documentType);
    const { patch } = useDocumentOperation(documentId, documentType);
    const value: unknown = translatable.has(schemaType.name)
      ? getValueAtPath({ ...(draft ?? published) }, path)
      : undefined;
    // The studio asks again for ever when each answer is a new object.
    return useMemo(() => copyItem(value, path, patch), [value, path, patch]);
  },
});

function copyItem(value: unknown, path: Path, patch: OperationsAPI["patch"]): DocumentFieldActionItem {
  const direction = directionOf(value);
  if (direction === null)
    return { type: "action", title: "Copy to the other language", hidden: true, onAction: nothing };
  return {
    type: "action",
    title: titles[direction.to],
    disabled: Boolean(patch.disabled),
    onAction: () => patch.execute([{ set: { [pathToString([...path, direction.to])]: direction.text } }]),
  };
}

function nothing(): void {}

const titles: Readonly<Record<Language, string>> = {
  en: "Copy the French text to English",
  fr: "Copy the English text to French",
};

/** From which language to which a text can be copied without overwriting anything, or `null`. */
export function directionOf(value: unknown): { readonly to: Language; readonly text: unknown } | null {
  if (typeof value !== "object" || value === null) return null;
  const en: unknown = Reflect.get(value, "en");
  const fr: unknown = Reflect.get(value, "fr");
  if (isPresent(en) && !isPresent(fr)) return { to: "fr", text: en };
  if (isPresent(fr) && !isPresent(en)) return { to: "en", text: fr };
  return null;
}
