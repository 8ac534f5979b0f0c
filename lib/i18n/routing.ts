import { isLocale, otherLocale } from "./locale.ts";
import type { Locale } from "./locale.ts";

/** A slug per language; where only one is known both are the same, and the page answers with a 308 to the right one. */
export type Slugs = { readonly en: string; readonly fr: string };

/** The pages that the site has whatever its content: its sections and their lists. */
export const sections = [
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
] as const;

export const publicationFileFormats = ["pdf", "bib", "ris", "jsonld", "json", "txt"] as const;
export type PublicationFileFormat = (typeof publicationFileFormats)[number];

/** Every thing of the site that has an address in both languages. List pages count from 1. */
export type Place =
  | {
      readonly kind:
        | "home"
        | "events"
        | "calls"
        | "researchers"
        | "alumni"
        | "publications"
        | "topics"
        | "cookies"
        /** The translators' workbench; readers are told that there is no such page. */
        | "messages";
    }
  | { readonly kind: "news" | "eventsPast" | "publicationsUndated"; readonly page?: number }
  | { readonly kind: "newsItem" | "eventItem" | "callItem" | "topic" | "page"; readonly slugs: Slugs }
  | { readonly kind: "researcher" | "publication" | "researcherFeed"; readonly slug: string }
  | { readonly kind: "publicationsYear"; readonly year: number; readonly page?: number }
  | { readonly kind: "publicationFile"; readonly slug: string; readonly format: PublicationFileFormat }
  | { readonly kind: "researcherFile"; readonly slug: string; readonly format: PublicationFileFormat }
  | { readonly kind: "publicationsFile"; readonly format: PublicationFileFormat }
  | { readonly kind: "publicationsYearFile"; readonly year: number; readonly format: PublicationFileFormat }
  | { readonly kind: "topicFile"; readonly slugs: Slugs; readonly format: PublicationFileFormat }
  | { readonly kind: "searchFile"; readonly format: PublicationFileFormat; readonly asked?: string }
  /** `asked`: the query of the address, as lib/search/asked.ts writes it. */
  | { readonly kind: "search"; readonly asked?: string }
  | { readonly kind: "feed" | "jsonFeed" | "eventsCalendar" | "openSearch" }
  | { readonly kind: "topicFeed" | "eventCalendar"; readonly slugs: Slugs };

export type Route = {
  readonly en: string;
  readonly fr: string;
  /** Where the route's folder stands under `app/[locale]`, when it is not the English address. */
  readonly folder?: string;
  /** Has further pages, asked for as `?page=2` and served from `…/page/2`, so that every page stays static. */
  readonly paged?: true;
};

/**
 * The addresses of the site, once. Links, parsing, and Next's rewrites and redirects all follow from it. Where two
 * patterns fit one path the earlier one wins.
 */
export const routes = {
  home: { en: "", fr: "" },
  news: { en: "/news", fr: "/nouvelles", paged: true },
  newsItem: { en: "/news/:slug", fr: "/nouvelles/:slug" },
  events: { en: "/events", fr: "/evenements" },
  eventsPast: { en: "/events/past", fr: "/evenements/passes", paged: true },
  eventsCalendar: { en: "/events.ics", fr: "/evenements.ics" },
  eventCalendar: { en: "/events/:slug.ics", fr: "/evenements/:slug.ics", folder: "/events/:slug/calendar" },
  eventItem: { en: "/events/:slug", fr: "/evenements/:slug" },
  calls: { en: "/calls", fr: "/appels" },
  callItem: { en: "/calls/:slug", fr: "/appels/:slug" },
  researchers: { en: "/researchers", fr: "/chercheurs" },
  researcherFeed: { en: "/researchers/:slug/feed.xml", fr: "/chercheurs/:slug/feed.xml" },
  researcherFile: {
    en: "/researchers/:slug.:format",
    fr: "/chercheurs/:slug.:format",
    folder: "/researchers/:slug/list/:format",
  },
  researcher: { en: "/researchers/:slug", fr: "/chercheurs/:slug" },
  alumni: { en: "/alumni", fr: "/anciens-membres" },
  publications: { en: "/publications", fr: "/publications" },
  publicationsUndated: { en: "/publications/undated", fr: "/publications/sans-date", paged: true },
  publicationsFile: {
    en: "/publications.:format",
    fr: "/publications.:format",
    folder: "/publications/list/:format",
  },
  publicationsYearFile: {
    en: "/publications/:year.:format",
    fr: "/publications/:year.:format",
    folder: "/publications/:year/list/:format",
  },
  publicationsYear: { en: "/publications/:year", fr: "/publications/:year", paged: true },
  publicationFile: {
    en: "/publications/:slug.:format",
    fr: "/publications/:slug.:format",
    folder: "/publications/:slug/file/:format",
  },
  publication: { en: "/publications/:slug", fr: "/publications/:slug" },
  topics: { en: "/topics", fr: "/sujets" },
  topicFeed: { en: "/topics/:slug/feed.xml", fr: "/sujets/:slug/feed.xml" },
  topicFile: {
    en: "/topics/:slug.:format",
    fr: "/sujets/:slug.:format",
    folder: "/topics/:slug/list/:format",
  },
  topic: { en: "/topics/:slug", fr: "/sujets/:slug" },
  search: { en: "/search", fr: "/rechercher" },
  searchFile: { en: "/search.:format", fr: "/rechercher.:format", folder: "/search/list/:format" },
  cookies: { en: "/cookies", fr: "/temoins" },
  messages: { en: "/messages", fr: "/messages" },
  feed: { en: "/feed.xml", fr: "/feed.xml" },
  openSearch: { en: "/opensearch.xml", fr: "/opensearch.xml" },
  jsonFeed: { en: "/feed.json", fr: "/feed.json" },
  page: { en: "/:slug", fr: "/:slug" },
} as const satisfies Record<Place["kind"], Route>;

