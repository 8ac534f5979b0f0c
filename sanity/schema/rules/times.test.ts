import assert from "node:assert/strict";
import { test } from "node:test";
import { isDay, isLocalTime, isPartialDate, isSurelyBefore, isTimeZone } from "./times.ts";

test("a date may be known to the year, the month or the day", () => {
  for (const good of ["2024", "2024-09", "2024-09-15", "2024-02-29"]) assert.ok(isPartialDate(good), good);
  for (const bad of [
    "24",
    "2024-9",
    "2024-13",
    "2024-00",
    "2023-02-29",
    "2024-09-31",
    "2024-09-15T09:00",
    "",
  ]) {
    assert.equal(isPartialDate(bad), false, bad);
  }
});

test("a date known less well is not before a day within it", () => {
  assert.equal(isSurelyBefore("2023", "2024-09"), true);
  assert.equal(isSurelyBefore("2024", "2024-09"), false);
  assert.equal(isSurelyBefore("2024-09-15", "2024"), false);
  assert.equal(isSurelyBefore("2024-10", "2024-09-30"), false);
});

test("a day must exist", () => {
  assert.ok(isDay("2026-11-21"));
  for (const bad of ["2026-11-31", "2026-1-1", "2026", "tomorrow"]) assert.equal(isDay(bad), false, bad);
});

test("a local time has minutes and no zone", () => {
  for (const good of ["2026-11-21T09:00", "2026-11-21T23:59"]) assert.ok(isLocalTime(good), good);
  for (const bad of [
    "2026-11-21",
    "2026-11-21T24:00",
    "2026-11-21T09:00Z",
    "2026-11-21 09:00",
    "2026-02-30T09:00",
  ]) {
    assert.equal(isLocalTime(bad), false, bad);
  }
});

test("a time zone is one of the IANA names", () => {
  for (const good of ["America/Toronto", "Europe/Paris", "America/Argentina/Buenos_Aires", "UTC"]) {
    assert.ok(isTimeZone(good), good);
  }
  for (const bad of ["EST", "+05:00", "Toronto", "America/Torronto", "america/toronto", ""]) {
    assert.equal(isTimeZone(bad), false, bad);
  }
});
