import { publicationByDoiQuery } from "../../queries/addresses.ts";
import { announcementsBySlugQuery, homeAnnouncementsQuery, newsQuery } from "../../queries/announcements.ts";
import {
  publicationByShortIdQuery,
  publicationEntriesQuery,
  publicationIndexQuery,
  publicationsOfResearcherQuery,
} from "../../queries/publications.ts";
import { researcherBySlugQuery, researchersQuery } from "../../queries/researchers.ts";
import { searchedPublicationsQuery } from "../../queries/search.ts";

/** One of the site's own queries, with parameters that find something in the made-up institute. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const now = "2026-11-27T12:00:00.000Z";
const ids = Array.from({ length: 20 }, (_, n) => `work-${String(n * 7).padStart(6, "0")}`);

export const questions: readonly Question[] = [
  { name: "one work", query: publicationByShortIdQuery, params: { shortId: "w000aa" } },
  { name: "a work by its DOI", query: publicationByDoiQuery, params: { doi: "10.1000/7" } },
  { name: "a page of 20 works", query: publicationEntriesQuery, params: { ids } },
  { name: "works of a researcher", query: publicationsOfResearcherQuery, params: { id: "researcher-7" } },
  { name: "20 works for the search", query: searchedPublicationsQuery, params: { ids } },
  { name: "1,000 works of the index", query: publicationIndexQuery, params: { after: "work-000100" } },
  { name: "home page", query: homeAnnouncementsQuery, params: { now, from: "2026-11-26" } },
  { name: "a page of news", query: newsQuery, params: { now, start: 0, end: 20 } },
  { name: "one announcement", query: announcementsBySlugQuery, params: { slug: "announcement-12" } },
  { name: "150 researchers", query: researchersQuery, params: { after: "" } },
  { name: "one researcher", query: researcherBySlugQuery, params: { slug: "researcher-7" } },
];
