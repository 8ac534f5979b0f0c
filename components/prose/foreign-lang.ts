import type { Locale } from "#lib/i18n/locale.ts";

/** The `lang` a part of the page needs: its language when that is not the page's, else nothing. */
export function foreignLang(lang: Locale, pageLocale: string): Locale | undefined {
  return lang === pageLocale ? undefined : lang;
}
