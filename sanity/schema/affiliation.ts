import { defineArrayMember, defineField } from "@sanity/types";
import { partialDate, partialDateAfterStart } from "./checks/dates.ts";
import { webAddress } from "./checks/text-faults.ts";

/** Another institution a researcher belongs or belonged to. */
export const affiliation = defineArrayMember({
  name: "affiliation",
  title: "Institution",
  type: "object",
  options: { columns: 2 },
  fields: [
    defineField({
      name: "organization",
      title: "Institution",
      type: "string",
      validation: (rule) => rule.required().error("Name the institution."),
    }),
    defineField({
      name: "url",
      title: "Its address",
      type: "url",
      validation: (rule) => rule.custom(webAddress),
    }),
    defineField({ name: "position", title: "Position there", type: "localeString" }),
    defineField({
      name: "start",
      title: "From",
      description: "2024, 2024-09 or 2024-09-15.",
      type: "string",
      validation: (rule) => rule.custom(partialDate),
    }),
    defineField({
      name: "end",
      title: "Until",
      description: "Leave empty while it lasts.",
      type: "string",
      validation: (rule) => rule.custom(partialDateAfterStart),
    }),
  ],
  preview: { select: { title: "organization", subtitle: "position.en" } },
});
