import assert from "node:assert/strict";
import { test } from "node:test";
import { partialDateOf } from "./partial-date.ts";

test("a date is as precise as its source", () => {
  for (const [printed, date] of [
    ["2024", "2024"],
    ["2024-6", "2024-06"],
    ["2024-06-15", "2024-06-15"],
    ["2026-7-02T00:00:00Z", "2026-07-02"],
    ["20-23 May, 2003", "2003-05"],
    ["Spring 1998", "1998"],
    ["2024-13-01", "2024"],
    ["2024-02-00", "2024-02"],
  ] as const) {
    assert.equal(partialDateOf(printed), date, printed);
  }
});

test("no year, no date", () => {
  assert.equal(partialDateOf("to appear"), null);
  assert.equal(partialDateOf(""), null);
});
