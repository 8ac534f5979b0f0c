import assert from "node:assert/strict";
import { test } from "node:test";
import { texOddity } from "./tex-oddity.ts";

test("a stray backslash before a word is told with the word", async () => {
  assert.match((await texOddity("the \\primacy bias, \\ours")) ?? "", /\\primacy/);
  assert.match((await texOddity("\\emphaccelerated")) ?? "", /\\emphaccelerated/);
});

test("what the site shows as it was meant passes, money too", async () => {
  for (const text of [
    "$\\mathcal{O}(\\sqrt{n}\\log n)$, \\textit{i.e.}, 5\\% and \\'etale",
    "$\\mathbbR^n$, $O(\\sqrtT)$, $\\nicefrac12$, $\\eps$, $\\mbox{if }x$",
    "\\(x\\) and \\[y\\] and $$z$$",
    "costs \\$5, $10, $1,000 and US$ 5, or 5 $",
    "A$AP",
  ])
    assert.equal(await texOddity(text), null, text);
});

test("a formula that cannot be set is told with the reason", async () => {
  assert.match((await texOddity("a $\\frac{x$ b")) ?? "", /\$\\frac\{x\$.*expected .}./);
  assert.match((await texOddity("a $\\primacy$")) ?? "", /\\primacy/);
});

test("half a formula is told", async () => {
  for (const text of ["an $x without an end", "by $\\calO(1/n, so", "$2^n and more", "a \\(x without an end"])
    assert.match((await texOddity(text)) ?? "", /partner|missing|calO/, text);
});
