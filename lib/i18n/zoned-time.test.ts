import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { addDays, dayIn, endOfDay, isTimeZone, toInstant, toLocal } from "./zoned-time.ts";

const toronto = "America/Toronto";

test("local times become the instants clocks in their zone mean", () => {
  assert.equal(toInstant("2026-11-21T09:00", toronto), "2026-11-21T14:00:00.000Z");
  assert.equal(toInstant("2026-07-01T09:00", toronto), "2026-07-01T13:00:00.000Z");
  assert.equal(toInstant("2026-11-21", toronto), "2026-11-21T05:00:00.000Z");
  assert.equal(toInstant("2026-11-21T09:00", "Asia/Kolkata"), "2026-11-21T03:30:00.000Z");
});

test("an hour that autumn repeats is its first, one that spring skips is moved on", () => {
  assert.equal(toInstant("2026-11-01T01:30", toronto), "2026-11-01T05:30:00.000Z");
  assert.equal(toInstant("2026-03-08T02:30", toronto), "2026-03-08T07:30:00.000Z");
  assert.equal(toLocal("2026-03-08T07:30:00Z", toronto), "2026-03-08T03:30");
  // Lord Howe moves by half an hour; Apia skipped a whole day.
  assert.equal(toInstant("2026-10-04T02:15", "Australia/Lord_Howe"), "2026-10-03T15:45:00.000Z");
  assert.equal(
    toLocal(toInstant("2011-12-30T12:00", "Pacific/Apia") ?? "", "Pacific/Apia"),
    "2011-12-31T12:00",
  );
});

test("a day ends where the next begins, 23, 24 or 25 hours on", () => {
  const hours = (day: string): number =>
    (Date.parse(endOfDay(day, toronto) ?? "") - Date.parse(toInstant(day, toronto) ?? "")) / 3_600_000;
  assert.deepEqual(["2026-03-08", "2026-07-01", "2026-11-01"].map(hours), [23, 24, 25]);
  assert.equal(dayIn(toronto, "2026-01-01T03:00:00Z"), "2025-12-31");
  assert.equal(addDays("2026-02-28", 1), "2026-03-01");
  assert.equal(addDays("2026-01-01", -1), "2025-12-31");
});

test("what is no date or no zone has no instant", () => {
  for (const local of ["", "2026-02-30", "2026-13-01", "2026-11-21T24:30", "2026-11-21T09:00Z", "tomorrow"])
    assert.equal(toInstant(local, toronto), null, local);
  for (const zone of ["", "Toronto", "EST5", "Mars/Olympus"])
    assert.equal(isTimeZone(zone) && zone !== "EST5", false, zone);
  assert.equal(toInstant("2026-11-21", "Mars/Olympus"), null);
});

test("in every zone, an instant's local time leads back to it, but for repeated hours", () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
  const minute = fc.integer({ min: Date.UTC(1975, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 });
  fc.assert(
    fc.property(zone, minute, (timeZone, at) => {
      const instant = new Date(at * 60_000).toISOString();
      const local = toLocal(instant, timeZone);
      const back = toInstant(local, timeZone);
      assert.ok(back !== null);
      assert.equal(toLocal(back, timeZone), local);
      assert.ok(back <= instant && Date.parse(instant) - Date.parse(back) <= 24 * 3_600_000);
    }),
    { numRuns: 400 },
  );
});
