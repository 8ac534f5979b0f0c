import type { DocumentLocation, DocumentLocationResolvers } from "sanity/presentation";
import { defineLocations } from "sanity/presentation";
import { languages } from "../schema/languages.ts";
import type { PagedThing } from "./paths.ts";
import { lists, pathOf } from "./paths.ts";

const sections = { news: lists.news, event: lists.events, call: lists.calls } as const;

/** "Used on": the pages where a document shows, in both languages. */
export const locations: DocumentLocationResolvers = {
  announcement: defineLocations({
    select: { kind: "kind", en: "slug.en.current", fr: "slug.fr.current" },
    resolve: (document) => {
      const kind: unknown = document?.["kind"];
      if (kind !== "news" && kind !== "event" && kind !== "call") return null;
      return { locations: [...inBoth(kind, slugsOf(document)), ...inLists(sections[kind], lists.home)] };
    },
  }),
  researcher: defineLocations({
    select: { slug: "slug.current", visibility: "visibility" },
    resolve: (document) =>
      document?.["visibility"] === "hidden"
        ? { message: "This person is hidden: they have no page and stand in no list.", tone: "caution" }
        : { locations: [...inBoth("researcher", shared(document?.["slug"])), ...inLists(lists.researchers)] },
  }),
  publication: defineLocations({
    select: { shortId: "shortId" },
    // The site finds a publication by its short id alone and leads to the whole address.
    resolve: (document) => ({
      locations: [...inBoth("publication", shared(document?.["shortId"])), ...inLists(lists.publications)],
    }),
  }),
  topic: defineLocations({
    select: { en: "slug.en.current", fr: "slug.fr.current" },
    resolve: (document) => ({ locations: [...inBoth("topic", slugsOf(document)), ...inLists(lists.topics)] }),
  }),
  page: defineLocations({
    select: { en: "slug.en.current", fr: "slug.fr.current" },
    resolve: (document) => ({ locations: inBoth("page", slugsOf(document)) }),
  }),
  venue: defineLocations({
    message: "Venues show on the pages of their publications.",
    locations: inLists(lists.publications),
  }),
  roleType: defineLocations({
    message: "Roles show on the pages of researchers.",
    locations: inLists(lists.researchers),
  }),
  siteSettings: defineLocations({
    message: "These settings show on every page.",
    tone: "caution",
    locations: inLists(lists.home),
  }),
};

type Slugs = { readonly en: string | undefined; readonly fr: string | undefined };

/** A missing address is served under the other language's. */
function slugsOf(document: Readonly<Record<string, unknown>> | null): Slugs {
  const en = text(document?.["en"]);
  const fr = text(document?.["fr"]);
  return { en: en ?? fr, fr: fr ?? en };
}

function shared(slug: unknown): Slugs {
  return { en: text(slug), fr: text(slug) };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function inBoth(thing: PagedThing, slugs: Slugs): DocumentLocation[] {
  return languages.flatMap(({ id, title }) => {
    const slug = slugs[id];
    return slug === undefined ? [] : [{ title: `Its page in ${title}`, href: pathOf(thing, id, slug) }];
  });
}

function inLists(
  ...places: readonly { readonly title: string; readonly en: string; readonly fr: string }[]
): DocumentLocation[] {
  return places.flatMap((place) =>
    languages.map(({ id, title }) => ({ title: `${place.title}, ${title}`, href: place[id] })),
  );
}
