import { defineQuery } from "groq";
import { researcherIsShown, richTextFields } from "./fragments.ts";
import { researcherEntryFields } from "./researcher-fields.ts";
import { researchersInSlice } from "./slices.ts";

/**
 * Everybody who may be shown, a slice at a time, those after the id `$after`. Their order, and who is an alumnus today,
 * are lib's.
 */
export const researchersQuery = defineQuery(
  `*[_type == "researcher" && ${researcherIsShown} && _id > $after] | order(_id asc)[0...${researchersInSlice}]{${researcherEntryFields}}`,
);

/** The researcher with this slug, or else the one who had it once, or `null`; hidden ones do not exist. */
export const researcherBySlugQuery = defineQuery(`
  *[_type == "researcher" && (slug.current == $slug || $slug in formerSlugs) && ${researcherIsShown}]
    | order(slug.current == $slug desc, _id asc)[0]{
    ${researcherEntryFields},
    _updatedAt,
    "nativeName": name.native,
    "givenName": name.given,
    "familyName": name.family,
    bio{${richTextFields}},
    affiliations[]{_key, organization, url, position, start, end},
    identifiers{orcid, googleScholar, dblp, openalex},
    links[]{_key, kind, url},
    email,
    memoriam
  }
`);

/** Researchers who work on a topic, by name. */
export const researchersOfTopicQuery = defineQuery(
  `*[_type == "researcher" && references($id) && ${researcherIsShown}] | order(name.sortKey asc){${researcherEntryFields}}`,
);

/** All slugs, for building pages ahead of time. */
export const researcherSlugsQuery = defineQuery(
  `*[_type == "researcher" && ${researcherIsShown}] | order(_id asc){_id, "slug": slug.current, _updatedAt}`,
);

/** All role types in the order of the directory. */
export const roleTypesQuery = defineQuery(
  `*[_type == "roleType"] | order(rank asc, _id asc){_id, label, plural, group, rank}`,
);
