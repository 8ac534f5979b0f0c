import { defineField, defineType } from "@sanity/types";
import { inBothLanguages, inSomeLanguage } from "./checks/per-language.ts";

/** A role people can hold, with the words for it. */
export const roleType = defineType({
  name: "roleType",
  title: "Role type",
  type: "document",
  fields: [
    defineField({
      name: "label",
      title: "Name of the role",
      description: "English is usually the same three times; French is not.",
      type: "object",
      validation: (rule) => rule.required().error("Give the role its names."),
      fields: [
        defineField({
          name: "feminine",
          title: "For a woman",
          type: "localeString",
          validation: (rule) => [
            rule.custom(inSomeLanguage("Write this name in at least one language.")),
            rule.custom(inBothLanguages("name")).warning(),
          ],
        }),
        defineField({
          name: "masculine",
          title: "For a man",
          type: "localeString",
          validation: (rule) => [
            rule.custom(inSomeLanguage("Write this name in at least one language.")),
            rule.custom(inBothLanguages("name")).warning(),
          ],
        }),
        defineField({
          name: "neutral",
          title: "Neutral wording",
          type: "localeString",
          validation: (rule) => [
            rule.custom(inSomeLanguage("Write this name in at least one language.")),
            rule.custom(inBothLanguages("name")).warning(),
          ],
        }),
      ],
    }),
    defineField({
      name: "plural",
      title: "Heading for several people",
      type: "localeString",
      validation: (rule) => [
        rule.custom(inSomeLanguage("Write this name in at least one language.")),
        rule.custom(inBothLanguages("name")).warning(),
      ],
    }),
    defineField({
      name: "group",
      title: "Group",
      type: "string",
      options: {
        list: [
          { title: "Faculty", value: "faculty" },
          { title: "Students", value: "student" },
          { title: "Staff", value: "staff" },
          { title: "Visitors", value: "visitor" },
          { title: "Partners", value: "partner" },
        ],
        layout: "radio",
      },
      validation: (rule) => rule.required().error("Choose the group this role belongs to."),
    }),
    defineField({
      name: "rank",
      title: "Order in the directory",
      description: "1 comes first.",
      type: "number",
      validation: (rule) =>
        rule.required().integer().min(0).error("Write a whole number; 1 comes first in the directory."),
    }),
  ],
  orderings: [{ name: "rank", title: "Order in the directory", by: [{ field: "rank", direction: "asc" }] }],
  preview: {
    select: { en: "label.neutral.en", fr: "label.neutral.fr", group: "group" },
    prepare: ({ en, fr, group }) => ({
      title: en ?? fr ?? "Role without a name",
      subtitle: [fr, group].filter(Boolean).join(" · "),
    }),
  },
});
