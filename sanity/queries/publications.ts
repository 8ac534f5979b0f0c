import { defineQuery } from "groq";
import { shown, topicLinkFields, videoFields } from "./fragments.ts";
import { publicationEntryFields } from "./publication-fields.ts";
import { worksInIndexSlice } from "./slices.ts";

/**
 * The little that sorting and counting need of every work. Which version leads, and so the year, is one rule and it
 * lives in lib/publications: lists are cut there, then the entries of one page are asked for by id.
 */
const indexFields = /* groq */ `
  _id,
  _type,
  leadVersion,
  "versions": versions[]{_key, kind, status, date},
  "notice": statusNotice.kind
`;

/** All works, for lists by year, years with counts, and the latest: a slice at a time, those after the id `$after`. */
export const publicationIndexQuery = defineQuery(
  `*[_type == "publication" && _id > $after] | order(_id asc)[0...${worksInIndexSlice}]{${indexFields}}`,
);

/** The works about a topic. */
export const publicationIndexOfTopicQuery = defineQuery(
  `*[_type == "publication" && references($id)] | order(_id asc){${indexFields}}`,
);

/** The entries of one page of a list, in no particular order: put them in the order of `$ids`. */
export const publicationEntriesQuery = defineQuery(
  `*[_type == "publication" && _id in $ids]{${publicationEntryFields}}`,
);

/**
 * All entries of a researcher, whole; the profile shows every one. A work also refers to people that an author may be, or
 * is not; `references` finds those too, by the index, and the rest is asked of the few.
 */
export const publicationsOfResearcherQuery = defineQuery(
  `*[_type == "publication" && references($id) && $id in authors[].researcher._ref] | order(_id asc){${publicationEntryFields}}`,
);

/** What an author of ours was when the work came out, and is today. */
const memberFields = /* groq */ `
  _id,
  _type,
  titleForm,
  roles[]{_key, start, end, "roleType": roleType->{_id, _type, label, group, rank}}
`;

/** One work, whole, or `null`. */
export const publicationByShortIdQuery = defineQuery(`
  *[_type == "publication" && shortId == $shortId][0]{
    ${publicationEntryFields},
    _createdAt,
    _updatedAt,
    titleTranslations,
    plainSummary,
    "topics": topics[]->{${topicLinkFields}},
    keywords,
    awards[]{_key, label, year},
    featured,
    mergedFrom,
    "members": authors[defined(researcher)]{_key, "person": select(researcher->visibility in ${shown} => researcher->{${memberFields}}, null)},
    video{${videoFields}}
  }
`);

/** The work that a duplicate was joined into, by the duplicate's short id: its address leads there. */
export const publicationJoinedFromQuery = defineQuery(
  `*[_type == "publication" && $shortId in mergedFrom][0]{_id, shortId, title}`,
);

/** All works in the shape of the entries, a slice at a time in the order of their ids, for exports and the index of the search. */
export const publicationSliceQuery = defineQuery(
  `*[_type == "publication" && _id > $after] | order(_id asc)[0...50]{
    ${publicationEntryFields},
    _updatedAt,
    titleTranslations,
    plainSummary,
    keywords,
    "topics": topics[]->{${topicLinkFields}}
  }`,
);
