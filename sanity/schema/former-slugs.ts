import { defineArrayMember, defineField } from "@sanity/types";

/** Addresses that led here before; written on publishing (sanity/addresses/former-slugs.ts). */
export const formerSlugs = defineField({
  name: "formerSlugs",
  title: "Earlier addresses",
  description: "They lead to the present one.",
  type: "array",
  of: [defineArrayMember({ type: "string" })],
  readOnly: true,
  hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
});
