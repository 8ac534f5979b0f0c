import { z } from "zod";
import { slugify } from "#sanity/schema/rules/slug.ts";
import type { StoredDocument } from "#sanity/seed/shapes/any-document.ts";

type Announcement = Extract<StoredDocument, { _type: "announcement" }>;

/** One line of a list of conferences. */
export const eventRecord = z.object({
  id: z.string().min(1),
  source: z.string().min(1),
  name: z
    .object({ en: z.string().optional(), fr: z.string().optional() })
    .refine(({ en, fr }) => Boolean(en?.trim() || fr?.trim()), "a name in English or French"),
  short: z.string(),
  start: z.iso.date(),
  end: z.iso.date(),
  place: z.string().optional(),
});

/** A past conference as an event of whole days. Its zone is not told: UTC, which whole days do not show. */
export function eventOf(record: z.infer<typeof eventRecord>): Announcement {
  const id = slugify(record.id);
  const place = accented(record.place ?? "").trim();
  const title = { ...named("en", record.name.en), ...named("fr", record.name.fr) };
  const lasting = record.start <= record.end ? record.end : record.start;
  return {
    _id: `announcement-event-${id}`,
    _type: "announcement",
    kind: "event",
    title: { _type: "localeString", ...title },
    slug: { _type: "localeSlug", ...address("en", title.en, id), ...address("fr", title.fr, id) },
    summary: { _type: "localeText", ...(place === "" ? {} : { en: place, fr: place }) },
    publishedAt: `${record.start}T12:00:00Z`,
    event: {
      start: record.start,
      end: lasting,
      timeZone: "UTC",
      allDay: true,
      status: "scheduled",
      mode: "inPerson",
      ...(place === "" ? {} : { venue: { name: { _type: "localeString", en: place, fr: place } } }),
      spokenLanguages: [],
      uid: `${id}@import.vitrine.example`,
      sequence: 0,
    },
  };
}

function named(lang: "en" | "fr", text: string | undefined): { en?: string; fr?: string } {
  const tidy = text?.replace(/\s+/g, " ").trim() ?? "";
  return tidy === "" ? {} : { [lang]: tidy };
}

function address(lang: "en" | "fr", title: string | undefined, id: string) {
  return title === undefined
    ? {}
    : { [lang]: { _type: "slug" as const, current: slugify(`${id} ${title}`) } };
}

const marks: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  c: "\u0327",
};

/** Letters for TeX accents: `Montr\'{e}al` is Montréal. */
function accented(text: string): string {
  return text
    .replace(
      /\\(['`^"~]|c(?=\{))\{?([A-Za-z])\}?/g,
      (_, mark: string, letter: string) => `${letter}${marks[mark] ?? ""}`,
    )
    .normalize("NFC");
}
