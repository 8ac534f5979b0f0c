import type { SanityClient } from "@sanity/client";
import {
  searchableIdsQuery,
  searchedAnnouncementsQuery,
  searchedPagesQuery,
  searchedPublicationsQuery,
  searchedResearchersQuery,
  searchedTopicsQuery,
} from "#sanity/queries/search.ts";
import { documentsInSlice, idsInSlice } from "#sanity/queries/slices.ts";
import { parseEach } from "../content/parse-each.ts";
import { readSlices } from "../content/read-slices.ts";
import { indexAnnouncement, indexPage, indexResearcher, indexTopic } from "./index-others.ts";
import { indexPublication } from "./index-publication.ts";
import type { IndexedDocument } from "./indexed-document.ts";

/** Everything that can be found, in slices. Only what everybody may read: the client's perspective is `published`. */
export async function* readAllDocuments(client: SanityClient): AsyncGenerator<readonly IndexedDocument[]> {
  const all = await readSlices(idsInSlice, (after) => client.fetch(searchableIdsQuery, { after }));
  for (let from = 0; from < all.length; from += documentsInSlice)
    yield await readDocuments(
      client,
      all.slice(from, from + documentsInSlice).map(({ _id }) => _id),
    );
}

/** Those of these documents that can be found. Whatever is hidden, withdrawn, a draft or no more is not among them. */
export async function readDocuments(
  client: SanityClient,
  ids: readonly string[],
): Promise<readonly IndexedDocument[]> {
  const asked = { ids };
  const [publications, researchers, announcements, topics, pages] = await Promise.all([
    client.fetch(searchedPublicationsQuery, asked),
    client.fetch(searchedResearchersQuery, asked),
    client.fetch(searchedAnnouncementsQuery, asked),
    client.fetch(searchedTopicsQuery, asked),
    client.fetch(searchedPagesQuery, asked),
  ]);
  return [
    ...parseEach(publications, indexPublication),
    ...parseEach(researchers, indexResearcher),
    ...parseEach(announcements, indexAnnouncement),
    ...parseEach(topics, indexTopic),
    ...parseEach(pages, indexPage),
  ];
}

/** The questions that an index is filled from, as one text: when one of them changes, an index is an old one. */
export const askedForDocuments = [
  searchedPublicationsQuery,
  searchedResearchersQuery,
  searchedAnnouncementsQuery,
  searchedTopicsQuery,
  searchedPagesQuery,
].join("\n");
