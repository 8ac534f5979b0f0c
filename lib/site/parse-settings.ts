import type { SiteSettingsQueryResult } from "#sanity/generated.ts";
import type { Locale } from "../i18n/locale.ts";
import { pickText } from "../i18n/pick-text.ts";
import { parseSlugs } from "../i18n/parse-slugs.ts";
import { knownTimeZone } from "../i18n/zoned-time.ts";
import { allowedHref } from "../portable-text/allowed-href.ts";
import type { SiteSettings } from "./settings.ts";

/** The institute's settings; an empty lake still makes a site, under the name of the product. */
export function parseSettings(stored: SiteSettingsQueryResult, locale: Locale): SiteSettings {
  return {
    name: pickText(stored?.name, locale) ?? { value: "Vitrine", lang: locale, state: "own" },
    tagline: pickText(stored?.tagline, locale),
    description: pickText(stored?.description, locale),
    ror: stored?.ror ?? null,
    email: stored?.email ?? null,
    address: stored?.address ?? null,
    timeZone: knownTimeZone(stored?.timeZone),
    socialLinks: (stored?.socialLinks ?? []).flatMap(({ label, url }) => {
      const href = allowedHref(url ?? "");
      return label === null || href === null ? [] : [{ label, url: href }];
    }),
    footerPages: (stored?.footerPages ?? []).flatMap((page) => {
      const title = pickText(page?.title, locale);
      const slugs = parseSlugs(page?.slugs);
      return title === null || slugs === null ? [] : [{ id: page._id, title, slugs }];
    }),
    policyRevision: stored?.policyRevision ?? 0,
    analyticsPaused: stored?.analyticsPaused ?? false,
  };
}
