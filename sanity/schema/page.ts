import { defineField, defineType } from "@sanity/types";
import { translationRecord } from "./translation-record.ts";

/** A page of its own: about, privacy, contact. */
export const page = defineType({
  name: "page",
  title: "Page",
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
    defineField({ name: "body", title: "Text", type: "localeRichText" }),
    defineField({
      name: "description",
      title: "Description for search engines",
      description: "One or two sentences: 200 characters at most.",
      type: "localeText",
    }),
    defineField({ name: "parent", title: "Belongs under", type: "reference", to: [{ type: "page" }] }),
    translationRecord,
  ],
  orderings: [{ name: "title", title: "Title", by: [{ field: "title.en", direction: "asc" }] }],
});
