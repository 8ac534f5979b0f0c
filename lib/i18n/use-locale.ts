import { useLocale as useLanguageTag } from "next-intl";
import { locales, languageTags } from "./locale.ts";
import type { Locale } from "./locale.ts";

/** The language of the page. next-intl itself is told the tag, `fr-CA`: numbers are written otherwise in France. */
export function useLocale(): Locale {
  const tag = useLanguageTag();
  return locales.find((locale) => languageTags[locale] === tag) ?? "en";
}
