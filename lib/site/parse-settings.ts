import type { SiteSettingsQueryResult } from "#sanity/generated.ts";
import type { Locale } from "../i18n/locale.ts";
import { pick } from "../i18n/localized.ts";
import { parseSlugs } from "../i18n/parse-slugs.ts";
import { allowedHref } from "../portable-text/allowed-href.ts";
import type { SiteSettings } from "./settings.ts";

/** Where days begin and end for an institute that has not said. */
const defaultTimeZone = "America/Toronto";

/** The institute's settings; an empty lake still makes a site, under the name of the product. */
export function parseSettings(stored: SiteSettingsQueryResult, locale: Locale): SiteSettings {
  return {
    name: pick(stored?.name, locale) ?? { value: "Vitrine", lang: locale, state: "own" },
    tagline: pick(stored?.tagline, locale),
    description: pick(stored?.description, locale),
    ror: stored?.ror ?? null,
    email: stored?.email ?? null,
    address: stored?.address ?? null,
    timeZone: isTimeZone(stored?.timeZone) ? stored.timeZone : defaultTimeZone,
    socialLinks: (stored?.socialLinks ?? []).flatMap(({ label, url }) => {
      const href = allowedHref(url ?? "");
      return label === null || href === null ? [] : [{ label, url: href }];
    }),
    footerPages: (stored?.footerPages ?? []).flatMap((page) => {
      const title = pick(page?.title, locale);
      const slugs = parseSlugs(page?.slugs);
      return title === null || slugs === null ? [] : [{ id: page._id, title, slugs }];
    }),
    policyRevision: stored?.policyRevision ?? 0,
  };
}

function isTimeZone(zone: string | null | undefined): zone is string {
  try {
    return typeof zone === "string" && new Intl.DateTimeFormat("en", { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}
