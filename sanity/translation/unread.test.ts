import assert from "node:assert/strict";
import { test } from "node:test";
import { confirmation, otherOriginal, record } from "../actions/confirm-translation.ts";
import { noteOf } from "./note-of.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { translationState } from "./translation.ts";
import { unreadTranslations } from "./unread.ts";

const field = (source: string, state: "human" | "machine" = "human") => ({
  _type: "localeString",
  en: "Talk",
  fr: "Conférence",
  translation: { from: "en", source: fingerprintOf(source), state, at: "2026-01-01T00:00:00Z" },
});

test("a document tells which of its texts are behind, and which a machine wrote", () => {
  const document = {
    title: field("Another talk"),
    body: { inner: [{ _key: "k", alt: field("Talk", "machine") }] },
    summary: field("Talk"),
  };
  assert.deepEqual(unreadTranslations(document), [
    { path: "title", language: "fr", state: "outdated" },
    { path: 'body.inner[_key=="k"].alt', language: "fr", state: "machine" },
  ]);
  assert.deepEqual(unreadTranslations(null), []);
});

test("the menu offers what helps, and what it writes settles the matter", () => {
  assert.equal(confirmation(field("Talk")), null);
  assert.equal(confirmation({ en: "Talk", fr: "Conférence" }), null);
  const behind = field("Another talk");
  assert.deepEqual(confirmation(behind), { from: "en", title: "The French is up to date" });
  assert.match(noteOf(behind) ?? "", /English has changed/);
  const confirmed = { ...behind, translation: record(behind, "en", new Date("2026-11-28T00:00:00Z")) };
  assert.equal(translationState(confirmed, "fr"), "translated");
  assert.equal(noteOf(confirmed), null);
  assert.deepEqual(confirmation(field("Talk", "machine")), { from: "en", title: "I have read the French" });
  assert.deepEqual(otherOriginal(behind), { from: "fr", title: "French is the original" });
  const turned = { ...behind, translation: record(behind, "fr", new Date()) };
  assert.equal(translationState(turned, "fr"), "original");
  assert.deepEqual(otherOriginal(turned), { from: "en", title: "English is the original" });
  assert.equal(otherOriginal({ en: "Talk" }), null);
});
