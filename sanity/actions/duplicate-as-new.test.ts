import assert from "node:assert/strict";
import { test } from "node:test";
import { asNew } from "./duplicate-as-new.ts";

test("a copy of an announcement has no address, a date of its own, nothing that hides it, and its own place in calendars", () => {
  const copy = asNew({
    _id: "a",
    _type: "announcement",
    title: { en: "A" },
    slug: { en: { current: "a" } },
    publishedAt: "2026-11-01T00:00:00Z",
    pin: { rank: 1 },
    withdrawn: true,
    expiresAt: "2026-11-02T00:00:00Z",
    i18n: { sourceLang: "en" },
    event: { start: "2026-11-21", uid: "one", sequence: 3, status: "cancelled" },
  });
  assert.deepEqual(Object.keys(copy).sort(), ["_id", "_type", "event", "publishedAt", "title"]);
  assert.ok(Date.parse(String(copy["publishedAt"])) > Date.parse("2026-11-01T00:00:00Z"), "out as of now");
  const event: unknown = copy["event"];
  assert.ok(typeof event === "object" && event !== null && "uid" in event && event.uid !== "one");
});
