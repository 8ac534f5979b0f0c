import { defineArrayMember, defineField } from "@sanity/types";
import { damage, text, wordingOddity } from "./checks/text-faults.ts";
import { texOddity } from "../tex/tex-oddity.ts";

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
      validation: (rule) => rule.required().error("Choose the language of this abstract."),
    }),
    defineField({
      name: "text",
      title: "Abstract",
      description: "The whole abstract. Formulas may stay in TeX, between $ signs.",
      type: "text",
      rows: 12,
      validation: (rule) => [
        rule.required().error("Paste the abstract, or remove this entry."),
        rule.custom(text(damage)),
        rule.custom(text(texOddity)).warning(),
        rule.custom(text(wordingOddity)).warning(),
        rule.min(150).warning("This is short for an abstract. Is it whole?"),
      ],
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
    // Of a translation: the fingerprint of its original; written on publishing (sanity/translation/record-abstracts.ts).
    defineField({ name: "source", type: "string", hidden: true, readOnly: true }),
  ],
  preview: {
    select: { title: "text", lang: "lang" },
    prepare: ({ title, lang }) => ({
      title: title ?? "Empty abstract",
      subtitle: lang === "fr" ? "French" : "English",
    }),
  },
});
