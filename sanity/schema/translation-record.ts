import { defineField } from "@sanity/types";

/**
 * Which of the two texts of a field is the original, and what the other one was made from
 * (sanity/translation/translation.ts). Written on publishing, by the field's menu and by imports; hidden, because an
 * editor could only break it.
 */
export const translationRecord = defineField({
  name: "translation",
  title: "Record of the translation",
  type: "object",
  hidden: true,
  readOnly: true,
  fields: [
    defineField({ name: "from", type: "string", options: { list: ["en", "fr"] } }),
    defineField({ name: "source", type: "string" }),
    defineField({ name: "state", type: "string", options: { list: ["human", "machine"] } }),
    defineField({ name: "at", type: "datetime" }),
  ],
});
