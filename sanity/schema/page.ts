import { defineField, defineType } from "@sanity/types";
import { missingLanguage, rowSubtitle, rowTitle } from "./previews/titles.ts";
import { notItself } from "./checks/not-itself.ts";
import { atMost, inBothLanguages, inSomeLanguage } from "./checks/per-language.ts";
import { formerSlugs } from "./former-slugs.ts";

/** A page of its own: about, privacy, contact. */
export const page = defineType({
  name: "page",
  title: "Page",
  type: "document",
  fields: [
    defineField({
      name: "title",
      title: "Title",
      type: "localeString",
      validation: (rule) => [
        rule.custom(inSomeLanguage("Give the page a title in at least one language.")),
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
    defineField({
      name: "body",
      title: "Text",
      type: "localeRichText",
      validation: (rule) => rule.custom(inBothLanguages("text")).warning(),
    }),
    defineField({
      name: "description",
      title: "Description for search engines",
      description: "One or two sentences: 200 characters at most.",
      type: "localeText",
      validation: (rule) => rule.custom(atMost(200)),
    }),
    defineField({
      name: "parent",
      title: "Belongs under",
      type: "reference",
      to: [{ type: "page" }],
      validation: (rule) => rule.custom(notItself),
    }),
  ],
  orderings: [{ name: "title", title: "Title", by: [{ field: "title.en", direction: "asc" }] }],
  preview: {
    select: { en: "title.en", fr: "title.fr", slug: "slug.en.current" },
    prepare: ({ en, fr, slug }) => ({
      title: rowTitle({ en, fr }, "Page without a title"),
      subtitle: rowSubtitle(slug, missingLanguage({ en, fr })),
    }),
  },
});
