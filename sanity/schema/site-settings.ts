import { defineArrayMember, defineField, defineType } from "@sanity/types";

/** What the whole site needs to know about the institute; there is exactly one. */
export const siteSettings = defineType({
  name: "siteSettings",
  title: "Site settings",
  type: "document",
  fields: [
    defineField({ name: "name", title: "Name of the institute", type: "localeString" }),
    defineField({ name: "tagline", title: "Tagline", type: "localeString" }),
    defineField({
      name: "description",
      title: "Description",
      description: "One or two sentences for search engines and shared links.",
      type: "localeText",
    }),
    defineField({
      name: "ror",
      title: "ROR",
      description: "The institute’s address in the Research Organization Registry.",
      type: "url",
    }),
    defineField({ name: "address", title: "Postal address", type: "text", rows: 3 }),
    defineField({ name: "email", title: "E-mail", type: "string" }),
    defineField({
      name: "timeZone",
      title: "Time zone",
      description: "Days begin and end by this zone’s clock, for example America/Toronto.",
      type: "string",
      initialValue: "America/Toronto",
    }),
    defineField({
      name: "socialLinks",
      title: "Social media",
      type: "array",
      of: [
        defineArrayMember({
          name: "socialLink",
          title: "Link",
          type: "object",
          fields: [
            defineField({
              name: "label",
              title: "Name",
              description: "For example Mastodon.",
              type: "string",
            }),
            defineField({ name: "url", title: "Address", type: "url" }),
          ],
          preview: { select: { title: "label", subtitle: "url" } },
        }),
      ],
    }),
    defineField({
      name: "footerPages",
      title: "Pages in the footer",
      type: "array",
      of: [defineArrayMember({ type: "reference", to: [{ type: "page" }] })],
    }),
    defineField({
      name: "policyRevision",
      title: "Revision of the privacy policy",
      description:
        "Add one when the policy changes in a way readers must agree to again: everybody is then asked again.",
      type: "number",
      initialValue: 1,
    }),
  ],
  preview: { prepare: () => ({ title: "Site settings" }) },
});
