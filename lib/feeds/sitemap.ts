import type { SitemapQueryResult } from "#sanity/generated.ts";
import { locales } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import { hasAny } from "../i18n/localized.ts";
import type { LocaleField } from "../i18n/localized.ts";
import { languagesOf, listLanguages } from "../i18n/page-languages.ts";
import { parseSlugs } from "../i18n/parse-slugs.ts";
import { href, sections } from "../i18n/routing.ts";
import type { Place } from "../i18n/routing.ts";
import { publicationSlug } from "../publications/slug.ts";
import { workLanguages } from "../publications/work-languages.ts";
import { inAnyLanguage } from "../researchers/parse.ts";
import { escapeXml } from "./xml.ts";

/** A page for the sitemap: where it is, in which languages it truly exists, when it last changed. */
export type SitemapPage = {
  readonly place: Place;
  readonly languages: readonly Locale[];
  /** ISO 8601; `null` for lists, whose date says nothing. */
  readonly changed: string | null;
};

const announcementKinds = { news: "newsItem", event: "eventItem", call: "callItem" } as const;

/** Every page that search engines should know. */
export function sitemapPages(content: SitemapQueryResult): readonly SitemapPage[] {
  return [
    ...sections.map((kind) => ({ place: { kind }, languages: locales, changed: null })),
    ...content.announcements.flatMap((one) => bySlugs(announcementKinds[one.kind ?? "news"], one)),
    ...content.topics.flatMap((one) => bySlugs("topic", one)),
    ...content.pages.flatMap((one) => bySlugs("page", one)),
    ...content.researchers.flatMap(({ slug, name, text, _updatedAt }) =>
      slug === null || isBlank(name)
        ? []
        : [
            {
              place: { kind: "researcher" as const, slug },
              languages: listLanguages(languagesOf(inAnyLanguage, text)),
              changed: _updatedAt,
            },
          ],
    ),
    ...content.publications.flatMap((work) =>
      work.shortId === null || work.title === null || isBlank(work.title)
        ? []
        : [
            {
              place: { kind: "publication" as const, slug: publicationSlug(work.title, work.shortId) },
              languages: listLanguages(workLanguages(work)),
              changed: work._updatedAt,
            },
          ],
    ),
  ];
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === "";
}

function bySlugs(
  kind: "newsItem" | "eventItem" | "callItem" | "topic" | "page",
  stored: {
    readonly slugs: Parameters<typeof parseSlugs>[0];
    readonly title: LocaleField<string>;
    readonly text: LocaleField<true>;
    readonly _updatedAt: string;
  },
): readonly SitemapPage[] {
  const slugs = parseSlugs(stored.slugs);
  // Without a title there is no page (lib/announcements/parse.ts and its like).
  if (slugs === null || !hasAny(stored.title)) return [];
  const languages = listLanguages(languagesOf(stored.title, stored.text));
  return [{ place: { kind, slugs }, languages, changed: stored._updatedAt }];
}

/** A sitemap (sitemaps.org 0.9) with every language as an address of its own, and its translations beside it. */
export function writeSitemap(pages: readonly SitemapPage[], origin: string): string {
  const urls = pages.flatMap((page) => page.languages.map((locale) => urlLines(page, locale, origin)));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

function urlLines({ place, languages, changed }: SitemapPage, locale: Locale, origin: string): string {
  const address = (in_: Locale): string => escapeXml(`${origin}${href(place, in_)}`);
  const alternates =
    languages.length < 2
      ? []
      : languages.map(
          (other) => `    <xhtml:link rel="alternate" hreflang="${other}" href="${address(other)}"/>`,
        );
  return [
    "  <url>",
    `    <loc>${address(locale)}</loc>`,
    ...(changed === null ? [] : [`    <lastmod>${changed}</lastmod>`]),
    ...alternates,
    "  </url>",
  ].join("\n");
}
