import { defineArrayMember, defineField } from "@sanity/types";

/** Another institution a researcher belongs or belonged to. */
export const affiliation = defineArrayMember({
  name: "affiliation",
  title: "Institution",
  type: "object",
  options: { columns: 2 },
  fields: [
    defineField({ name: "organization", title: "Institution", type: "string" }),
    defineField({ name: "url", title: "Its address", type: "url" }),
    defineField({ name: "position", title: "Position there", type: "localeString" }),
    defineField({
      name: "start",
      title: "From",
      description: "2024, 2024-09 or 2024-09-15.",
      type: "string",
    }),
    defineField({ name: "end", title: "Until", description: "Leave empty while it lasts.", type: "string" }),
  ],
  preview: { select: { title: "organization", subtitle: "position.en" } },
});
