import { defineArrayMember, defineField } from "@sanity/types";
import { orcid } from "./checks/identifiers.ts";

/** One name on a paper. What is printed stays apart from the person it may belong to. */
export const author = defineArrayMember({
  name: "author",
  title: "Author",
  type: "object",
  fields: [
    defineField({
      name: "printedName",
      title: "Name as printed",
      type: "object",
      options: { columns: 3 },
      // A person chosen below does not say what is printed: without it the paper would lose its author.
      validation: (rule) => rule.required().error("Write the name as it is printed on the paper."),
      fields: [
        defineField({
          name: "display",
          title: "Whole name",
          type: "string",
          validation: (rule) => rule.required().error("Write the name as it is printed on the paper."),
        }),
        defineField({ name: "given", title: "Given names", type: "string" }),
        defineField({ name: "family", title: "Family name", type: "string" }),
      ],
    }),
    defineField({
      name: "researcher",
      title: "Researcher of the institute",
      description: "Only when you are sure it is this person.",
      type: "reference",
      to: [{ type: "researcher" }],
    }),
    defineField({
      name: "orcid",
      title: "ORCID",
      description: "For example 0000-0002-1825-0097.",
      type: "string",
      validation: (rule) => rule.custom(orcid),
    }),
    defineField({
      name: "affiliations",
      title: "Affiliations as printed",
      type: "array",
      of: [defineArrayMember({ type: "string" })],
    }),
    defineField({ name: "equal", title: "Contributed equally", type: "boolean" }),
    defineField({ name: "corresponding", title: "Corresponding author", type: "boolean" }),
    defineField({
      name: "matchedBy",
      title: "How the researcher was found",
      type: "string",
      readOnly: true,
      hidden: ({ parent }) => parent?.researcher === undefined,
      options: {
        list: [
          { title: "By ORCID", value: "orcid" },
          { title: "By a known spelling of the name", value: "variant" },
          { title: "By a person", value: "human" },
        ],
      },
    }),
  ],
  preview: {
    select: { title: "printedName.display", own: "researcher.name.display", media: "researcher.photo" },
    prepare: ({ title, own, media }) => ({
      title: title ?? "Author without a name",
      subtitle: own === undefined ? "Not linked to a researcher" : `Researcher: ${own}`,
      media,
    }),
  },
});
