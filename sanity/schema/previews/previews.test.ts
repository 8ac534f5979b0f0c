import assert from "node:assert/strict";
import { test } from "node:test";
import { announcementRow } from "./announcement-row.ts";
import { publicationRow } from "./publication-row.ts";

const now = "2026-11-23T12:00:00.000Z";

test("the row of an announcement says kind, date and state", () => {
  const news = { en: "A", fr: "B", kind: "news", publishedAt: "2026-11-01T00:00:00.000Z" };
  assert.deepEqual(announcementRow(news, now), { title: "A", subtitle: "News · 2026-11-01" });
  const event = { en: "A", fr: "B", kind: "event", start: "2026-11-21T09:00", end: "2026-11-21T17:00" };
  assert.equal(announcementRow(event, now).subtitle, "Event · 2026-11-21 09:00 · past");
  assert.equal(
    announcementRow({ ...event, status: "cancelled" }, now).subtitle,
    "Event · 2026-11-21 09:00 · cancelled",
  );
  const call = { en: "A", fr: "B", kind: "call", deadline: "2026-12-01T04:59:00.000Z" };
  assert.equal(announcementRow(call, now).subtitle, "Call · until 2026-12-01");
});

test("the row says which language is missing, what waits and what was taken down", () => {
  const news = { en: "A", kind: "news", publishedAt: "2026-12-01T00:00:00.000Z" };
  assert.equal(announcementRow(news, now).subtitle, "News · 2026-12-01 · from 2026-12-01 · French missing");
  assert.match(announcementRow({ ...news, withdrawn: true }, now).subtitle, /withdrawn/);
  assert.equal(announcementRow({}, now).title, "Announcement without a title");
});

test("the row of a publication says who, where and when, and what happened to it", () => {
  const row = { title: "A paper", author: "A. One", second: "B. Two", venue: "ICLR", date: "2026-05" };
  assert.deepEqual(publicationRow(row), { title: "A paper", subtitle: "A. One and B. Two · ICLR · 2026" });
  assert.equal(publicationRow({ ...row, third: "C" }).subtitle, "A. One and others · ICLR · 2026");
  assert.equal(publicationRow({ ...row, notice: "retracted" }).title, "RETRACTED: A paper");
});
