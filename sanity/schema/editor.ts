import { defineArrayMember, defineField } from "@sanity/types";

/** The name of somebody who edited a volume, as it is printed. */
export const editor = defineArrayMember({
  name: "editor",
  title: "Editor",
  type: "object",
  options: { columns: 3 },
  fields: [
    defineField({
      name: "display",
      title: "Whole name",
      type: "string",
      validation: (rule) => rule.required().error("Write the name as it is printed."),
    }),
    defineField({ name: "given", title: "Given names", type: "string" }),
    defineField({ name: "family", title: "Family name", type: "string" }),
  ],
  preview: { select: { title: "display" } },
});
