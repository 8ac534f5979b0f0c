import { defineArrayMember, defineField, defineType } from "@sanity/types";

/**
 * What only the import may know of a researcher. Its id is `private.` and the researcher's: a Content Lake shows ids with
 * a dot to nobody without a token, so nothing in here can reach a reader.
 */
export const personPrivate = defineType({
  name: "personPrivate",
  title: "Private notes on a researcher",
  type: "document",
  __experimental_omnisearch_visibility: false,
  fields: [
    defineField({
      name: "formerNames",
      title: "Former names",
      description:
        "Names on older papers, so that the import finds them. They are never shown, and never copied to another place.",
      type: "array",
      of: [defineArrayMember({ type: "string" })],
      validation: (rule) => rule.unique(),
    }),
  ],
  preview: { prepare: () => ({ title: "Private notes on a researcher" }) },
});
