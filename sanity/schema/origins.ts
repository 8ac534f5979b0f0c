import { defineArrayMember, defineField } from "@sanity/types";
import { sayingFields } from "./saying-fields.ts";

/**
 * Where each part of a work comes from: `title`, `abstracts.fr`, `versions.<key>`. A part that no longer has the
 * fingerprint the import left was changed by an editor, and no import writes it again (sanity/works).
 */
export const origins = defineField({
  name: "origins",
  title: "Where each part comes from",
  type: "array",
  group: "record",
  readOnly: true,
  hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
  options: { sortable: false },
  of: [
    defineArrayMember({
      name: "origin",
      title: "Part",
      type: "object",
      fields: [
        defineField({ name: "field", title: "Part", type: "string" }),
        ...sayingFields,
        defineField({ name: "valueHash", title: "Fingerprint of what was written", type: "string" }),
      ],
      preview: { select: { title: "field", subtitle: "source" } },
    }),
  ],
});
