import type { DocumentFieldAction } from "sanity";
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
    const direction = translatable.has(schemaType.name)
      ? directionOf(getValueAtPath({ ...(draft ?? published) }, path))
      : null;
    return {
      type: "action",
      title: direction === null ? "Copy to the other language" : titles[direction.to],
      hidden: direction === null,
      disabled: Boolean(patch.disabled),
      onAction: () => {
        if (direction === null) return;
        patch.execute([{ set: { [pathToString([...path, direction.to])]: direction.text } }]);
      },
    };
  },
});

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
