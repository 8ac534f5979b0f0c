import { defineArrayMember, defineField } from "@sanity/types";
import { webAddress } from "./checks/text-faults.ts";

/** A researcher's page elsewhere. */
export const profileLink = defineArrayMember({
  name: "profileLink",
  title: "Link",
  type: "object",
  options: { columns: 2 },
  fields: [
    defineField({
      name: "kind",
      title: "Where",
      type: "string",
      options: {
        list: [
          { title: "Own website", value: "website" },
          { title: "GitHub", value: "github" },
          { title: "Google Scholar", value: "googleScholar" },
          { title: "LinkedIn", value: "linkedin" },
          { title: "Mastodon", value: "mastodon" },
          { title: "Bluesky", value: "bluesky" },
          { title: "Elsewhere", value: "other" },
        ],
      },
      initialValue: "website",
      validation: (rule) => rule.required().error("Say where the link leads."),
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
  preview: { select: { title: "kind", subtitle: "url" } },
});
