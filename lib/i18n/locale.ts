/** The languages of the interface, in the order the site offers them. Addresses, code and messages use these two ids. */
export const locales = ["en", "fr"] as const;

export type Locale = (typeof locales)[number];

/** For who states no language where one has to be chosen: the institute's home is Québec. */
export const defaultLocale: Locale = "fr";

/** What `<html lang>` and every `Intl` formatter use (BCP 47). */
export const languageTags = { en: "en-CA", fr: "fr-CA" } as const satisfies Record<Locale, string>;

/** Whether a path segment or a header names one of our locales. */
export function isLocale(value: unknown): value is Locale {
  return value === "en" || value === "fr";
}

/** The other of the two locales. */
export function otherLocale(locale: Locale): Locale {
  return locale === "en" ? "fr" : "en";
}
