import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatDay,
  formatDayBlock,
  formatMoment,
  formatPartialDate,
  formatSpan,
  formatZone,
  withOffset,
} from "./dates.ts";

const hackathon = { start: "2026-11-21T09:00", end: "2026-11-21T17:30", allDay: false };

test("an event of one day has its weekday and its hours apart", () => {
  assert.deepEqual(formatSpan(hackathon, "en"), {
    days: "Saturday, November 21, 2026",
    hours: "9:00\u00A0a.m.\u00A0– 5:30\u00A0p.m.",
  });
  assert.deepEqual(formatSpan(hackathon, "fr"), {
    days: "samedi 21\u00A0novembre 2026",
    hours: "9\u00A0h\u00A0– 17\u00A0h\u00A030",
  });
});

test("an event of several days keeps its hours beside each day, and has none when it lasts all day", () => {
  const school = { start: "2026-11-30", end: "2026-12-02", allDay: true };
  assert.deepEqual(formatSpan(school, "en"), { days: "November 30\u00A0– December 2, 2026", hours: null });
  assert.match(
    formatSpan({ ...hackathon, end: "2026-11-22T12:00" }, "fr").days,
    /21\u00A0novembre 2026 à 9\u00A0h\u00A0– 22/,
  );
});

test("the margin shows the first and the last day with their month under them; across months, the last in full", () => {
  assert.deepEqual(formatDayBlock(hackathon, "fr"), { days: "21", month: "novembre 2026" });
  assert.deepEqual(formatDayBlock({ start: "2026-11-21", end: "2026-11-23", allDay: true }, "en"), {
    days: "21–23",
    month: "November 2026",
  });
  assert.deepEqual(formatDayBlock({ start: "2026-11-30", end: "2026-12-02", allDay: true }, "fr"), {
    days: "30",
    month: "nov.\u00A0– 2\u00A0déc. 2026",
  });
  assert.deepEqual(formatDayBlock({ start: "2026-01-15", end: "2029-12-31", allDay: true }, "en"), {
    days: "15",
    month: "Jan 2026\u00A0– Dec 31, 2029",
  });
});

test("in French the first of a month, and no other day or hour, is an ordinal", () => {
  for (let month = 1; month <= 12; month += 1) {
    const first = `2027-${String(month).padStart(2, "0")}-01`;
    assert.match(formatPartialDate(first, "fr"), /^1er\u00A0\p{L}+ 2027$/u);
    assert.match(formatPartialDate(`${first.slice(0, 8)}21`, "fr"), /^21\u00A0/);
    assert.match(
      formatSpan({ start: first, end: first, allDay: true }, "fr").days,
      / 1er\u00A0\p{L}+ 2027$/u,
    );
  }
  const span = { start: "2027-04-01T13:00", end: "2027-04-03T14:00", allDay: true };
  assert.equal(formatSpan(span, "fr").days, "1er–3\u00A0avril 2027");
  assert.equal(formatDay("2027-01-01T17:00:00Z", "fr", "America/Toronto"), "1er\u00A0janvier 2027");
  assert.match(
    formatMoment("2027-01-01T06:00:00Z", "fr", "America/Toronto"),
    /^1er\u00A0janvier 2027 à 1\u00A0h /,
  );
});

test("a date is never printed more precisely than it is known", () => {
  assert.equal(formatPartialDate("2024", "en"), "2024");
  assert.equal(formatPartialDate("2024-09", "fr"), "septembre 2024");
  assert.equal(formatPartialDate("2024-09-15", "en"), "September 15, 2024");
});

test("an instant falls on the day of its zone", () => {
  assert.equal(formatDay("2026-01-01T03:00:00Z", "en", "America/Toronto"), "December 31, 2025");
  assert.equal(
    formatMoment("2026-11-21T14:05:00Z", "fr", "America/Toronto"),
    "21\u00A0novembre 2026 à 9\u00A0h\u00A005 HNE",
  );
  assert.equal(formatZone("2026-07-01T12:00:00Z", "en", "America/Toronto"), "Eastern Daylight Time");
});

test("a local time with its offset names the same instant", () => {
  for (const [local, instant] of [
    ["2026-11-21T09:00", "2026-11-21T14:00:00Z"],
    ["2026-07-01T09:00", "2026-07-01T03:30:00Z"],
    ["2026-07-01T09:00", "2026-07-01T09:00:00Z"],
  ] as const) {
    assert.equal(Date.parse(withOffset(local, instant)), Date.parse(instant));
  }
});
