import { defineField } from "@sanity/types";
import { after, timeZone } from "./checks/dates.ts";
import { needed, onlyFor } from "./checks/kind.ts";
import { anyUri, webAddress } from "./checks/text-faults.ts";

/** Until when and how to apply, for announcements that are calls. */
export const call = defineField({
  name: "call",
  title: "Call",
  type: "object",
  group: "when",
  hidden: ({ document }) => document?.["kind"] !== "call",
  validation: (rule) => rule.custom(onlyFor("call", needed("Say until when one can answer the call."))),
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
      validation: (rule) => [
        rule.custom(onlyFor("call", needed("Give the call a deadline."))),
        rule.custom(onlyFor("call", after("opens", "Opens"))),
      ],
    }),
    defineField({
      name: "timeZone",
      title: "Time zone of the deadline",
      description: "The zone in which the page writes the deadline, for example America/Toronto.",
      type: "string",
      initialValue: "America/Toronto",
      validation: (rule) => [
        rule.custom(
          onlyFor("call", needed("Write the time zone of the deadline, for example America/Toronto.")),
        ),
        rule.custom(onlyFor("call", timeZone)),
      ],
    }),
    defineField({ name: "audience", title: "Who can apply", type: "localeText" }),
    defineField({
      name: "applyUrl",
      title: "Address to apply",
      type: "url",
      validation: (rule) => rule.uri(anyUri).custom(onlyFor("call", webAddress)),
    }),
  ],
});
