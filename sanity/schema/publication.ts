import { defineArrayMember, defineField, defineType } from "@sanity/types";
import { publicationRow } from "./previews/publication-row.ts";
import { partialDate } from "./checks/dates.ts";
import { inSomeLanguage, isPresent } from "./checks/per-language.ts";
import { freeShortId, keyOfVersion, oncePerLanguage } from "./checks/publication-parts.ts";
import { damage, text, titleOddity, webAddress } from "./checks/text-faults.ts";
import { texOddity } from "../tex/tex-oddity.ts";
import { abstract } from "./abstract.ts";
import { author } from "./author.ts";
import { editor } from "./editor.ts";
import { origins } from "./origins.ts";
import { provenance } from "./provenance.ts";
import { newShortId } from "./rules/short-id.ts";
import { suggestions } from "./suggestions.ts";
import { version } from "./version.ts";

/** A work: one paper, thesis or dataset, with all the versions it appeared in. */
export const publication = defineType({
  name: "publication",
  title: "Publication",
  type: "document",
  groups: [
    { name: "work", title: "Work", default: true },
    { name: "authors", title: "Authors" },
    { name: "versions", title: "Versions" },
    { name: "more", title: "More" },
    { name: "record", title: "Record" },
  ],
  fields: [
    defineField({
      name: "title",
      title: "Title",
      description: "As it is printed. Formulas may stay in TeX, between $ signs.",
      type: "string",
      group: "work",
      validation: (rule) => [
        rule.required().error("Copy the title from the paper."),
        rule.custom(text(damage)),
        rule.custom(text(titleOddity)).warning(),
        rule.custom(text(texOddity)).warning(),
      ],
    }),
    defineField({
      name: "titleLang",
      title: "Language of the title",
      type: "string",
      group: "work",
      options: {
        list: [
          { title: "English", value: "en" },
          { title: "French", value: "fr" },
        ],
        layout: "radio",
        direction: "horizontal",
      },
      initialValue: "en",
      validation: (rule) => rule.required().error("Choose the language of the title."),
    }),
    defineField({
      name: "titleTranslations",
      title: "Translated title",
      description: "Optional. Scientific titles are normally not translated.",
      type: "localeString",
      group: "work",
    }),
    defineField({
      name: "type",
      title: "Kind of work",
      type: "string",
      group: "work",
      options: {
        list: [
          { title: "Journal article", value: "article" },
          { title: "Conference paper", value: "conferencePaper" },
          { title: "Workshop paper", value: "workshopPaper" },
          { title: "Preprint", value: "preprint" },
          { title: "Thesis", value: "thesis" },
          { title: "Report", value: "report" },
          { title: "Book", value: "book" },
          { title: "Chapter", value: "chapter" },
          { title: "Dataset", value: "dataset" },
          { title: "Software", value: "software" },
          { title: "Patent", value: "patent" },
        ],
      },
      validation: (rule) => rule.required().error("Choose the kind of work."),
    }),
    defineField({
      name: "abstracts",
      title: "Abstracts",
      description: "One for each language the abstract exists in, whole.",
      type: "array",
      group: "work",
      of: [abstract],
      validation: (rule) => rule.custom(oncePerLanguage),
    }),
    defineField({
      name: "plainSummary",
      title: "Summary in plain words",
      description: "Two or three sentences for readers outside the field.",
      type: "localeText",
      group: "work",
    }),
    defineField({
      name: "authors",
      title: "Authors",
      description:
        "In the order of the paper. The printed name stays as it is printed; link it to a researcher of the institute below.",
      type: "array",
      group: "authors",
      of: [author],
      validation: (rule) =>
        rule.custom((value, { document }) =>
          isPresent(value) || isPresent(document?.["groupAuthors"])
            ? true
            : "Add the authors, in the order of the paper.",
        ),
    }),
    defineField({
      name: "groupAuthors",
      title: "Collaborations",
      description: "Groups that sign as authors.",
      type: "array",
      group: "authors",
      of: [defineArrayMember({ type: "string" })],
    }),
    defineField({
      name: "editors",
      title: "Editors",
      description: "Of a book or a volume, in its order.",
      type: "array",
      group: "authors",
      of: [editor],
    }),
    defineField({
      name: "versions",
      title: "Versions",
      description:
        "The preprint, the conference paper, the journal article: one line each. One paper, one publication.",
      type: "array",
      group: "versions",
      of: [version],
      validation: (rule) =>
        rule
          .required()
          .min(1)
          .warning("Add where it appeared: without a version there is no date and no link."),
    }),
    defineField({
      name: "leadVersion",
      title: "Version to show first",
      description: "The site chooses the best one. Write the key of another only when it chooses wrong.",
      type: "string",
      group: "versions",
      validation: (rule) => rule.custom(keyOfVersion),
    }),
    defineField({
      name: "statusNotice",
      title: "Retracted, withdrawn or corrected",
      description: "Shown above the title and in citations.",
      type: "object",
      group: "versions",
      options: { collapsible: true, collapsed: true },
      fields: [
        defineField({
          name: "kind",
          title: "What happened",
          type: "string",
          options: {
            list: [
              { title: "Retracted", value: "retracted" },
              { title: "Withdrawn", value: "withdrawn" },
              { title: "Corrected", value: "corrected" },
            ],
            layout: "radio",
          },
          validation: (rule) =>
            rule.custom((value, { parent }) =>
              value !== undefined || !isPresent(parent) || Object.keys(Object(parent)).length === 0
                ? true
                : "Say what happened, or remove the notice.",
            ),
        }),
        defineField({
          name: "date",
          title: "When",
          description: "2024, 2024-09 or 2024-09-15.",
          type: "string",
          validation: (rule) => rule.custom(partialDate),
        }),
        defineField({ name: "reason", title: "Reason", type: "localeText" }),
        defineField({
          name: "noticeUrl",
          title: "Address of the publisher’s notice",
          type: "url",
          validation: (rule) => rule.custom(webAddress),
        }),
      ],
    }),
    defineField({
      name: "topics",
      title: "Topics",
      type: "array",
      group: "more",
      of: [defineArrayMember({ type: "reference", to: [{ type: "topic" }] })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: "keywords",
      title: "Keywords",
      type: "array",
      group: "more",
      of: [defineArrayMember({ type: "localeString" })],
    }),
    defineField({
      name: "awards",
      title: "Awards",
      type: "array",
      group: "more",
      of: [
        defineArrayMember({
          name: "award",
          title: "Award",
          type: "object",
          fields: [
            defineField({
              name: "label",
              title: "Award",
              type: "localeString",
              validation: (rule) => rule.custom(inSomeLanguage("Name the award.")),
            }),
            defineField({
              name: "year",
              title: "Year",
              type: "number",
              validation: (rule) =>
                rule.integer().min(1900).max(2100).error("Write the year with four digits."),
            }),
          ],
          preview: { select: { title: "label.en", subtitle: "year" } },
        }),
      ],
    }),
    defineField({ name: "featured", title: "Show on the home page", type: "boolean", group: "more" }),
    defineField({
      name: "video",
      title: "Video",
      type: "video",
      group: "more",
      options: { collapsible: true, collapsed: true },
    }),
    defineField({
      name: "shortId",
      title: "Short id",
      description: "Part of the address, made for you. It never changes.",
      type: "string",
      group: "record",
      readOnly: true,
      initialValue: () => newShortId(),
      validation: (rule) => rule.custom(freeShortId),
    }),
    defineField({
      name: "notSameAs",
      title: "Is not the same as",
      description:
        "Works that look the same and are not: “Part 1” and “Part 2”. The import then never joins them.",
      type: "array",
      group: "record",
      of: [defineArrayMember({ type: "reference", to: [{ type: "publication" }] })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: "mergedFrom",
      title: "Joined from",
      description: "Short ids of duplicates that were joined into this one. Their addresses lead here.",
      type: "array",
      group: "record",
      readOnly: true,
      of: [defineArrayMember({ type: "string" })],
    }),
    defineField({
      name: "alsoTitled",
      title: "Also titled",
      description:
        "Other titles of this work, by which the import knows it: of its preprint, of a joined duplicate.",
      type: "array",
      group: "record",
      of: [defineArrayMember({ type: "string" })],
    }),
    defineField({
      name: "locked",
      title: "Keep my version of",
      description:
        "Fields that an import may not overwrite. What you change yourself is kept anyway; what a source says instead is shown as a suggestion.",
      type: "array",
      group: "record",
      of: [defineArrayMember({ type: "string" })],
    }),
    suggestions,
    provenance,
    origins,
  ],
  orderings: [
    { name: "newest", title: "Newest first", by: [{ field: "versions[0].date", direction: "desc" }] },
    { name: "title", title: "Title", by: [{ field: "title", direction: "asc" }] },
  ],
  preview: {
    select: {
      title: "title",
      author: "authors.0.printedName.display",
      second: "authors.1.printedName.display",
      third: "authors.2.printedName.display",
      venue: "versions.0.venue.abbreviation",
      venueText: "versions.0.venueText",
      date: "versions.0.date",
      notice: "statusNotice.kind",
    },
    prepare: (row) => publicationRow(row),
  },
});
