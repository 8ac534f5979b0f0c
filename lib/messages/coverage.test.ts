import assert from "node:assert/strict";
import { test } from "node:test";
import { coveragePage, coverageText } from "./coverage-page.ts";
import { coverageOf } from "./coverage.ts";
import { fingerprint } from "#sanity/translation/fingerprint.ts";
import { layOut } from "./format.ts";

const texts = {
  en: layOut({ Calls: { a: "A", b: "B", c: "C", d: "D" }, News: { a: "A" } }),
  fr: layOut({ Calls: { a: "Â", b: " ", c: "Ç", d: "Dé" }, News: { a: "Â" } }),
  state: layOut({
    "Calls.a": { source: fingerprint("A"), state: "approved" },
    "Calls.c": { source: fingerprint("old"), state: "approved" },
    "Calls.d": { source: fingerprint("D"), state: "review" },
    "News.a": { source: fingerprint("A"), state: "approved" },
  }),
};

test("every message counts once, group by group and in all", () => {
  assert.deepEqual(coverageOf(texts), {
    groups: [
      { group: "Calls", total: 4, done: 1, missing: 1, outdated: 1, review: 1, percent: 25 },
      { group: "News", total: 1, done: 1, missing: 0, outdated: 0, review: 0, percent: 100 },
    ],
    all: { group: "*", total: 5, done: 2, missing: 1, outdated: 1, review: 1, percent: 40 },
  });
});

test("French without an entry counts as out of date", () => {
  assert.equal(coverageOf({ ...texts, state: "{}" }).all.outdated, 4);
});

test("the table in a terminal", () => {
  assert.equal(
    coverageText(coverageOf(texts)),
    `Groupe  Messages  Faits  Manquants  Dépassés  À relire    %
Calls          4      1          1         1         1   25
News           1      1          0         0         0  100
Total          5      2          1         1         1   40

Français\u00A0: 2 messages sur 5 (40\u00A0%).
`,
  );
});

test("the page has a heading for each row and column, and nothing from elsewhere", () => {
  const page = coveragePage(coverageOf(texts));
  assert.match(page, /<html lang="fr-CA">/);
  assert.match(page, /<tr><th scope="row">Calls<\/th><td>4<\/td><td>1<\/td>/);
  assert.doesNotMatch(page, /https?:|<script|src=/);
});
