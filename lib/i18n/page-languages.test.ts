import assert from "node:assert/strict";
import { test } from "node:test";
import { languagesOf } from "./page-languages.ts";

const en = { en: "x" };
const fr = { fr: "x" };
const both = { en: "x", fr: "x" };

test("a page is a translation when all of it that there is stands in both languages", () => {
  assert.equal(languagesOf(both, null), "both");
  assert.equal(languagesOf(both, both), "both");
  assert.equal(languagesOf(both, { en: [], fr: [] }), "both");
});

test("a page whose text is in one language only exists in that one, whatever its title", () => {
  assert.equal(languagesOf(both, en), "en");
  assert.equal(languagesOf(both, { fr: [{}], en: [] }), "fr");
  assert.equal(languagesOf(en, null), "en");
  assert.equal(languagesOf({ en: " ", fr: "x" }, null), "fr");
  assert.equal(languagesOf(fr, both), "fr");
  assert.equal(languagesOf(en, fr), "fr");
  assert.equal(languagesOf(fr, en), "en");
});
