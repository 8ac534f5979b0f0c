import { defineField } from "@sanity/types";

/** Until when and how to apply, for announcements that are calls. */
export const call = defineField({
  name: "call",
  title: "Call",
  type: "object",
  group: "when",
  hidden: ({ document }) => document?.["kind"] !== "call",
  fields: [
    defineField({
      name: "opens",
      title: "Opens",
      description: "Leave empty when it is open already.",
      type: "datetime",
    }),
    defineField({
      name: "deadline",
      title: "Deadline",
      description: "The last moment to apply. The call leaves the top of the site then.",
      type: "datetime",
    }),
    defineField({
      name: "timeZone",
      title: "Time zone of the deadline",
      description: "The zone in which the page writes the deadline, for example America/Toronto.",
      type: "string",
      initialValue: "America/Toronto",
    }),
    defineField({ name: "audience", title: "Who can apply", type: "localeText" }),
    defineField({ name: "applyUrl", title: "Address to apply", type: "url" }),
  ],
});
