import type { DocumentFieldAction } from "sanity";
import { defineDocumentFieldAction, PatchEvent, set, useFormCallbacks, useFormValue } from "sanity";
import { isPresent } from "../schema/checks/per-language.ts";
import type { Language } from "../schema/languages.ts";

const translatable = new Set(["localeString", "localeText", "localeRichText"]);

/** "Copy the English text here", to translate over; offered only where the other language is still empty. */
export const copyLanguage: DocumentFieldAction = defineDocumentFieldAction({
  name: "vitrine/copy-language",
  useAction: ({ path, schemaType }) => {
    const value: unknown = useFormValue(path);
    const { onChange } = useFormCallbacks();
    const direction = directionOf(value);
    return {
      type: "action",
      title: direction === null ? "Copy to the other language" : titles[direction.to],
      hidden: !translatable.has(schemaType.name) || direction === null,
      onAction: () => {
        if (direction !== null) onChange(PatchEvent.from([set(direction.text, [...path, direction.to])]));
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
