import { defineArrayMember, defineField, defineType } from "@sanity/types";
import { announcementRow } from "./previews/announcement-row.ts";
import { after, field } from "./checks/dates.ts";
import { atMost, inBothLanguages, inEachLanguage, inSomeLanguage } from "./checks/per-language.ts";
import { titleOddity, webAddress, wordingOddity } from "./checks/text-faults.ts";
import type { PerLanguage } from "./languages.ts";
import { call } from "./call.ts";
import { event } from "./event.ts";
import { formerSlugs } from "./former-slugs.ts";

/** News, an event or a call: what the top of the home page is made of. */
export const announcement = defineType({
  name: "announcement",
  title: "Announcement",
  type: "document",
  groups: [
    { name: "text", title: "Text", default: true },
    { name: "when", title: "Event or call" },
    { name: "links", title: "Related to" },
    { name: "publishing", title: "On the site" },
  ],
  fields: [
    defineField({
      name: "kind",
      title: "Kind",
      description: "News tells, an event has a place and a time, a call has a deadline.",
      type: "string",
      group: "text",
      options: {
        list: [
          { title: "News", value: "news" },
          { title: "Event", value: "event" },
          { title: "Call", value: "call" },
        ],
        layout: "radio",
        direction: "horizontal",
      },
      initialValue: "news",
      validation: (rule) => rule.required().error("Choose news, event or call."),
    }),
    defineField({
      name: "title",
      title: "Title",
      description: "Short and complete: it is read alone in lists and feeds.",
      type: "localeString",
      group: "text",
      validation: (rule) => [
        rule.custom(inSomeLanguage("Give the announcement a title in at least one language.")),
        rule.custom(inBothLanguages("title")).warning(),
        rule.custom(inEachLanguage(titleOddity)).warning(),
        rule.custom(atMost(90)).warning(),
      ],
    }),
    defineField({
      name: "slug",
      title: "Address",
      description:
        "The last part of the page’s address. Press Generate. When it changes later, the old address leads to the new one.",
      type: "localeSlug",
      group: "text",
      validation: (rule) =>
        rule.custom(inSomeLanguage("Press Generate: the page needs an address in at least one language.")),
    }),
    { ...formerSlugs, group: "text" },
    defineField({
      name: "summary",
      title: "Summary",
      description:
        "One or two sentences for lists, feeds and search results: 200 characters read best, 400 is the most.",
      type: "localeText",
      group: "text",
      validation: (rule) => [
        rule.custom(atMost(400)),
        rule.custom(atMost(200)).warning(),
        rule.custom(inBothLanguages("summary")).warning(),
        rule.custom(inEachLanguage(wordingOddity)).warning(),
      ],
    }),
    defineField({
      name: "body",
      title: "Text",
      type: "localeRichText",
      group: "text",
      validation: (rule) => rule.custom(inBothLanguages("text")).warning(),
    }),
    defineField({
      name: "image",
      title: "Picture",
      description: "Press Crop to choose what stays in view on small screens.",
      type: "figure",
      group: "text",
    }),
    defineField({
      name: "video",
      title: "Video",
      type: "video",
      group: "text",
      options: { collapsible: true, collapsed: true },
    }),
    event,
    call,
    defineField({
      name: "topics",
      title: "Topics",
      type: "array",
      group: "links",
      of: [defineArrayMember({ type: "reference", to: [{ type: "topic" }] })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: "people",
      title: "Researchers",
      description: "The institute’s own researchers this is about.",
      type: "array",
      group: "links",
      of: [defineArrayMember({ type: "reference", to: [{ type: "researcher" }] })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: "publications",
      title: "Publications",
      type: "array",
      group: "links",
      of: [defineArrayMember({ type: "reference", to: [{ type: "publication" }] })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: "publishedAt",
      title: "On the site from",
      description: "A time in the future keeps it hidden until then, once it is published.",
      type: "datetime",
      group: "publishing",
      initialValue: () => new Date().toISOString(),
      validation: (rule) =>
        rule.required().error("Say from when this is on the site. Choose now if you are not sure."),
    }),
    defineField({
      name: "expiresAt",
      title: "At the top until",
      description:
        "After this it leaves the home page; its own page stays. Leave empty to let newer ones push it down.",
      type: "datetime",
      group: "publishing",
      validation: (rule) => rule.custom(after("publishedAt", "On the site from")),
    }),
    defineField({
      name: "pin",
      title: "Keep above the others",
      type: "object",
      group: "publishing",
      options: { columns: 2, collapsible: true, collapsed: true },
      fields: [
        defineField({ name: "until", title: "Until", type: "datetime" }),
        defineField({
          name: "rank",
          title: "Order",
          description: "1 comes first.",
          type: "number",
          validation: (rule) => rule.integer().positive().error("Write a whole number from 1."),
        }),
      ],
    }),
    defineField({
      name: "correction",
      title: "Correction",
      description: "Tell readers what was wrong and is now right. Shown above the text.",
      type: "object",
      group: "publishing",
      options: { collapsible: true, collapsed: true },
      fields: [
        defineField({
          name: "note",
          title: "What was corrected",
          type: "localeText",
          validation: (rule) =>
            rule.custom<PerLanguage<string> | undefined>((value, { parent }) =>
              field(parent, "at") === undefined || value?.en !== undefined || value?.fr !== undefined
                ? true
                : "Say what was corrected, or clear the date.",
            ),
        }),
        defineField({ name: "at", title: "Corrected on", type: "datetime" }),
      ],
    }),
    defineField({
      name: "withdrawn",
      title: "Withdrawn",
      description: "Takes it out of every list. Its address then says that it was withdrawn.",
      type: "boolean",
      group: "publishing",
    }),
    defineField({
      name: "credit",
      title: "Where the text comes from",
      description: "Only when the text is not the institute’s own.",
      type: "object",
      group: "publishing",
      options: { collapsible: true, collapsed: true },
      fields: [
        defineField({ name: "text", title: "Who to name", type: "string" }),
        defineField({
          name: "url",
          title: "Address of the original",
          type: "url",
          validation: (rule) => rule.custom(webAddress),
        }),
        defineField({
          name: "licence",
          title: "Licence",
          description: "For example CC BY 4.0.",
          type: "string",
        }),
      ],
    }),
  ],
  orderings: [
    { name: "newest", title: "Newest first", by: [{ field: "publishedAt", direction: "desc" }] },
    { name: "eventStart", title: "Events by date", by: [{ field: "event.start", direction: "asc" }] },
    { name: "deadline", title: "Calls by deadline", by: [{ field: "call.deadline", direction: "asc" }] },
  ],
  preview: {
    select: {
      en: "title.en",
      fr: "title.fr",
      kind: "kind",
      publishedAt: "publishedAt",
      expiresAt: "expiresAt",
      withdrawn: "withdrawn",
      start: "event.start",
      end: "event.end",
      status: "event.status",
      deadline: "call.deadline",
      media: "image",
    },
    prepare: ({ media, ...row }) => ({ ...announcementRow(row, new Date().toISOString()), media }),
  },
});
