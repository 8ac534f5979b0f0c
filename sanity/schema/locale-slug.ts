import type { SanityDocument } from "@sanity/types";
import { defineField, defineType } from "@sanity/types";
import type { Language, PerLanguage } from "./languages.ts";
import { languages } from "./languages.ts";
import { isFreeIn } from "./checks/free-slug.ts";
import { slugFault, slugify } from "./rules/slug.ts";

/** The last part of a page's address, one for each language. */
export const localeSlug = defineType({
  name: "localeSlug",
  title: "Address in both languages",
  type: "object",
  options: { columns: 2 },
  fields: languages.map(({ id, title }) =>
    defineField({
      name: id,
      title,
      type: "slug",
      options: {
        source: (document) => titleIn(document, id),
        slugify,
        maxLength: 80,
        isUnique: isFreeIn(id),
      },
      validation: (rule) =>
        rule.custom((value) => (value?.current === undefined ? true : (slugFault(value.current) ?? true))),
    }),
  ),
});

function titleIn(document: SanityDocument, language: Language): string {
  const title: unknown = document["title"];
  return isPerLanguage(title) ? (title[language] ?? "") : "";
}

function isPerLanguage(value: unknown): value is PerLanguage<string> {
  return typeof value === "object" && value !== null;
}
