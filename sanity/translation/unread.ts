import { languages } from "../schema/languages.ts";
import type { Language } from "../schema/languages.ts";
import { translatedFields } from "./translated-fields.ts";
import { translationState } from "./translation.ts";

/** A translation that somebody should look at. */
export type Unread = {
  readonly path: string;
  readonly language: Language;
  readonly state: "outdated" | "machine";
};

/** The texts of a document that are behind their original, or that only a machine has seen. */
export function unreadTranslations(document: unknown): readonly Unread[] {
  return [...translatedFields(document)].flatMap(([path, field]) =>
    languages.flatMap(({ id: language }) => {
      const state = translationState(field, language);
      return state === "outdated" || state === "machine" ? [{ path, language, state }] : [];
    }),
  );
}
