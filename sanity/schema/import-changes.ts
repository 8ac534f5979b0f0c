import { defineArrayMember, defineField, defineType } from "@sanity/types";

/**
 * What one transaction of an import changed, and how it was before; written in that same transaction, so that there is
 * never the one without the other. Its id is the batch's with a number behind.
 */
export const importChanges = defineType({
  name: "importChanges",
  title: "Changes of an import",
  type: "document",
  readOnly: true,
  __experimental_omnisearch_visibility: false,
  fields: [
    defineField({ name: "batch", title: "Import", type: "string" }),
    defineField({
      name: "changes",
      title: "Changes",
      type: "array",
      of: [
        defineArrayMember({
          name: "change",
          title: "Change",
          type: "object",
          fields: [
            defineField({ name: "id", title: "Document", type: "string" }),
            defineField({
              name: "kind",
              title: "What happened to it",
              type: "string",
              options: { list: ["created", "changed", "deleted"] },
            }),
            // JSON: the values that were there, `null` where there was none. Of a deleted document, all of it.
            defineField({ name: "before", title: "How it was", type: "text" }),
            // JSON: field by field, the fingerprint of what was written.
            defineField({ name: "after", title: "What was written", type: "text" }),
          ],
          preview: { select: { title: "id", subtitle: "kind" } },
        }),
      ],
    }),
    // The records as they came, where their reader keeps them. Here and not in the work: files hold notes nobody meant to publish.
    defineField({
      name: "records",
      title: "Records",
      type: "array",
      of: [
        defineArrayMember({
          name: "record",
          title: "Record",
          type: "object",
          fields: [
            defineField({ name: "source", title: "Source", type: "string" }),
            defineField({ name: "id", title: "Id there", type: "string" }),
            defineField({ name: "raw", title: "As it came", type: "text" }),
          ],
          preview: { select: { title: "source", subtitle: "id" } },
        }),
      ],
    }),
  ],
  preview: { select: { title: "batch" } },
});
