import { defineQuery } from "groq";
import { bodyLanguages, researcherIsShown, slugFields } from "./fragments.ts";

const addressFields = /* groq */ `
  _id,
  _type,
  _updatedAt,
  kind,
  shortId,
  "title": select(_type == "publication" => title),
  "titleLang": select(_type == "publication" => titleLang),
  "slug": select(_type == "researcher" && ${researcherIsShown} => slug.current),
  "slugs": select(_type in ["announcement", "topic", "page"] => {${slugFields}})
`;

/** Where documents are shown: what the webhook, previews and permanent addresses need to find their pages. */
export const addressesByIdQuery = defineQuery(`*[_id in $ids]{${addressFields}}`);

/** The work any of whose versions has this DOI (in lower case), or `null`. */
export const publicationByDoiQuery = defineQuery(
  `*[_type == "publication" && $doi in versions[].identifiers.doi] | order(_id asc)[0]{_id, _type, shortId}`,
);

/** The work any of whose versions has this arXiv id (without version), or `null`. */
export const publicationByArxivQuery = defineQuery(
  `*[_type == "publication" && $arxiv in versions[].identifiers.arxiv] | order(_id asc)[0]{_id, _type, shortId}`,
);

/** The researcher with this ORCID who may be shown, or `null`. */
export const researcherByOrcidQuery = defineQuery(
  `*[_type == "researcher" && identifiers.orcid == $orcid && ${researcherIsShown}] | order(_id asc)[0]{_id, _type, "slug": slug.current}`,
);

/** Everything that has a page, for the sitemap, with what tells its languages (lib/i18n/page-languages.ts). */
export const sitemapQuery = defineQuery(`{
  "announcements": *[_type == "announcement" && publishedAt <= $now && withdrawn != true] | order(_id asc){
    _id, _updatedAt, kind, "slugs": {${slugFields}}, title, ${bodyLanguages}
  },
  "researchers": *[_type == "researcher" && ${researcherIsShown}] | order(_id asc){
    _id, _updatedAt, "slug": slug.current, "name": name.display,
    "text": select(visibility == "public" => {"en": select(count(bio.en) > 0 => true, null), "fr": select(count(bio.fr) > 0 => true, null), "translation": bio.translation})
  },
  "publications": *[_type == "publication"] | order(_id asc){
    _id, _updatedAt, shortId, title, titleLang, titleTranslations, abstracts[]{lang, state, "isThere": select(text != "" => true, null)}
  },
  "topics": *[_type == "topic"] | order(_id asc){
    _id, _updatedAt, "slugs": {${slugFields}}, title,
    "text": {"en": select(count(description.en) > 0 => true, null), "fr": select(count(description.fr) > 0 => true, null), "translation": description.translation}
  },
  "pages": *[_type == "page"] | order(_id asc){
    _id, _updatedAt, "slugs": {${slugFields}}, title, ${bodyLanguages}
  }
}`);
