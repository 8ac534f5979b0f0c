import { locales } from "./locale.ts";
import type { Locale } from "./locale.ts";
import { hasAny, isWritten, pick } from "./localized.ts";
import type { LocaleField } from "./localized.ts";

/**
 * In which languages the substance of a page exists. `both`: each page is a true translation of the other. One language:
 * the page in the other one only shows that text, and says to machines where the original is.
 */
export type PageLanguages = "both" | Locale;

/**
 * The languages of a page with a title and a text: those in which all of it that there is was written. With the title in
 * one and the text in the other, it is where its text is. The one rule for pages, feeds, sitemap and JSON-LD.
 */
export function languagesOf(title: LocaleField<unknown>, text: LocaleField<unknown>): PageLanguages {
  const parts = hasAny(text) ? [title, text] : [title];
  const [first, second] = locales.filter((locale) => parts.every((part) => isWritten(pick(part, locale))));
  if (first !== undefined) return second === undefined ? first : "both";
  const shown = hasAny(text) ? text : title;
  return locales.find((locale) => isWritten(pick(shown, locale))) ?? pick(shown, "en")?.lang ?? "en";
}

/** Whether the page in a language is an original or a true translation. */
export function existsIn(languages: PageLanguages, locale: Locale): boolean {
  return languages === "both" || languages === locale;
}

/** The same as a list, the page's own address first among equals. */
export function listLanguages(languages: PageLanguages): readonly Locale[] {
  return languages === "both" ? locales : [languages];
}
