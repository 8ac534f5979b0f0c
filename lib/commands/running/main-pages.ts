import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";

const main = [
  "home",
  "news",
  "events",
  "eventsPast",
  "calls",
  "researchers",
  "alumni",
  "publications",
  "topics",
  "cookies",
  "feed",
] as const satisfies readonly Place["kind"][];

/** Addresses made ready before the first reader asks: every section of the site in both languages. */
export function mainPages(): string[] {
  return locales.flatMap((locale) => main.map((kind) => href({ kind }, locale)));
}
