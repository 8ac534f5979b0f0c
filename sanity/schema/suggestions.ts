import { defineArrayMember, defineField } from "@sanity/types";
import { sayingFields } from "./saying-fields.ts";

/** What sources say of parts that an editor has changed or locked. */
export const suggestions = defineField({
  name: "suggestions",
  title: "What sources say instead",
  description: "Parts that you changed, where an imported record says something else.",
  type: "array",
  group: "record",
  readOnly: true,
  hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
  options: { sortable: false },
  of: [
    defineArrayMember({
      name: "suggestion",
      title: "Suggestion",
      type: "object",
      fields: [
        defineField({ name: "field", title: "Part", type: "string" }),
        // JSON: parts are texts, lists or whole versions.
        defineField({ name: "value", title: "What it says", type: "text", rows: 4 }),
        ...sayingFields,
        defineField({
          name: "state",
          title: "State",
          type: "string",
          options: {
            list: [
              { title: "Not decided", value: "open" },
              { title: "Ignored for ever", value: "ignored" },
            ],
          },
        }),
      ],
      preview: { select: { title: "field", subtitle: "source" } },
    }),
  ],
});
