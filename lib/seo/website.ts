import { languageTags } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import { href } from "../i18n/routing.ts";

/** The site itself for search engines, with the address of its search (schema.org/WebSite). */
export function websiteJsonLd(name: string, locale: Locale, origin: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    "@id": `${origin}/#website`,
    url: `${origin}${href({ kind: "home" }, locale)}`,
    name,
    inLanguage: languageTags[locale],
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${origin}${href({ kind: "search" }, locale)}?q={search_term_string}`,
      },
      "query-input": "required name=search_term_string",
    },
  };
}
