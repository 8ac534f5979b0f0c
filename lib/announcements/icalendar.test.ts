import fc from "fast-check";
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarEvent } from "./icalendar.ts";
import { writeCalendar } from "./icalendar.ts";

const context = { locale: "fr", origin: "https://institute.example", name: "Institut" } as const;
const event = (more: Partial<CalendarEvent["event"]> = {}, title = "Séance, « ouverte »"): CalendarEvent => ({
  id: "a",
  kind: "event",
  uid: "e1",
  sequence: 2,
  title: { value: title, lang: "fr", state: "own" },
  summary: null,
  languages: "fr",
  slugs: { en: "open", fr: "ouverte" },
  image: null,
  publishedAt: "2026-01-01T00:00:00.000Z",
  expiresAt: null,
  pin: null,
  topics: [],
  event: {
    start: "2026-11-21T09:00",
    end: "2026-11-21T17:00",
    startsAt: "2026-11-21T14:00:00.000Z",
    endsAt: "2026-11-21T22:00:00.000Z",
    timeZone: "America/Toronto",
    allDay: false,
    state: "upcoming",
    status: "scheduled",
    mode: "inPerson",
    venue: null,
    ...more,
  },
});

test("an event is an instant in UTC, with a name that never changes", () => {
  const lines = writeCalendar([event()], context).split("\r\n");
  for (const line of [
    "UID:e1@institute.example",
    "SEQUENCE:2",
    "DTSTART:20261121T140000Z",
    "DTEND:20261121T220000Z",
    "SUMMARY;LANGUAGE=fr-CA:Séance\\, « ouverte »",
    "URL:https://institute.example/fr/evenements/ouverte",
    "STATUS:CONFIRMED",
  ]) {
    assert.ok(lines.includes(line), line);
  }
});

test("an all-day event ends the day after its last; a cancelled one says so", () => {
  const file = writeCalendar(
    [event({ allDay: true, start: "2027-03-01", end: "2027-03-02", status: "cancelled" })],
    context,
  );
  assert.match(file, /DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270303\r\n/);
  assert.match(file, /STATUS:CANCELLED/);
});

test("no title can break a line or begin a property", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
      const file = writeCalendar([event({}, title)], context);
      for (const line of file.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
      const unfolded = file.replaceAll("\r\n ", "");
      assert.equal(unfolded.split("\r\n").length, 19);
    }),
  );
});
