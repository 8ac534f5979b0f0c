import { defineQuery } from "groq";
import { researcherIsShown, slugFields } from "./fragments.ts";

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

/**
 * Everything that has a page, for the sitemap, by language: `translated` says in which languages there is a title
 * (for publications: an abstract).
 */
export const sitemapQuery = defineQuery(`{
  "announcements": *[_type == "announcement" && publishedAt <= $now && withdrawn != true] | order(_id asc){
    _id, _updatedAt, kind, "slugs": {${slugFields}}, "translated": {"en": defined(title.en), "fr": defined(title.fr)}
  },
  "researchers": *[_type == "researcher" && ${researcherIsShown}] | order(_id asc){
    _id, _updatedAt, "slug": slug.current, "translated": {"en": true, "fr": true}
  },
  "publications": *[_type == "publication"] | order(_id asc){
    _id, _updatedAt, shortId, title, titleLang, "translated": {"en": titleLang == "en" || "en" in abstracts[].lang, "fr": titleLang == "fr" || "fr" in abstracts[].lang}
  },
  "topics": *[_type == "topic"] | order(_id asc){
    _id, _updatedAt, "slugs": {${slugFields}}, "translated": {"en": defined(title.en), "fr": defined(title.fr)}
  },
  "pages": *[_type == "page"] | order(_id asc){
    _id, _updatedAt, "slugs": {${slugFields}}, "translated": {"en": defined(title.en), "fr": defined(title.fr)}
  }
}`);
