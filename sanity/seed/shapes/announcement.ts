import { z } from "zod";
import {
  instant,
  key,
  lang,
  localeSlug,
  localeString,
  localeText,
  reference,
  references,
  text,
  title,
  url,
} from "./fields.ts";
import { figure, localeRichText, video } from "./rich-text.ts";

const local = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/);
const event = z
  .strictObject({
    start: local,
    end: local,
    timeZone: text,
    allDay: z.boolean(),
    status: z.enum(["scheduled", "moved", "postponed", "cancelled"]),
    previousStart: z.array(local).optional(),
    mode: z.enum(["inPerson", "online", "hybrid"]),
    venue: z
      .strictObject({ name: localeString, address: text.optional(), access: localeText.optional() })
      .optional(),
    joinUrl: url.optional(),
    registrationUrl: url.optional(),
    spokenLanguages: z.array(lang),
    speakers: z
      .array(
        z.strictObject({
          _key: key,
          _type: z.literal("speaker"),
          researcher: reference.optional(),
          name: text.optional(),
          affiliation: text.optional(),
          role: localeString.optional(),
        }),
      )
      .optional(),
    uid: text,
    sequence: z.number().int().min(0),
  })
  .refine(({ start, end }) => start <= end, "an end that is not before the start")
  .refine(
    ({ allDay, start, end }) => [start, end].every((at) => at.includes("T") !== allDay),
    "days alone exactly when all day",
  );

export const announcement = z
  .strictObject({
    _id: text,
    _type: z.literal("announcement"),
    kind: z.enum(["news", "event", "call"]),
    title,
    slug: localeSlug,
    summary: localeText,
    body: localeRichText.optional(),
    image: figure.optional(),
    publishedAt: instant,
    expiresAt: instant.optional(),
    pin: z.strictObject({ rank: z.number().int(), until: instant.optional() }).optional(),
    topics: references.optional(),
    people: references.optional(),
    publications: references.optional(),
    correction: z.strictObject({ note: localeText, at: instant }).optional(),
    withdrawn: z.boolean().optional(),
    credit: z.strictObject({ text, url: url.optional(), licence: text.optional() }).optional(),
    video: video.optional(),
    event: event.optional(),
    call: z
      .strictObject({
        opens: instant.optional(),
        deadline: instant,
        timeZone: text,
        audience: localeText.optional(),
        applyUrl: url.optional(),
      })
      .optional(),
  })
  .refine(
    ({ kind, event: when }) => (kind === "event") === (when !== undefined),
    "event details exactly when it is an event",
  )
  .refine(
    ({ kind, call }) => (kind === "call") === (call !== undefined),
    "call details exactly when it is a call",
  );
