import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { nastyTex } from "#sanity/tex/nasty-tex.fixture.ts";
import { splitTex } from "#sanity/tex/split-tex.ts";
import { texToText } from "../math/tex-to-text.ts";
import { cutAbstract } from "./cut-abstract.ts";

const words =
  "Grokking is the sudden generalisation of a network long after it has memorised its training data "
    .repeat(6)
    .trim();

test("an abstract is cut between words, near the wanted length", () => {
  const cut = cutAbstract(words);
  assert.ok(cut !== null && cut.head.length <= 220 && cut.head.length > 200);
  assert.match(cut.rest, /^ \S/);
  assert.match(cut.head, /\S$/);
});

test("an abstract that is short, or only a little too long, is whole", () => {
  assert.equal(cutAbstract("Short."), null);
  assert.equal(cutAbstract(words.slice(0, 250)), null);
  assert.equal(cutAbstract(""), null);
});

test("a word longer than the limit stays whole", () => {
  const long = "x".repeat(500);
  assert.deepEqual(cutAbstract(`${long} ${words}`), { head: long, rest: ` ${words}` });
  assert.equal(cutAbstract(long), null);
});

test("formulas and groups are not cut", () => {
  const formula = `$a${" + b".repeat(80)}$`;
  assert.equal(cutAbstract(`We show ${formula} ${words}`)?.head, "We show");
  assert.equal(cutAbstract(`We \\emph{${words}} then ${words}`)?.head, "We");
});

test("the length is the one a reader sees, not that of the TeX", () => {
  const cut = cutAbstract(`${"$\\mathbb{R}$ ".repeat(50)}${words}`);
  assert.ok(cut !== null && texToText(cut.head).length > 80);
});

test("head and rest are the abstract again, with the same formulas", () => {
  const text = fc
    .array(fc.oneof(nastyTex, fc.constantFrom(words, " $x^2$ ", " \\alpha ")), { maxLength: 6 })
    .map((pieces) => pieces.join(" "));
  const formulas = (tex: string): string[] =>
    splitTex(tex).flatMap((segment) => (segment.kind === "formula" ? [segment.tex] : []));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 400 }), (tex, length) => {
      const cut = cutAbstract(tex, length);
      if (cut === null) return;
      assert.equal(cut.head + cut.rest, tex);
      assert.match(cut.rest, /^\s/);
      assert.deepEqual(formulas(cut.head).length, formulas(tex).slice(0, formulas(cut.head).length).length);
    }),
    { numRuns: 500 },
  );
});
