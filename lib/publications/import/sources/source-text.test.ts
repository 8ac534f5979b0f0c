import assert from "node:assert/strict";
import { test } from "node:test";
import { pagesOf, tidy, withoutEmails } from "./source-text.ts";

test("text is composed, on one line, without what cannot be seen", () => {
  assert.equal(tidy("Me\u{301}thodes\n  pour\u{AD} l\u{2019}e\u{301}tude\u{0}"), "Méthodes pour l’étude");
  assert.equal(tidy(null), "");
});

test("e-mail addresses go, with the words that lead to them", () => {
  for (const [written, kept] of [
    ["Institute, Montréal. Electronic address: ada@institute.example", "Institute, Montréal."],
    ["Institute (e-mail: a.b+c@x.example)", "Institute"],
    ["Ada Berg, ada@cs.institute.example, Montréal", "Ada Berg, Montréal"],
    ["No address @ all", "No address @ all"],
  ] as const) {
    assert.equal(withoutEmails(written), kept);
  }
});

test("a megabyte without any address takes no time", () => {
  const began = performance.now();
  for (const sign of ["a", " ", "a.", "e-mail ", "@"]) withoutEmails(sign.repeat(1_000_000 / sign.length));
  assert.ok(performance.now() - began < 3000);
});

test("pages have an en dash", () => {
  assert.deepEqual(["12-34", "12--34", "e81638", null].map(pagesOf), ["12–34", "12–34", "e81638", ""]);
});
