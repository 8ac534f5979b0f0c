import { locales } from "#lib/i18n/locale.ts";

/**
 * Lets browsers that can (Chromium) fetch the page a reader is about to open: only when the pointer rests on a link or
 * presses it, only pages of ours. In the page itself, as a file of its own would be one more request on every visit.
 */
export function PrefetchRules() {
  return <script type="speculationrules">{rules}</script>;
}

const rules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: locales.flatMap((locale) => [`/${locale}`, `/${locale}/*`]) },
          // Files to download: citations and calendars.
          { not: { href_matches: ["bib", "ris", "json", "txt", "ics"].map((ending) => `/*.${ending}*`) } },
        ],
      },
      eagerness: "moderate",
    },
  ],
});
