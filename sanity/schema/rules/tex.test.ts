import assert from "node:assert/strict";
import { test } from "node:test";
import { hasUnpairedDollar, unknownMacros } from "./tex.ts";

test("a stray backslash before a word is noticed", () => {
  assert.deepEqual(unknownMacros("the \\primacy bias and the \\primacy effect, \\ours"), ["primacy", "ours"]);
});

test("formulas as abstracts hold them pass", () => {
  assert.deepEqual(unknownMacros("$\\mathcal{O}(\\sqrt{n}\\log n)$, \\textit{i.e.}, 5\\% and \\'etale"), []);
});

test("dollar signs come in pairs, money apart", () => {
  assert.equal(hasUnpairedDollar("costs \\$5 and $x$"), false);
  assert.equal(hasUnpairedDollar("an $x without an end"), true);
});
