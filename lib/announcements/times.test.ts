import fc from "fast-check";
import assert from "node:assert/strict";
import { test } from "node:test";
import { endOfDay, localDay, zonedInstant } from "./times.ts";

test("a local time becomes the instant its clock shows it", () => {
  assert.equal(zonedInstant("2026-11-21T09:00", "America/Toronto"), "2026-11-21T14:00:00.000Z");
  assert.equal(zonedInstant("2026-07-01T09:00", "America/Toronto"), "2026-07-01T13:00:00.000Z");
  assert.equal(zonedInstant("2026-07-01", "Europe/Paris"), "2026-06-30T22:00:00.000Z");
});

test("the hour that comes twice is its first; the hour that never comes is as far after the change", () => {
  assert.equal(zonedInstant("2026-11-01T01:30", "America/Toronto"), "2026-11-01T05:30:00.000Z");
  assert.equal(zonedInstant("2026-03-08T02:30", "America/Toronto"), "2026-03-08T07:30:00.000Z");
});

test("a day ends when the next begins, also on days of 23 and 25 hours", () => {
  assert.equal(endOfDay("2026-03-08", "America/Toronto"), "2026-03-09T04:00:00.000Z");
  assert.equal(endOfDay("2026-11-01", "America/Toronto"), "2026-11-02T05:00:00.000Z");
});

test("what is no time or no zone is null", () => {
  for (const [local, zone] of [
    ["tomorrow", "America/Toronto"],
    ["2026-13-01T00:00", "America/Toronto"],
    ["2026-01-01T00:00", "Mars/Olympus"],
    ["", "UTC"],
  ] as const) {
    assert.equal(zonedInstant(local, zone), null, `${local} ${zone}`);
  }
});

test("in every zone and on every day an instant's wall clock leads back to it or to its twin an hour away", () => {
  const zones = Intl.supportedValuesOf("timeZone");
  const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (timeZone, at) => {
      const minute = Math.floor(at / 60_000) * 60_000;
      const wall = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
        .format(minute)
        .replace(" ", "T");
      const back = Date.parse(zonedInstant(wall, timeZone) ?? "");
      assert.ok(
        Math.abs(back - minute) <= 3 * 3_600_000 && (back === minute || back < minute),
        `${wall} ${timeZone}`,
      );
    }),
    { numRuns: 400 },
  );
});

test("the local day of an instant is the one its clocks show", () => {
  assert.equal(localDay(new Date("2026-11-22T03:00:00Z"), "America/Toronto"), "2026-11-21");
});
