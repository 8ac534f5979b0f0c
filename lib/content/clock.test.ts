import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnnouncementBoundariesQueryResult } from "#sanity/generated.ts";
import { createClock, nextChange } from "./clock.ts";

const quiet = {
  _id: "a",
  publishedAt: null,
  expiresAt: null,
  pinUntil: null,
  call: null,
  event: null,
} as const;
const zone = "America/Toronto";
const now = new Date("2026-11-21T15:00:00Z");
const next = (...announcements: AnnouncementBoundariesQueryResult): string =>
  nextChange(announcements, zone, now).toISOString();

test("with nothing announced, the institute's next midnight is the next change", () => {
  assert.equal(next(), "2026-11-22T05:00:00.000Z");
});

test("the nearest of all dates counts, those that are over do not", () => {
  assert.equal(
    next(
      { ...quiet, publishedAt: "2026-11-21T18:00:00Z", expiresAt: "2026-11-21T14:00:00Z" },
      { ...quiet, pinUntil: "2026-11-21T16:30:00Z", call: { opens: null, deadline: "2026-11-21T17:00:00Z" } },
    ),
    "2026-11-21T16:30:00.000Z",
  );
});

test("events begin and end by the clock on their own wall", () => {
  const event = {
    start: "2026-11-21T17:00",
    end: "2026-11-21T18:00",
    timeZone: "Europe/Paris",
    allDay: false,
  };
  assert.equal(next({ ...quiet, event }), "2026-11-21T16:00:00.000Z");
  const started = { ...event, start: "2026-11-21T01:00", end: "2026-11-21T16:30" };
  assert.equal(next({ ...quiet, event: started }), "2026-11-21T15:30:00.000Z");
});

test("an event of whole days ends with its last day", () => {
  const event = { start: "2026-11-20", end: "2026-11-21", timeZone: "Europe/Paris", allDay: true };
  assert.equal(next({ ...quiet, event }), "2026-11-21T23:00:00.000Z");
});

test("dates that cannot be read are no dates", () => {
  const event = { start: "soon", end: null, timeZone: "Nowhere/Land", allDay: null };
  assert.equal(next({ ...quiet, publishedAt: "later", event }), "2026-11-22T05:00:00.000Z");
});

test("the clock strikes at the instant, looks for the next one, and stops when told", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 0 });
  const due = [new Date(3_600_000 * 30), new Date(3_600_000 * 31), new Date(3_600_000 * 99)];
  let strikes = 0;
  const clock = createClock({
    next: async () => due.shift() ?? new Date(1e15),
    strike: () => (strikes += 1),
    log: () => undefined,
  });
  clock.wind();
  await turn();
  for (let hour = 0; hour < 29; hour += 1) context.mock.timers.tick(3_600_000);
  assert.equal(strikes, 0);
  context.mock.timers.tick(3_600_000 + 300);
  assert.equal(strikes, 1);
  await turn();
  context.mock.timers.tick(3_600_000);
  assert.equal(strikes, 2);
  await turn();
  clock.stop();
  context.mock.timers.tick(3_600_000 * 100);
  assert.equal(strikes, 2);
});

test("a lake that does not answer is asked again, and nothing strikes meanwhile", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 0 });
  let asked = 0;
  let strikes = 0;
  const said: string[] = [];
  const clock = createClock({
    next: () => ((asked += 1), Promise.reject(new Error("connect ECONNREFUSED"))),
    strike: () => (strikes += 1),
    log: (line) => said.push(line),
  });
  clock.wind();
  await turn();
  context.mock.timers.tick(60_000);
  await turn();
  assert.equal(asked, 2);
  assert.equal(strikes, 0);
  assert.match(said[0] ?? "", /ECONNREFUSED/);
  clock.stop();
});

/** Lets everything that waits for a promise go on. */
async function turn(): Promise<void> {
  for (let step = 0; step < 10; step += 1) await Promise.resolve();
}
