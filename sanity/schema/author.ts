import { defineArrayMember, defineField } from "@sanity/types";
import { orcid } from "./checks/identifiers.ts";
import { isPresent } from "./checks/per-language.ts";

/** Weak: whoever is only thought of here may still be deleted. */
const toResearcher = { type: "reference" as const, to: [{ type: "researcher" }], weak: true };

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
          { title: "By their number in a register", value: "sourceId" },
          { title: "By a known spelling of the name", value: "variant" },
          { title: "By a person", value: "human" },
        ],
      },
    }),
    defineField({
      name: "mayBe",
      title: "May be",
      description:
        "Whom the import found and was not sure of. Choose the person above, or say below who it is not.",
      type: "array",
      readOnly: true,
      hidden: ({ value }) => !isPresent(value),
      of: [
        defineArrayMember({
          name: "candidate",
          title: "Researcher",
          type: "object",
          fields: [
            defineField({ ...toResearcher, name: "researcher", title: "Researcher" }),
            defineField({ name: "reason", title: "Why", type: "string" }),
          ],
          preview: { select: { title: "researcher.name.display", subtitle: "reason" } },
        }),
      ],
    }),
    defineField({
      name: "notResearcher",
      title: "Is not",
      description: "Somebody of the same name. The import never proposes them again for this paper.",
      type: "array",
      hidden: ({ parent }) => !isPresent(parent?.notResearcher) && !isPresent(parent?.mayBe),
      of: [defineArrayMember(toResearcher)],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: "sourceIds",
      title: "Numbers in registers",
      description: "What registers call this author.",
      type: "object",
      readOnly: true,
      hidden: ({ value }) => value === undefined,
      options: { columns: 2, collapsible: true, collapsed: true },
      fields: [
        defineField({ name: "openalex", title: "OpenAlex", type: "string" }),
        defineField({ name: "s2", title: "Semantic Scholar", type: "string" }),
        defineField({ name: "openreview", title: "OpenReview", type: "string" }),
        defineField({ name: "dblp", title: "DBLP", type: "string" }),
      ],
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
