import { defineQuery } from "groq";
import { richTextFields, slugFields, topicLinkFields } from "./fragments.ts";

/** Every topic, with its broader one and the words search also finds it by. */
export const topicsQuery = defineQuery(
  `*[_type == "topic"] | order(title.en asc){${topicLinkFields}, synonyms, "parent": parent._ref}`,
);

/** Every topic with `$slug` in either language, or that had it once: one, unless two addresses are the same word. */
export const topicsBySlugQuery = defineQuery(`
  *[_type == "topic" && (slug.en.current == $slug || slug.fr.current == $slug || $slug in formerSlugs)] | order(_id asc)[0...4]{
    _id,
    _type,
    _updatedAt,
    title,
    "slugs": {${slugFields}},
    description{${richTextFields}},
    synonyms,
    wikidata,
    "parent": parent->{${topicLinkFields}},
    "narrower": *[_type == "topic" && parent._ref == ^._id] | order(title.en asc){${topicLinkFields}}
  }
`);
