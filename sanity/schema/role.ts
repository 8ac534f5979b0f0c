import { defineArrayMember, defineField } from "@sanity/types";
import { partialDate, partialDateAfterStart } from "./checks/dates.ts";

/** A role a researcher holds or held at the institute. */
export const role = defineArrayMember({
  name: "role",
  title: "Role",
  type: "object",
  options: { columns: 2 },
  fields: [
    defineField({
      name: "roleType",
      title: "Role",
      type: "reference",
      to: [{ type: "roleType" }],
      validation: (rule) => rule.required().error("Choose the role."),
    }),
    defineField({
      name: "start",
      title: "From",
      description: "A year, a month or a day: 2024, 2024-09 or 2024-09-15.",
      type: "string",
      validation: (rule) => rule.custom(partialDate),
    }),
    defineField({
      name: "end",
      title: "Until",
      description: "Leave empty while the role lasts.",
      type: "string",
      validation: (rule) => rule.custom(partialDateAfterStart),
    }),
    defineField({
      name: "supervisors",
      title: "Supervised by",
      type: "array",
      of: [defineArrayMember({ type: "reference", to: [{ type: "researcher" }] })],
      validation: (rule) => rule.unique(),
    }),
  ],
  preview: {
    select: { label: "roleType.label.neutral.en", start: "start", end: "end" },
    prepare: ({ label, start, end }) => ({
      title: label ?? "Role not chosen yet",
      subtitle: `${start ?? "?"} to ${end ?? "today"}`,
    }),
  },
});
