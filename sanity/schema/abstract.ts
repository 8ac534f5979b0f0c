import { defineArrayMember, defineField } from "@sanity/types";

/** An abstract in one language. */
export const abstract = defineArrayMember({
  name: "abstract",
  title: "Abstract",
  type: "object",
  fields: [
    defineField({
      name: "lang",
      title: "Language",
      type: "string",
      options: {
        list: [
          { title: "English", value: "en" },
          { title: "French", value: "fr" },
        ],
        layout: "radio",
        direction: "horizontal",
      },
      initialValue: "en",
    }),
    defineField({
      name: "text",
      title: "Abstract",
      description: "The whole abstract. Formulas may stay in TeX, between $ signs.",
      type: "text",
      rows: 12,
    }),
    defineField({
      name: "state",
      title: "Who wrote this version",
      type: "string",
      options: {
        list: [
          { title: "The authors", value: "author" },
          { title: "The publisher", value: "publisher" },
          { title: "A translator", value: "human" },
          { title: "A machine, not yet read by a person", value: "machine" },
        ],
      },
      initialValue: "author",
    }),
  ],
  preview: {
    select: { title: "text", lang: "lang" },
    prepare: ({ title, lang }) => ({
      title: title ?? "Empty abstract",
      subtitle: lang === "fr" ? "French" : "English",
    }),
  },
});
