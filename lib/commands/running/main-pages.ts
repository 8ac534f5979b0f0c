import { href, sections } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";

/** Addresses made ready before the first reader asks: every section of the site, and its feed, in both languages. */
export function mainPages(): string[] {
  return locales.flatMap((locale) => [...sections, "feed" as const].map((kind) => href({ kind }, locale)));
}
