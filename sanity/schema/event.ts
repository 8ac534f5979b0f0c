import { defineArrayMember, defineField } from "@sanity/types";
import type { CustomValidator } from "@sanity/types";
import { timeZone } from "./checks/dates.ts";
import { moment, momentAfterStart } from "./checks/event-times.ts";
import { needed, onlyFor } from "./checks/kind.ts";
import { isPresent } from "./checks/per-language.ts";
import { anyUri, webAddress } from "./checks/text-faults.ts";

/** When and where, for announcements that are events. */
export const event = defineField({
  name: "event",
  title: "Event",
  type: "object",
  group: "when",
  hidden: ({ document }) => document?.["kind"] !== "event",
  validation: (rule) => rule.custom(onlyFor("event", needed("Say when the event takes place, and where."))),
  fieldsets: [
    { name: "time", title: "When", options: { columns: 2 } },
    { name: "change", title: "Changes", options: { collapsible: true, collapsed: true } },
  ],
  fields: [
    defineField({
      name: "allDay",
      title: "Whole days",
      description: "Switch on when only the days matter, then write them like 2026-11-21.",
      type: "boolean",
      fieldset: "time",
      initialValue: false,
    }),
    defineField({
      name: "timeZone",
      title: "Time zone",
      description: "Where the clocks of the event are, for example America/Toronto.",
      type: "string",
      fieldset: "time",
      initialValue: "America/Toronto",
      validation: (rule) => [
        rule.custom(
          onlyFor("event", needed("Write the time zone of the place, for example America/Toronto.")),
        ),
        rule.custom(onlyFor("event", timeZone)),
      ],
    }),
    defineField({
      name: "start",
      title: "Starts",
      description: "As the clock of the place says it.",
      type: "string",
      fieldset: "time",
      placeholder: "2026-11-21T09:00",
      validation: (rule) => rule.custom(onlyFor("event", moment)),
    }),
    defineField({
      name: "end",
      title: "Ends",
      description: "The last moment, or the last day.",
      type: "string",
      fieldset: "time",
      placeholder: "2026-11-21T17:00",
      validation: (rule) => rule.custom(onlyFor("event", momentAfterStart)),
    }),
    defineField({
      name: "mode",
      title: "How to attend",
      type: "string",
      options: {
        list: [
          { title: "In person", value: "inPerson" },
          { title: "Online", value: "online" },
          { title: "Both", value: "hybrid" },
        ],
        layout: "radio",
        direction: "horizontal",
      },
      initialValue: "inPerson",
      validation: (rule) =>
        rule.custom(onlyFor("event", needed("Say whether people come, join online, or both."))),
    }),
    defineField({
      name: "venue",
      title: "Place",
      type: "object",
      hidden: ({ parent }) => parent?.mode === "online",
      fields: [
        defineField({ name: "name", title: "Name of the place", type: "localeString" }),
        defineField({ name: "address", title: "Address", type: "string" }),
        defineField({
          name: "access",
          title: "Getting in",
          description: "Steps, lifts, hearing loops, entrances: what someone needs to know before coming.",
          type: "localeText",
        }),
      ],
    }),
    defineField({
      name: "joinUrl",
      title: "Address to join online",
      description: "Everybody can see it.",
      type: "url",
      hidden: ({ parent }) => parent?.mode === "inPerson",
      validation: (rule) => rule.uri(anyUri).custom(onlyFor("event", unlessInPerson(webAddress))),
    }),
    defineField({
      name: "registrationUrl",
      title: "Address to register",
      type: "url",
      validation: (rule) => rule.uri(anyUri).custom(onlyFor("event", webAddress)),
    }),
    defineField({
      name: "spokenLanguages",
      title: "Spoken languages",
      type: "array",
      of: [defineArrayMember({ type: "string" })],
      options: {
        list: [
          { title: "English", value: "en" },
          { title: "French", value: "fr" },
        ],
        layout: "grid",
      },
    }),
    defineField({ name: "speakers", title: "Speakers", type: "array", of: [speaker()] }),
    defineField({
      name: "status",
      title: "State",
      description: "A cancelled event stays on the site, crossed out, so that nobody comes in vain.",
      type: "string",
      fieldset: "change",
      options: {
        list: [
          { title: "As planned", value: "scheduled" },
          { title: "Moved to another time", value: "moved" },
          { title: "Postponed, no new date yet", value: "postponed" },
          { title: "Cancelled", value: "cancelled" },
        ],
        layout: "radio",
      },
      initialValue: "scheduled",
      validation: (rule) => rule.custom(onlyFor("event", needed("Choose the state of the event."))),
    }),
    defineField({
      name: "previousStart",
      title: "Earlier dates",
      description: "The start it was first announced with, when it has moved.",
      type: "array",
      fieldset: "change",
      of: [defineArrayMember({ type: "string" })],
    }),
    defineField({
      name: "uid",
      title: "Calendar id",
      description: "Lets calendars recognise the event when it changes. Made for you; never changes.",
      type: "string",
      readOnly: true,
      hidden: true,
      initialValue: () => crypto.randomUUID(),
    }),
    defineField({
      name: "sequence",
      title: "Calendar revision",
      description:
        "Add one each time the date, the place or the state changes, so that calendars take the change.",
      type: "number",
      fieldset: "change",
      initialValue: 0,
      validation: (rule) =>
        rule.custom(
          onlyFor("event", (value: number | undefined) =>
            value === undefined || (Number.isInteger(value) && value >= 0)
              ? true
              : "Write a whole number: 0, then 1 after the first change.",
          ),
        ),
    }),
  ],
});

/** The address to join is hidden, and so asked for nothing, while people only come in person. */
function unlessInPerson<T>(rule: CustomValidator<T>): CustomValidator<T> {
  return (value, context) => {
    const { parent } = context;
    const isInPerson =
      typeof parent === "object" && parent !== null && Reflect.get(parent, "mode") === "inPerson";
    return isInPerson ? true : rule(value, context);
  };
}

function hasResearcher(parent: unknown): boolean {
  return typeof parent === "object" && parent !== null && "researcher" in parent;
}

function speaker() {
  return defineArrayMember({
    name: "speaker",
    title: "Speaker",
    type: "object",
    fields: [
      defineField({
        name: "researcher",
        title: "Researcher of the institute",
        type: "reference",
        to: [{ type: "researcher" }],
      }),
      defineField({
        name: "name",
        title: "Name",
        description: "For guests who have no page here.",
        type: "string",
        hidden: ({ parent }) => parent?.researcher !== undefined,
        validation: (rule) =>
          rule.custom(
            onlyFor("event", (value: string | undefined, { parent }) =>
              isPresent(value) || hasResearcher(parent)
                ? true
                : "Choose a researcher, or write the name of the guest.",
            ),
          ),
      }),
      defineField({ name: "affiliation", title: "Comes from", type: "string" }),
      defineField({ name: "role", title: "Part in the event", type: "localeString" }),
    ],
    preview: {
      select: {
        own: "researcher.name.display",
        guest: "name",
        affiliation: "affiliation",
        media: "researcher.photo",
      },
      prepare: ({ own, guest, affiliation, media }) => ({
        title: own ?? guest ?? "Speaker without a name",
        subtitle: affiliation,
        media,
      }),
    },
  });
}
