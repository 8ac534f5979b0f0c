import type { DocumentResolver } from "sanity/presentation";
import { defineDocuments } from "sanity/presentation";
import { lists, paths } from "./paths.ts";

const bySlug = "(slug.en.current == $slug || slug.fr.current == $slug)";

/**
 * Which document the form opens while a page is previewed. The first route that fits wins, so the pages of their own
 * (`/en/:slug`) come last, after the lists.
 */
export const mainDocuments: DocumentResolver[] = defineDocuments([
  { route: [paths.news.en, paths.news.fr], filter: `_type == "announcement" && kind == "news" && ${bySlug}` },
  {
    route: [paths.event.en, paths.event.fr],
    filter: `_type == "announcement" && kind == "event" && ${bySlug}`,
  },
  { route: [paths.call.en, paths.call.fr], filter: `_type == "announcement" && kind == "call" && ${bySlug}` },
  {
    route: [paths.researcher.en, paths.researcher.fr],
    filter: `_type == "researcher" && slug.current == $slug`,
  },
  {
    route: [paths.publication.en, paths.publication.fr],
    filter: `_type == "publication" && shortId == $shortId`,
    params: ({ params }) => ({ shortId: shortIdIn(params["slug"] ?? "") }),
  },
  { route: [paths.topic.en, paths.topic.fr], filter: `_type == "topic" && ${bySlug}` },
  { route: [lists.home.en, lists.home.fr], filter: `_type == "siteSettings" && _id == "siteSettings"` },
  { route: [paths.page.en, paths.page.fr], filter: `_type == "page" && ${bySlug}` },
]);

/** Only the last six characters of a publication's address say which one it is; the words before may change. */
export function shortIdIn(slug: string): string {
  return slug.slice(-6);
}