/** What each parameter may hold, as a regular expression that both Next and we understand. */
export const parameters = {
  slug: "[a-z0-9-]+",
  year: "\\d{4}",
  format: publicationFileFormats.join("|"),
} as const;

/** The address of a place for readers of `locale`, from the root of the site: `/fr/nouvelles/<slug-fr>`. */
export function href(place: Place, locale: Locale): string {
  const path = routes[place.kind][locale].replace(/:(\w+)/g, (_, name: string) =>
    parameter(place, name, locale),
  );
  return `/${locale}${path}${question(place)}`;
}

function parameter(place: Place, name: string, locale: Locale): string {
  if (name === "slug" && "slugs" in place) return encodeURIComponent(place.slugs[locale]);
  if (name === "slug" && "slug" in place) return encodeURIComponent(place.slug);
  if (name === "year" && "year" in place) return String(place.year);
  if (name === "format" && "format" in place) return place.format;
  throw new Error(`The address of "${place.kind}" needs "${name}". Give it to href.`);
}

function question(place: Place): string {
  if ("page" in place && place.page !== undefined && place.page > 1) return `?page=${place.page}`;
  if ("asked" in place && place.asked !== undefined && place.asked !== "") return `?${place.asked}`;
  return "";
}

export type ParsedPath = { readonly locale: Locale; readonly place: Place };

/**
 * The place a normalised path (with or without its query) names, or `null` when no route fits. A slug read
 * from a path stands for both languages, since a path cannot know its other one.
 */
export function parsePath(path: string): ParsedPath | null {
  const url = URL.parse(path, "http://site.invalid");
  const [, locale, rest] = /^\/([a-z]{2})(\/.*)?$/.exec(url?.pathname ?? "") ?? [];
  if (url === null || !isLocale(locale)) return null;
  for (const kind of kinds) {
    const match = matcher(routes[kind][locale]).exec(rest ?? "");
    if (match !== null) return { locale, place: toPlace(kind, match.groups ?? {}, url.searchParams) };
  }
  return null;
}

// The table's type says that its keys are exactly the kinds.
const kinds = Object.keys(routes) as Place["kind"][];

function matcher(pattern: string): RegExp {
  const source = pattern
    .replaceAll(".", "\\.")
    .replace(/:(slug|year|format)/g, (_, name: keyof typeof parameters) => `(?<${name}>${parameters[name]})`);
  return new RegExp(`^${source}$`);
}

function toPlace(
  kind: Place["kind"],
  found: Readonly<Record<string, string>>,
  search: URLSearchParams,
): Place {
  const slug = found["slug"] ?? "";
  const page = parsePageNumber(search.get("page"));
  switch (kind) {
    case "news":
    case "eventsPast":
    case "publicationsUndated":
      return page === null ? { kind } : { kind, page };
    case "publicationsYear":
      return page === null
        ? { kind, year: Number(found["year"]) }
        : { kind, year: Number(found["year"]), page };
    case "newsItem":
    case "eventItem":
    case "callItem":
    case "topic":
    case "page":
    case "topicFeed":
    case "eventCalendar":
      return { kind, slugs: { en: slug, fr: slug } };
    case "researcher":
    case "publication":
    case "researcherFeed":
      return { kind, slug };
    case "publicationFile":
      return { kind, slug, format: found["format"] as PublicationFileFormat };
    case "researcherFile":
      return { kind, slug, format: found["format"] as PublicationFileFormat };
    case "topicFile":
      return { kind, slugs: { en: slug, fr: slug }, format: found["format"] as PublicationFileFormat };
    case "publicationsFile":
      return { kind, format: found["format"] as PublicationFileFormat };
    case "publicationsYearFile":
      return { kind, year: Number(found["year"]), format: found["format"] as PublicationFileFormat };
    case "searchFile": {
      const format = found["format"] as PublicationFileFormat;
      return search.size === 0 ? { kind, format } : { kind, format, asked: search.toString() };
    }
    case "search":
      return search.size === 0 ? { kind } : { kind, asked: search.toString() };
    case "home":
    case "events":
    case "calls":
    case "researchers":
    case "alumni":
    case "publications":
    case "topics":
    case "cookies":
    case "messages":
    case "feed":
    case "jsonFeed":
    case "openSearch":
    case "eventsCalendar":
      return { kind };
  }
}

/** The year an address names, `2025`; `null` for what is no year. */
export function parseYear(value: string): number | null {
  return /^\d{4}$/.test(value) ? Number(value) : null;
}

/** The number of a further page of a list, from 2; `null` for what is no such number, `1` included. */
export function parsePageNumber(value: string | null): number | null {
  return value !== null && /^[1-9]\d{0,3}$/.test(value) && value !== "1" ? Number(value) : null;
}

/**
 * The same place in the other language, query kept (its keys and values are the same in both), or `null` for a path
 * that is no page of ours. Where the caller knows both slugs, `href(place, otherLocale(locale))` saves a redirect.
 */
export function equivalentPath(path: string): string | null {
  const parsed = parsePath(path);
  if (parsed === null) return null;
  const [address] = href(parsed.place, otherLocale(parsed.locale)).split("?");
  const [, query] = path.split("?", 2);
  return query === undefined ? `${address}` : `${address}?${query}`;
}
