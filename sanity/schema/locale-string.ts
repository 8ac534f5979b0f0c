import { defineField, defineType } from "@sanity/types";
import { languages } from "./languages.ts";
import { translationRecord } from "./translation-record.ts";

/** One line of text in each language, side by side. */
export const localeString = defineType({
  name: "localeString",
  title: "Text in both languages",
  type: "object",
  options: { columns: 2 },
  fields: [
    ...languages.map(({ id, title }) => defineField({ name: id, title, type: "string" })),
    translationRecord,
  ],
  preview: { select: { en: "en", fr: "fr" }, prepare: ({ en, fr }) => ({ title: en ?? fr ?? "Empty" }) },
});
