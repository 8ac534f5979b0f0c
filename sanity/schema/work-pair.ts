import { defineArrayMember, defineField, defineType } from "@sanity/types";

/**
 * Two works that may be one, waiting for an editor's word. Its id has a dot (`workPair.…`): a Content Lake shows such
 * documents to nobody without a token.
 */
export const workPair = defineType({
  name: "workPair",
  title: "Possible duplicate",
  type: "document",
  readOnly: true,
  __experimental_omnisearch_visibility: false,
  fields: [
    defineField({
      name: "works",
      title: "The two works",
      type: "array",
      of: [defineArrayMember({ type: "reference", to: [{ type: "publication" }], weak: true })],
    }),
    defineField({ name: "reason", title: "Why they may be one", type: "string" }),
    defineField({
      name: "state",
      title: "Decision",
      type: "string",
      options: {
        list: [
          { title: "Not decided", value: "open" },
          { title: "Joined", value: "same" },
          { title: "Not the same", value: "different" },
        ],
      },
    }),
    defineField({ name: "at", title: "Found", type: "datetime" }),
    defineField({ name: "batch", title: "Import", type: "string" }),
    defineField({ name: "decidedAt", title: "Decided", type: "datetime" }),
  ],
  preview: {
    select: { title: "works.0.title", reason: "reason", state: "state" },
    prepare: ({ title, reason, state }) => ({
      title: title ?? "Two works",
      subtitle: [state, reason].filter(Boolean).join(" · "),
    }),
  },
});
