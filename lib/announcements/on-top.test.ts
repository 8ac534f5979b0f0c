import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnnouncementEntry } from "./announcement.ts";
import { announcementsOnTop } from "./on-top.ts";
import { eventState } from "./time-state.ts";

const now = new Date("2026-11-23T12:00:00.000Z");
const base = {
  title: { value: "T", lang: "en", state: "own" },
  summary: null,
  languages: "en",
  slugs: { en: "t", fr: "t" },
  image: null,
  publishedAt: "2026-01-01T00:00:00.000Z",
  expiresAt: null,
  pin: null,
  topics: [],
} as const;
const news = (id: string, more: Partial<AnnouncementEntry> = {}): AnnouncementEntry =>
  ({ ...base, ...more, id, kind: "news" }) as AnnouncementEntry;
const event = (id: string, startsAt: string, endsAt: string): AnnouncementEntry => ({
  ...base,
  id,
  kind: "event",
  event: {
    start: "",
    end: "",
    startsAt,
    endsAt,
    timeZone: "UTC",
    allDay: false,
    state: eventState({ startsAt, endsAt }, now.toISOString()),
    status: "scheduled",
    mode: "online",
    venue: null,
  },
});
const ids = (entries: readonly AnnouncementEntry[]): string[] =>
  announcementsOnTop(entries, now, 10).map(({ id }) => id);

test("pins come first by rank while they hold, then the newest", () => {
  assert.deepEqual(
    ids([
      news("old"),
      news("new", { publishedAt: "2026-11-01T00:00:00.000Z" }),
      news("second", { pin: { until: null, rank: 2 } }),
      news("first", { pin: { until: "2026-11-23T12:00:00.001Z", rank: 1 } }),
      news("unpinned", {
        pin: { until: "2026-11-23T12:00:00.000Z", rank: 0 },
        publishedAt: "2026-10-01T00:00:00.000Z",
      }),
    ]),
    ["first", "second", "new", "unpinned", "old"],
  );
});

test("an announcement starts and ends by the clock, to the millisecond", () => {
  assert.deepEqual(ids([news("a", { publishedAt: "2026-11-23T12:00:00.001Z" })]), []);
  assert.deepEqual(ids([news("a", { publishedAt: "2026-11-23T12:00:00.000Z" })]), ["a"]);
  assert.deepEqual(ids([news("a", { expiresAt: "2026-11-23T12:00:00.000Z" })]), []);
  assert.deepEqual(ids([event("e", "2026-11-22T00:00:00.000Z", "2026-11-23T12:00:00.000Z")]), []);
  assert.deepEqual(ids([event("e", "2026-11-22T00:00:00.000Z", "2026-11-23T12:00:00.001Z")]), ["e"]);
});

test("the same announcement is shown once", () => {
  assert.deepEqual(ids([news("a"), news("a")]), ["a"]);
});
