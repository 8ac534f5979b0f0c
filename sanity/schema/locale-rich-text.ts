import { defineField, defineType } from "@sanity/types";
import { markdownInBlocks } from "./checks/rich-text.ts";
import { languages } from "./languages.ts";
import { richTextMembers } from "./rich-text-members.ts";
import { translationRecord } from "./translation-record.ts";

/** Formatted text in each language, one under the other: each needs the whole width. */
export const localeRichText = defineType({
  name: "localeRichText",
  title: "Formatted text in both languages",
  type: "object",
  fields: [
    ...languages.map(({ id, title }) =>
      defineField({
        name: id,
        title,
        type: "array",
        of: richTextMembers,
        validation: (rule) => rule.custom(markdownInBlocks).warning(),
      }),
    ),
    translationRecord,
  ],
});
