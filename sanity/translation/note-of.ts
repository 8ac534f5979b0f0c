import { translationState } from "./translation.ts";
import type { TranslatedField } from "./translation.ts";

/** What an editor is told of a field whose translation is behind or a machine's, or `null`. */
export function noteOf(field: TranslatedField): string | null {
  for (const [language, name, other] of [
    ["fr", "French", "English"],
    ["en", "English", "French"],
  ] as const) {
    const state = translationState(field, language);
    if (state === "outdated")
      return `The ${other} has changed since the ${name} was made from it. Bring the ${name} in line, then choose “The ${name} is up to date” in this field’s menu (…).`;
    if (state === "machine")
      return `The ${name} comes from a machine. Read it, then choose “I have read the ${name}” in this field’s menu (…).`;
  }
  return null;
}
