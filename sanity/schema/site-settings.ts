import { defineArrayMember, defineField, defineType } from "@sanity/types";
import { timeZone } from "./checks/dates.ts";
import { pattern } from "./checks/identifiers.ts";
import { inBothLanguages, inSomeLanguage } from "./checks/per-language.ts";
import { webAddress } from "./checks/text-faults.ts";

/** What the whole site needs to know about the institute; there is exactly one. */
export const siteSettings = defineType({
  name: "siteSettings",
  title: "Site settings",
  type: "document",
  fields: [
    defineField({
      name: "name",
      title: "Name of the institute",
      type: "localeString",
      validation: (rule) => [
        rule.custom(inSomeLanguage("Name the institute.")),
        rule.custom(inBothLanguages("name")).warning(),
      ],
    }),
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
      validation: (rule) =>
        rule.custom(
          pattern(
            /^https:\/\/ror\.org\/0[a-z0-9]{6}\d{2}$/,
            "Paste the whole ROR address, for example https://ror.org/05c22rx21.",
          ),
        ),
    }),
    defineField({ name: "address", title: "Postal address", type: "text", rows: 3 }),
    defineField({
      name: "email",
      title: "E-mail",
      type: "string",
      validation: (rule) => rule.email().error("Write one e-mail address, for example name@example.org."),
    }),
    defineField({
      name: "timeZone",
      title: "Time zone",
      description: "Days begin and end by this zone’s clock, for example America/Toronto.",
      type: "string",
      initialValue: "America/Toronto",
      validation: (rule) => [
        rule.required().error("Write the time zone, for example America/Toronto."),
        rule.custom(timeZone),
      ],
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
              validation: (rule) => rule.required().error("Name the network."),
            }),
            defineField({
              name: "url",
              title: "Address",
              type: "url",
              validation: (rule) => [
                rule.required().error("Paste the address, or remove this link."),
                rule.custom(webAddress),
              ],
            }),
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
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: "policyRevision",
      title: "Revision of the privacy policy",
      description:
        "Add one when the policy changes in a way readers must agree to again: everybody is then asked again.",
      type: "number",
      initialValue: 1,
      validation: (rule) =>
        rule.required().integer().positive().error("Write a whole number from 1; it may only grow."),
    }),
    defineField({
      name: "analyticsPaused",
      title: "Pause the audience measurement",
      description:
        "No visit is counted and nobody is asked about it. Which tool measures, if any, is set where the site runs: it cannot be added here.",
      type: "boolean",
    }),
  ],
  preview: { prepare: () => ({ title: "Site settings" }) },
});
