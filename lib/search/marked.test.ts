import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { excerpt, hitsOf, mark } from "./marked.ts";
import type { MarkedPart } from "./marked.ts";
import { readQuestion } from "./read-question.ts";

const hits = (question: string) => hitsOf(readQuestion(question).terms, []);

function shown(parts: readonly MarkedPart[]): string {
  return parts
    .map((part) => (part.kind === "formula" ? part.tex : part.isHit ? `[${part.text}]` : part.text))
    .join("");
}

test("what is found by its stem is marked, with accents or without, in either language", () => {
  assert.equal(
    shown(mark("Les réseaux apprennent un réseau.", "plain", hits("reseau"))),
    "Les [réseaux] apprennent un [réseau].",
  );
  assert.equal(
    shown(mark("Learned representations", "plain", hits("learning representation"))),
    "[Learned] [representations]",
  );
});

test("the last word marks what it begins", () => {
  assert.equal(shown(mark("Optimisation of x", "plain", hits("optimi"))), "[Optimisation] of x");
});

test("nothing within a formula is marked or cut", () => {
  assert.equal(
    shown(mark("Graphs with $n$ nodes and $\\log n$ edges", "tex", hits("n log graphs"))),
    "[Graphs] with $n$ nodes and $\\log n$ edges",
  );
});

test("an excerpt is where most of the words are, and says where it was cut", () => {
  const text = `${"Nothing of note. ".repeat(30)}Here bandits meet graphs. ${"And on it goes. ".repeat(30)}`;
  const found = shown(excerpt(text, "plain", hits("bandits graphs"), 120));
  assert.match(found, /^… .*\[bandits\] meet \[graphs\].* …$/);
  assert.ok(found.length < 160, found);
});

test("an excerpt without hits is the beginning", () => {
  assert.equal(shown(excerpt("Short and whole.", "plain", hits("x"), 120)), "Short and whole.");
});

test("marking loses no letter of a text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, question) => {
      const whole = mark(text, "plain", hits(question)).map((part) =>
        part.kind === "text" ? part.text : "",
      );
      assert.equal(whole.join(""), text);
      excerpt(text, "tex", hits(question), 50);
    }),
  );
});
