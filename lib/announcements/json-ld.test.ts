import assert from "node:assert/strict";
import { test } from "node:test";
import type { Announcement } from "./announcement.ts";
import { announcementJsonLd } from "./json-ld.ts";

const context = { locale: "en", origin: "https://institute.example", publisher: "Institut" } as const;
const base = {
  id: "a",
  title: { value: "Talk", lang: "en", state: "own" },
  languages: "en",
  summary: null,
  slugs: { en: "talk", fr: "talk" },
  image: null,
  publishedAt: "2026-01-01T00:00:00.000Z",
  expiresAt: null,
  pin: null,
  topics: [],
  body: null,
  people: [],
  publications: [],
  correction: null,
  withdrawn: false,
  credit: null,
  video: null,
} as const;

test("an event gives its instants with the zone's offset, its state and the language it is really in", () => {
  const event: Announcement = {
    ...base,
    kind: "event",
    eventDetails: {
      uid: "a",
      sequence: 0,
      speakers: [],
      access: null,
      spokenLanguages: [],
      registrationUrl: null,
      joinUrl: null,
    },
    event: {
      start: "2026-11-21T09:00",
      end: "2026-11-21T17:00",
      startsAt: "2026-11-21T14:00:00.000Z",
      endsAt: "2026-11-21T22:00:00.000Z",
      timeZone: "America/Toronto",
      allDay: false,
      state: "upcoming",
      status: "cancelled",
      mode: "online",
      venue: null,
    },
  };
  const data = announcementJsonLd(event, context);
  assert.deepEqual(
    { ...data, organizer: undefined },
    {
      "@context": "https://schema.org",
      "@id": "https://institute.example/id/announcement/a",
      "@type": "Event",
      url: "https://institute.example/en/events/talk",
      inLanguage: "en-CA",
      name: "Talk",
      organizer: undefined,
      startDate: "2026-11-21T09:00-05:00",
      endDate: "2026-11-21T17:00-05:00",
      eventStatus: "https://schema.org/EventCancelled",
      eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
    },
  );
});

test("the page in a language nobody wrote it in is only about the original", () => {
  assert.deepEqual(announcementJsonLd({ ...base, kind: "news" }, { ...context, locale: "fr" }), {
    "@context": "https://schema.org",
    "@type": "WebPage",
    url: "https://institute.example/fr/nouvelles/talk",
    inLanguage: "fr-CA",
    about: { "@id": "https://institute.example/id/announcement/a" },
  });
});
