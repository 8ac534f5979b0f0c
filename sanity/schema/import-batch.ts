import { defineField, defineType } from "@sanity/types";

/** One import, joining or splitting of works, which can be undone. Its id is `import.` and its number. */
export const importBatch = defineType({
  name: "importBatch",
  title: "Import",
  type: "document",
  readOnly: true,
  __experimental_omnisearch_visibility: false,
  fields: [
    defineField({
      name: "kind",
      title: "What was done",
      type: "string",
      options: {
        list: [
          { title: "Import", value: "import" },
          { title: "Two works joined", value: "join" },
          { title: "A work split", value: "split" },
        ],
      },
    }),
    defineField({
      name: "source",
      title: "From",
      description: "Names of files, or of a register.",
      type: "text",
    }),
    defineField({ name: "sha256", title: "Fingerprint of the files", type: "string" }),
    defineField({ name: "who", title: "By", type: "string" }),
    defineField({ name: "at", title: "When", type: "datetime" }),
    defineField({ name: "finishedAt", title: "Finished", type: "datetime" }),
    defineField({
      name: "state",
      title: "State",
      type: "string",
      options: {
        list: [
          { title: "Running, or ended without saying so", value: "running" },
          { title: "Done", value: "done" },
          { title: "Stopped in the middle", value: "stopped" },
          { title: "Undone", value: "undone" },
        ],
      },
    }),
    defineField({ name: "asDrafts", title: "As drafts", type: "boolean" }),
    defineField({
      name: "counts",
      title: "Counts",
      type: "object",
      options: { columns: 3 },
      fields: [
        defineField({ name: "new", title: "New works", type: "number" }),
        defineField({ name: "changed", title: "Changed works", type: "number" }),
        defineField({ name: "same", title: "Unchanged works", type: "number" }),
        defineField({ name: "unsure", title: "Possible duplicates", type: "number" }),
        defineField({ name: "faults", title: "Records that could not be read", type: "number" }),
        defineField({ name: "editedMeanwhile", title: "Left to their editors", type: "number" }),
      ],
    }),
  ],
  orderings: [{ name: "newest", title: "Newest first", by: [{ field: "at", direction: "desc" }] }],
  preview: {
    select: { source: "source", at: "at", state: "state" },
    prepare: ({ source, at, state }) => ({
      title: source ?? "Import",
      subtitle: [at, state].filter(Boolean).join(" · "),
    }),
  },
});
