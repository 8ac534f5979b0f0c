import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnnouncementsBySlugQueryResult } from "#sanity/generated.ts";
import { parseAnnouncement } from "./parse.ts";

const now = new Date("2026-11-27T12:00:00Z");
type Stored = AnnouncementsBySlugQueryResult[number];
type StoredEvent = NonNullable<Stored["event"]>;

const stored: Stored = {
  _id: "announcement-a",
  _type: "announcement",
  _updatedAt: "2026-11-01T00:00:00Z",
  kind: "event",
  title: { _type: "localeString", en: "Talk", fr: "Conférence" },
  slugs: { en: "talk", fr: "conference" },
  summary: null,
  text: { en: null, fr: null, translation: null },
  image: null,
  publishedAt: "2026-11-01T12:00:00Z",
  expiresAt: null,
  pin: null,
  topics: null,
  event: null,
  call: null,
  withdrawn: null,
  body: null,
  people: null,
  named: null,
  publications: null,
  correction: null,
  credit: null,
  video: null,
  eventDetails: null,
  callDetails: null,
};
const talk: StoredEvent = {
  start: "2027-02-01T09:00",
  end: "2027-02-01T10:00",
  timeZone: "Asia/Tokyo",
  allDay: null,
  status: null,
  mode: "online",
  venue: { name: { _type: "localeString", en: "Room 101", fr: "Salle 101" }, address: "1, rue Ancienne" },
};

test("an event that went online is in no room any more, for any reader or machine", () => {
  const parsed = parseAnnouncement({ ...stored, event: talk }, "en", now);
  assert.equal(parsed?.kind === "event" && parsed.event.venue, null);
  const hybrid = parseAnnouncement({ ...stored, event: { ...talk, mode: "hybrid" } }, "en", now);
  assert.equal(hybrid?.kind === "event" && hybrid.event.venue?.name.value, "Room 101");
});

test("what nobody can name costs its own line, not the page", () => {
  const eventDetails: Stored["eventDetails"] = {
    uid: null,
    sequence: null,
    previousStart: null,
    joinUrl: null,
    registrationUrl: null,
    spokenLanguages: ["fr", "français", "fr_CA", "", "zh-Hant", "iu-Cans-CA"],
    access: null,
    speakers: null,
  };
  const parsed = parseAnnouncement({ ...stored, event: talk, eventDetails }, "fr", now);
  assert.deepEqual(parsed?.kind === "event" && parsed.eventDetails.spokenLanguages, [
    "fr",
    "zh-Hant",
    "iu-Cans-CA",
  ]);
  const names = new Intl.DisplayNames("fr-CA", { type: "language" });
  if (parsed?.kind === "event") for (const tag of parsed.eventDetails.spokenLanguages) names.of(tag);

  for (const timeZone of ["America/Tor", "", "EST"]) {
    const call: Stored["call"] = { opens: null, deadline: "2027-01-15T04:59:00Z", timeZone };
    const found = parseAnnouncement({ ...stored, kind: "call", call }, "en", now);
    assert.ok(found?.kind === "call");
    new Intl.DateTimeFormat("en-CA", { timeZone: found.call.timeZone });
  }
});

test("a call that opens later is neither open nor closed", () => {
  const call: Stored["call"] = {
    opens: "2027-01-01T05:00:00Z",
    deadline: "2027-03-01T04:59:00Z",
    timeZone: "America/Toronto",
  };
  const parsed = parseAnnouncement({ ...stored, kind: "call", call }, "en", now);
  assert.equal(parsed?.kind === "call" && parsed.call.state, "upcoming");
});
