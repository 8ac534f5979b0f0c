import { defineField, defineType } from "@sanity/types";

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
      fields: [
        defineField({ name: "feminine", title: "For a woman", type: "localeString" }),
        defineField({ name: "masculine", title: "For a man", type: "localeString" }),
        defineField({ name: "neutral", title: "Neutral wording", type: "localeString" }),
      ],
    }),
    defineField({ name: "plural", title: "Heading for several people", type: "localeString" }),
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
    }),
    defineField({
      name: "rank",
      title: "Order in the directory",
      description: "1 comes first.",
      type: "number",
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
