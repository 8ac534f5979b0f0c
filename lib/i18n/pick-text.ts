import { typeset } from "../typography/typeset.ts";
import type { Locale } from "./locale.ts";
import { pick } from "./localized.ts";
import type { LocaleField, Localized } from "./localized.ts";

/** Like `pick`, for words that people read: French comes set as Québec sets it. */
export function pickText(field: LocaleField<string>, locale: Locale): Localized<string> | null {
  const text = pick(field, locale);
  return text === null ? null : { ...text, value: typeset(text.value, text.lang) };
}
