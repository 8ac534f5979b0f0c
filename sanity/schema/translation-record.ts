import { defineField } from "@sanity/types";

/**
 * Which text a translation was made from, so that the studio can say when it is behind. Written by machines only;
 * hidden, because an editor could only break it.
 */
export const translationRecord = defineField({
  name: "i18n",
  title: "Record of translations",
  type: "object",
  hidden: true,
  readOnly: true,
  fields: (["en", "fr"] as const).map((language) =>
    defineField({
      name: language,
      type: "object",
      fields: [
        defineField({ name: "sourceHash", type: "string" }),
        defineField({ name: "at", type: "datetime" }),
      ],
    }),
  ),
});
