import { defineArrayMember, defineField, defineType } from "@sanity/types";
import { missingLanguage, rowSubtitle, rowTitle } from "./previews/titles.ts";
import { pattern } from "./checks/identifiers.ts";
import { notItself } from "./checks/not-itself.ts";
import { inBothLanguages, inSomeLanguage } from "./checks/per-language.ts";
import { formerSlugs } from "./former-slugs.ts";

/** A field of research that people, publications and announcements share. */
export const topic = defineType({
  name: "topic",
  title: "Topic",
  type: "document",
  fields: [
    defineField({
      name: "title",
      title: "Title",
      type: "localeString",
      validation: (rule) => [
        rule.custom(inSomeLanguage("Give the topic a title in at least one language.")),
        rule.custom(inBothLanguages("title")).warning(),
      ],
    }),
    defineField({
      name: "slug",
      title: "Address",
      description:
        "The last part of the page’s address. Press Generate. When it changes later, the old address leads to the new one.",
      type: "localeSlug",
      validation: (rule) =>
        rule.custom(inSomeLanguage("Press Generate: the page needs an address in at least one language.")),
    }),
    formerSlugs,
    defineField({ name: "description", title: "Description", type: "localeRichText" }),
    defineField({
      name: "parent",
      title: "Part of",
      description: "A broader topic.",
      type: "reference",
      to: [{ type: "topic" }],
      validation: (rule) => rule.custom(notItself),
    }),
    defineField({
      name: "synonyms",
      title: "Other words for it",
      description: "Search finds the topic by these too.",
      type: "array",
      of: [defineArrayMember({ type: "localeString" })],
    }),
    defineField({
      name: "wikidata",
      title: "Wikidata",
      description: "For example Q11660.",
      type: "string",
      validation: (rule) =>
        rule.custom(pattern(/^Q[1-9]\d{0,11}$/, "Write Q and the number, for example Q11660.")),
    }),
  ],
  orderings: [{ name: "title", title: "Title", by: [{ field: "title.en", direction: "asc" }] }],
  preview: {
    select: { en: "title.en", fr: "title.fr", slug: "slug.en.current" },
    prepare: ({ en, fr, slug }) => ({
      title: rowTitle({ en, fr }, "Topic without a title"),
      subtitle: rowSubtitle(slug, missingLanguage({ en, fr })),
    }),
  },
});
