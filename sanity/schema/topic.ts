import { defineArrayMember, defineField, defineType } from "@sanity/types";
import { translationRecord } from "./translation-record.ts";

/** A field of research that people, publications and announcements share. */
export const topic = defineType({
  name: "topic",
  title: "Topic",
  type: "document",
  fields: [
    defineField({ name: "title", title: "Title", type: "localeString" }),
    defineField({
      name: "slug",
      title: "Address",
      description:
        "The last part of the page’s address. Press Generate, and do not change it once it is published.",
      type: "localeSlug",
    }),
    defineField({ name: "description", title: "Description", type: "localeRichText" }),
    defineField({
      name: "parent",
      title: "Part of",
      description: "A broader topic.",
      type: "reference",
      to: [{ type: "topic" }],
    }),
    defineField({
      name: "synonyms",
      title: "Other words for it",
      description: "Search finds the topic by these too.",
      type: "array",
      of: [defineArrayMember({ type: "localeString" })],
    }),
    defineField({ name: "wikidata", title: "Wikidata", description: "For example Q11660.", type: "string" }),
    translationRecord,
  ],
  orderings: [{ name: "title", title: "Title", by: [{ field: "title.en", direction: "asc" }] }],
});
