import { defineQuery } from "groq";
import { announcementEntryFields } from "./announcement-fields.ts";
import { researcherIsShown, slugFields, topicLinkFields } from "./fragments.ts";
import { publicationEntryFields } from "./publication-fields.ts";
import { researcherEntryFields } from "./researcher-fields.ts";
import { idsInSlice } from "./slices.ts";

// What the index of the search is filled with. Whoever is hidden and whatever was withdrawn is in no answer; what is to come
// out later is, with its date.

/** What can be found, a slice at a time: those after the id `$after`. */
export const searchableIdsQuery = defineQuery(
  `*[_type in ["publication", "researcher", "announcement", "topic", "page"] && _id > $after] | order(_id asc)[0...${idsInSlice}]{_id, _type}`,
);

/** Works, as lists show them and with all that they are found by. */
export const searchedPublicationsQuery = defineQuery(`
  *[_type == "publication" && _id in $ids]{
    ${publicationEntryFields},
    titleTranslations,
    plainSummary,
    keywords,
    "topics": topics[]->{${topicLinkFields}}
  }
`);

/** People who are shown. */
export const searchedResearchersQuery = defineQuery(`
  *[_type == "researcher" && _id in $ids && ${researcherIsShown}]{
    ${researcherEntryFields},
    "nativeName": name.native,
    "givenName": name.given,
    "familyName": name.family,
    "orcid": identifiers.orcid,
    "affiliations": affiliations[].organization,
    "words": {"en": pt::text(bio.en), "fr": pt::text(bio.fr)}
  }
`);

/** Announcements that were not withdrawn, those to come included. */
export const searchedAnnouncementsQuery = defineQuery(`
  *[_type == "announcement" && _id in $ids && withdrawn != true]{
    ${announcementEntryFields},
    "words": {"en": pt::text(body.en), "fr": pt::text(body.fr)},
    "people": event.speakers[]{name, "named": researcher{"_id": _ref, "_type": "researcher"}}
  }
`);

/** Topics with the other words they go by. */
export const searchedTopicsQuery = defineQuery(`
  *[_type == "topic" && _id in $ids]{
    ${topicLinkFields},
    synonyms,
    "words": {"en": pt::text(description.en), "fr": pt::text(description.fr)}
  }
`);

/** Pages such as the institute's own. */
export const searchedPagesQuery = defineQuery(`
  *[_type == "page" && _id in $ids]{
    _id,
    _type,
    title,
    "slugs": {${slugFields}},
    description,
    "words": {"en": pt::text(body.en), "fr": pt::text(body.fr)}
  }
`);
