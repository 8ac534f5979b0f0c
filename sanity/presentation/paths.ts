/** A thing with a page of its own: announcements have one section for each kind. */
export type PagedThing = "news" | "event" | "call" | "researcher" | "publication" | "topic" | "page";

/**
 * Where each thing's page stands, by language. The site's own table is `lib/i18n/routing.ts`, which this room may not
 * import; a test over there compares the two.
 */
export const paths = {
  news: { en: "/en/news/:slug", fr: "/fr/nouvelles/:slug" },
  event: { en: "/en/events/:slug", fr: "/fr/evenements/:slug" },
  call: { en: "/en/calls/:slug", fr: "/fr/appels/:slug" },
  researcher: { en: "/en/researchers/:slug", fr: "/fr/chercheurs/:slug" },
  publication: { en: "/en/publications/:slug", fr: "/fr/publications/:slug" },
  topic: { en: "/en/topics/:slug", fr: "/fr/sujets/:slug" },
  page: { en: "/en/:slug", fr: "/fr/:slug" },
} as const satisfies Record<PagedThing, { readonly en: string; readonly fr: string }>;

/** The lists a thing appears in, with the words the studio shows for them. */
export const lists = {
  home: { title: "Home page", en: "/en", fr: "/fr" },
  news: { title: "News", en: "/en/news", fr: "/fr/nouvelles" },
  events: { title: "Events", en: "/en/events", fr: "/fr/evenements" },
  calls: { title: "Calls", en: "/en/calls", fr: "/fr/appels" },
  researchers: { title: "Researchers", en: "/en/researchers", fr: "/fr/chercheurs" },
  publications: { title: "Publications", en: "/en/publications", fr: "/fr/publications" },
  topics: { title: "Topics", en: "/en/topics", fr: "/fr/sujets" },
} as const;

/** The address of a thing's page. */
export function pathOf(thing: PagedThing, language: "en" | "fr", slug: string): string {
  return paths[thing][language].replace(":slug", encodeURIComponent(slug));
}
