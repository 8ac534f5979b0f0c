import type { Metadata } from "next";
import { languageTags, locales, otherLocale } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import { href } from "../i18n/routing.ts";
import type { Place } from "../i18n/routing.ts";
import type { Image } from "../site/image.ts";
import { imageAddress } from "../site/image-address.ts";

/**
 * In which languages the substance of a page exists. `both`: it is a true translation. One language: the page in the
 * other one only shows that text, and says to machines where the original is.
 */
export type PageLanguages = "both" | Locale;

type Description = {
  readonly locale: Locale;
  readonly place: Place;
  /** Without the institute's name. */
  readonly title: string;
  readonly description: string | null;
  readonly languages: PageLanguages;
  readonly siteName: string;
  /** `https://…`, from SITE_URL, never from a header. */
  readonly origin: string;
  readonly image?: Image | null;
  /** The place where the home page itself stands, whose title is the institute's own. */
  readonly type?: "website" | "article" | "profile";
  readonly noIndex?: boolean;
  /** `<meta>` tags for harvesters, name and values in order. */
  readonly tags?: readonly (readonly [name: string, value: string])[];
};

/** What a page says of itself in `<head>`, absolute addresses throughout (urls.md 6.1 and 6.2). */
export function pageMetadata(page: Description): Metadata {
  const { locale, place, languages, origin } = page;
  const address = (in_: Locale): string => `${origin}${href(place, in_)}`;
  const canonical = address(languages === "both" ? locale : languages);
  const title = page.title === page.siteName ? page.title : `${page.title} – ${page.siteName}`;
  const description = shorten(page.description ?? `${page.title}, ${page.siteName}`);
  const picture = page.image == null ? null : imageAddress(page.image, { width: 1200, height: 630 });
  return {
    title,
    description,
    alternates: {
      canonical,
      ...(languages === "both" ? { languages: alternates(place, origin, address) } : {}),
    },
    ...(page.noIndex === true ? { robots: { index: false, follow: true } } : {}),
    openGraph: {
      type: page.type ?? "website",
      title: page.title,
      description,
      url: canonical,
      siteName: page.siteName,
      locale: languageTags[locale].replace("-", "_"),
      ...(languages === "both"
        ? { alternateLocale: [languageTags[otherLocale(locale)].replace("-", "_")] }
        : {}),
      ...(picture === null ? {} : { images: [{ url: `${origin}${picture}`, width: 1200, height: 630 }] }),
    },
    ...(page.tags === undefined ? {} : { other: grouped(page.tags) }),
  };
}

function alternates(
  place: Place,
  origin: string,
  address: (locale: Locale) => string,
): Record<string, string> {
  const languages = Object.fromEntries(locales.map((locale) => [locale, address(locale)]));
  return { ...languages, "x-default": place.kind === "home" ? `${origin}/` : address("en") };
}

/** At most 200 characters, cut between words. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= 200) return line;
  const cut = line.slice(0, 199);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[\s,;:.]+$/, "")}…`;
}

function grouped(tags: NonNullable<Description["tags"]>): Record<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const [name, value] of tags) byName.set(name, [...(byName.get(name) ?? []), value]);
  return Object.fromEntries(byName);
}
