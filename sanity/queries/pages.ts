import { defineQuery } from "groq";
import { richTextFields, slugFields } from "./fragments.ts";

/** Every page's title and addresses. */
export const pagesQuery = defineQuery(
  `*[_type == "page"] | order(_id asc){_id, title, "slugs": {${slugFields}}, "parent": parent._ref}`,
);

/** Every page with `$slug` in either language, or that had it once: one, unless two addresses are the same word. */
export const pagesBySlugQuery = defineQuery(`
  *[_type == "page" && (slug.en.current == $slug || slug.fr.current == $slug || $slug in formerSlugs)] | order(_id asc)[0...4]{
    _id,
    _type,
    _updatedAt,
    title,
    "slugs": {${slugFields}},
    body{${richTextFields}},
    description
  }
`);
