import type { Metadata } from "next";
import { languageTags, locales, otherLocale } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import { existsIn } from "../i18n/page-languages.ts";
import type { PageLanguages } from "../i18n/page-languages.ts";
import { href } from "../i18n/routing.ts";
import type { Place } from "../i18n/routing.ts";
import type { Image } from "../site/image.ts";
import { imageAddress } from "../site/image-address.ts";

type Description = {
  readonly locale: Locale;
  readonly place: Place;
  /** Without the institute's name. */
  readonly title: string;
  readonly description: string | null;
  readonly languages: PageLanguages;
  /** The language it was first written in, for readers of neither. */
  readonly source?: Locale;
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
  const description = shorten(page.description || `${page.title}, ${page.siteName}`);
  const picture = page.image == null ? null : imageAddress(page.image, { width: 1200, height: 630 });
  return {
    title,
    description,
    alternates: {
      canonical,
      ...(languages === "both" ? { languages: alternates(page, address) } : {}),
    },
    ...(page.noIndex === true ? { robots: { index: false, follow: true } } : {}),
    openGraph: {
      type: page.type ?? "website",
      title: page.title,
      description,
      url: canonical,
      siteName: page.siteName,
      // Of the text: on the page that only shows the other language's, that is not the page's own.
      locale: languageTags[existsIn(languages, locale) ? locale : otherLocale(locale)].replace("-", "_"),
      ...(languages === "both"
        ? { alternateLocale: [languageTags[otherLocale(locale)].replace("-", "_")] }
        : {}),
      ...(picture === null ? {} : { images: [{ url: `${origin}${picture}`, width: 1200, height: 630 }] }),
    },
    ...(page.tags === undefined ? {} : { other: grouped(page.tags) }),
  };
}

function alternates(
  { place, origin, source = "en" }: Description,
  address: (locale: Locale) => string,
): Record<string, string> {
  const languages = Object.fromEntries(locales.map((locale) => [locale, address(locale)]));
  return { ...languages, "x-default": place.kind === "home" ? `${origin}/` : address(source) };
}

/** At most 200 characters, cut between words. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= 200) return line;
  const cut = line.slice(0, 199);
  const space = cut.lastIndexOf(" ");
  return `${(space < 1 ? cut : cut.slice(0, space)).replace(/[\s,;:.]+$/, "")}…`;
}

function grouped(tags: NonNullable<Description["tags"]>): Record<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const [name, value] of tags) byName.set(name, [...(byName.get(name) ?? []), value]);
  return Object.fromEntries(byName);
}
