import assert from "node:assert/strict";
import { test } from "node:test";
import { lifeUntil } from "./life-until.ts";

const now = new Date("2026-11-23T12:00:00Z");

test("an answer lives until it changes, within half a minute and a day", () => {
  assert.equal(lifeUntil("2026-11-23T12:10:00Z", now).revalidate, 600);
  assert.equal(lifeUntil("2026-11-23T12:00:01Z", now).revalidate, 30);
  assert.equal(lifeUntil("2026-12-23T12:00:00Z", now).revalidate, 86_400);
  assert.equal(lifeUntil(null, now).revalidate, 86_400);
  assert.ok(lifeUntil(null, now).expire > 86_400);
});
