import assert from "node:assert/strict";
import { test } from "node:test";
import { retryAfter } from "./retry-after.ts";

const now = Date.UTC(2026, 10, 28, 12);

test("seconds and all three forms of a date are understood, nonsense is nothing", () => {
  for (const [header, wait] of [
    ["0", 0],
    [" 120 ", 120_000],
    ["Sat, 28 Nov 2026 12:00:30 GMT", 30_000],
    ["Saturday, 28-Nov-26 12:00:30 GMT", 30_000],
    ["Sat Nov 28 12:00:30 2026", 30_000],
    ["Sat, 28 Nov 2026 11:00:00 GMT", 0],
    ["soon", null],
    ["-5", null],
    ["1.5", null],
    ["", null],
    [undefined, null],
  ] as const) {
    assert.equal(retryAfter(header, now), wait, String(header));
  }
});
