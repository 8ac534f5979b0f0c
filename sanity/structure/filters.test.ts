import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate, parse } from "groq-js";
import { filters, todayParams } from "./filters.ts";

type Document = { readonly _id: string; readonly _type: string; readonly [field: string]: unknown };

const now = new Date(2026, 10, 23, 12);

test("today has a day, a month and a year", () => {
  assert.deepEqual(todayParams(new Date(2026, 0, 5)), { day: "2026-01-05", month: "2026-01", year: "2026" });
});

test("a draft is found by the id it really has", async () => {
  const documents = [
    { _id: "a", _originalId: "drafts.a", _type: "page" },
    { _id: "b", _originalId: "b", _type: "page" },
  ];
  assert.deepEqual(await idsIn("drafts", documents), ["a"]);
});

test("a text that only exists in the other language is missing", async () => {
  const documents = [
    { _id: "whole", _type: "page", title: { en: "a", fr: "b" } },
    { _id: "no-french-title", _type: "topic", title: { en: "a" } },
    { _id: "no-french-body", _type: "announcement", title: { en: "a", fr: "b" }, body: { en: [{}] } },
    { _id: "no-english-bio", _type: "researcher", bio: { fr: [{}] } },
    { _id: "publications-keep-their-language", _type: "publication", title: "a" },
  ];
  assert.deepEqual(await idsIn("missingFrench", documents), ["no-french-title", "no-french-body"]);
  assert.deepEqual(await idsIn("missingEnglish", documents), ["no-english-bio"]);
});

test("announcements are live, upcoming or past by the clock", async () => {
  const base = { _type: "announcement", publishedAt: "2026-01-01T00:00:00Z" };
  const documents = [
    { ...base, _id: "news", kind: "news" },
    { ...base, _id: "expired", kind: "news", expiresAt: "2026-02-01T00:00:00Z" },
    { ...base, _id: "future", kind: "news", publishedAt: "2099-01-01T00:00:00Z" },
    { ...base, _id: "withdrawn", kind: "news", withdrawn: true },
    { ...base, _id: "today", kind: "event", event: { start: "2026-11-23T09:00", end: "2026-11-23T10:00" } },
    { ...base, _id: "over", kind: "event", event: { start: "2026-11-20", end: "2026-11-22" } },
    { ...base, _id: "open", kind: "call", call: { deadline: "2099-01-01T00:00:00Z" } },
    { ...base, _id: "closed", kind: "call", call: { deadline: "2026-02-01T00:00:00Z" } },
  ];
  assert.deepEqual(await idsIn("liveNow", documents), ["news", "today", "open"]);
  assert.deepEqual(await idsIn("upcomingEvents", documents), ["today"]);
  assert.deepEqual(await idsIn("past", documents), ["expired", "withdrawn", "over", "closed"]);
});

test("a person is current while one role lasts, even when its end is only known to the year", async () => {
  const person = (_id: string, ...ends: (string | null)[]) => ({
    _id,
    _type: "researcher",
    roles: ends.map((end) => (end === null ? { start: "2020" } : { end })),
  });
  const documents = [
    person("lasting", null),
    person("this-year", "2026"),
    person("this-month", "2026-11"),
    person("yesterday", "2026-11-22"),
    person("both", "2020", null),
    { _id: "new", _type: "researcher" },
  ];
  assert.deepEqual(await idsIn("currentResearchers", documents), [
    "lasting",
    "this-year",
    "this-month",
    "both",
    "new",
  ]);
  assert.deepEqual(await idsIn("alumni", documents), ["yesterday"]);
});

test("publications are found by the year of any version, and by what happened to them", async () => {
  const documents = [
    {
      _id: "a",
      _type: "publication",
      versions: [{ date: "2024-05" }, { date: "2025" }],
      authors: [{ researcher: {} }],
    },
    { _id: "b", _type: "publication", versions: [{ date: "2023", status: "retracted" }], authors: [{}] },
    { _id: "c", _type: "publication", statusNotice: { kind: "withdrawn" }, authors: [{ researcher: {} }] },
  ];
  assert.deepEqual(await idsIn("publicationsOfYear", documents, { year: "2025" }), ["a"]);
  assert.deepEqual(await idsIn("noticedPublications", documents), ["b", "c"]);
  assert.deepEqual(await idsIn("unlinkedPublications", documents), ["b"]);
});

test("what imports ask waits until somebody decided: authors without an answer, suggestions that are open", async () => {
  const mayBe = [{ researcher: { _ref: "somebody" } }];
  const documents = [
    { _id: "asked", _type: "publication", authors: [{}, { mayBe }], suggestions: [{ state: "ignored" }] },
    { _id: "linked", _type: "publication", authors: [{ mayBe, researcher: { _ref: "somebody" } }] },
    { _id: "emptied", _type: "publication", authors: [{ mayBe: [] }], suggestions: [] },
    { _id: "suggested", _type: "publication", suggestions: [{ state: "ignored" }, { state: "open" }] },
  ];
  assert.deepEqual(await idsIn("authorsToCheck", documents), ["asked"]);
  assert.deepEqual(await idsIn("openSuggestions", documents), ["suggested"]);
});

async function idsIn(name: keyof typeof filters, dataset: readonly Document[], more = {}): Promise<unknown> {
  const params = { ...todayParams(now), ...more };
  const answer = await evaluate(parse(`*[${filters[name]}]._id`, { params }), {
    dataset,
    params,
    timestamp: now,
  });
  return answer.get();
}
