import type { AnnouncementKind } from "#lib/announcements/announcement.ts";

type Slugs = { readonly en: string; readonly fr: string };

/** The lists a page can belong to; the header marks the current one. */
export type Section = "news" | "events" | "calls" | "researchers" | "publications" | "topics";

const words = {
  en: {
    news: "news",
    events: "events",
    calls: "calls",
    researchers: "researchers",
    alumni: "alumni",
    publications: "publications",
    topics: "topics",
    past: "past",
  },
  fr: {
    news: "nouvelles",
    events: "evenements",
    calls: "appels",
    researchers: "chercheurs",
    alumni: "anciens-membres",
    publications: "publications",
    topics: "sujets",
    past: "passes",
  },
} as const;

export function homeAddress(locale: string) {
  return `/${locale}`;
}

export function sectionAddress(section: Section | "alumni", locale: string) {
  return `/${locale}/${wordsOf(locale)[section]}`;
}

export function pastEventsAddress(locale: string) {
  return `${sectionAddress("events", locale)}/${wordsOf(locale).past}`;
}

export function publicationYearAddress(year: number, locale: string) {
  return `${sectionAddress("publications", locale)}/${year}`;
}

const sectionOf = { news: "news", event: "events", call: "calls" } as const satisfies Record<AnnouncementKind, Section>;

export function announcementAddress(announcement: { readonly kind: AnnouncementKind; readonly slugs: Slugs }, locale: string) {
  return `${sectionAddress(sectionOf[announcement.kind], locale)}/${slugFor(announcement.slugs, locale)}`;
}

export function researcherAddress(researcher: { readonly slug: string }, locale: string) {
  return `${sectionAddress("researchers", locale)}/${researcher.slug}`;
}

export function publicationAddress(publication: { readonly slug: string }, locale: string) {
  return `${sectionAddress("publications", locale)}/${publication.slug}`;
}

export function topicAddress(topic: { readonly slugs: Slugs }, locale: string) {
  return `${sectionAddress("topics", locale)}/${slugFor(topic.slugs, locale)}`;
}

export function pageAddress(page: { readonly slugs: Slugs }, locale: string) {
  return `/${locale}/${slugFor(page.slugs, locale)}`;
}

function wordsOf(locale: string) {
  return locale === "fr" ? words.fr : words.en;
}

function slugFor(slugs: Slugs, locale: string) {
  return locale === "fr" ? slugs.fr : slugs.en;
}
