import { defineArrayMember, defineField, defineType } from "@sanity/types";
import { pattern } from "./checks/identifiers.ts";
import { webAddress } from "./checks/text-faults.ts";

/** A journal, a conference or another place where work is published. */
export const venue = defineType({
  name: "venue",
  title: "Venue",
  type: "document",
  fields: [
    defineField({
      name: "name",
      title: "Full name",
      type: "string",
      validation: (rule) => rule.required().error("Name the venue in full."),
    }),
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
      validation: (rule) => rule.required().error("Choose the kind of venue."),
    }),
    defineField({
      name: "issn",
      title: "ISSN",
      type: "string",
      validation: (rule) =>
        rule.custom(
          pattern(/^\d{4}-\d{3}[\dX]$/, "Write eight characters with a hyphen, for example 2049-3630."),
        ),
    }),
    defineField({
      name: "aliases",
      title: "Other names",
      description: "Names found in imported records, so that they find this venue.",
      type: "array",
      of: [defineArrayMember({ type: "string" })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: "url",
      title: "Website",
      type: "url",
      validation: (rule) => rule.custom(webAddress),
    }),
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
