import { defineArrayMember, defineField, defineType } from "@sanity/types";

/** A journal, a conference or another place where work is published. */
export const venue = defineType({
  name: "venue",
  title: "Venue",
  type: "document",
  fields: [
    defineField({ name: "name", title: "Full name", type: "string" }),
    defineField({
      name: "nameFr",
      title: "French name",
      description: "Only when it has an official one.",
      type: "string",
    }),
    defineField({
      name: "abbreviation",
      title: "Short name",
      description: "For example ICLR.",
      type: "string",
    }),
    defineField({
      name: "kind",
      title: "Kind",
      type: "string",
      options: {
        list: [
          { title: "Conference", value: "conference" },
          { title: "Journal", value: "journal" },
          { title: "Workshop", value: "workshop" },
          { title: "Repository of preprints", value: "repository" },
          { title: "Other", value: "other" },
        ],
        layout: "radio",
      },
    }),
    defineField({ name: "issn", title: "ISSN", type: "string" }),
    defineField({
      name: "aliases",
      title: "Other names",
      description: "Names found in imported records, so that they find this venue.",
      type: "array",
      of: [defineArrayMember({ type: "string" })],
    }),
    defineField({ name: "url", title: "Website", type: "url" }),
  ],
  orderings: [{ name: "name", title: "Name", by: [{ field: "name", direction: "asc" }] }],
  preview: {
    select: { title: "name", abbreviation: "abbreviation", kind: "kind" },
    prepare: ({ title, abbreviation, kind }) => ({
      title: title ?? "Venue without a name",
      subtitle: [abbreviation, kind].filter(Boolean).join(" · "),
    }),
  },
});
