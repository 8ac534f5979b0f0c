import type { Locale } from "../i18n/locale.ts";
import { isWritten } from "../i18n/localized.ts";
import type { LocaleField, Localized } from "../i18n/localized.ts";
import { pickText } from "../i18n/pick-text.ts";
import type { TitleForm } from "./researcher.ts";

type Forms = { readonly [form in TitleForm]?: LocaleField<string> };

/**
 * The name of a role in the form a person chose (`chercheuse`, `chercheur`, `membre du corps professoral`). A form
 * nobody wrote is replaced by the neutral one, then by any; a word of the reader's own language before a foreign one.
 */
export function roleTitle(
  forms: Forms | null | undefined,
  form: TitleForm,
  locale: Locale,
): Localized<string> | null {
  const titles = [form, "neutral", "feminine", "masculine"] as const;
  const found = titles.flatMap((name) => pickText(forms?.[name], locale) ?? []);
  return found.find(isWritten) ?? found[0] ?? null;
}
