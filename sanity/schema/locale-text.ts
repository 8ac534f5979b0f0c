import { defineField, defineType } from "@sanity/types";
import { languages } from "./languages.ts";
import { translationRecord } from "./translation-record.ts";

/** A short paragraph without formatting in each language, side by side. */
export const localeText = defineType({
  name: "localeText",
  title: "Paragraph in both languages",
  type: "object",
  options: { columns: 2 },
  fields: [
    ...languages.map(({ id, title }) => defineField({ name: id, title, type: "text", rows: 4 })),
    translationRecord,
  ],
});
