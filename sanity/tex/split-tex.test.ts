import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { splitTex } from "./split-tex.ts";
import { nastyTex } from "./nasty-tex.fixture.ts";

const formulas = (text: string): string[] =>
  splitTex(text).flatMap((segment) => (segment.kind === "formula" ? [segment.tex] : []));

test("every way to write a formula is found", () => {
  assert.deepEqual(formulas("an $x$, a $$y$$, a \\(z\\) and a \\[w\\] or $ \\alpha $"), [
    "x",
    "y",
    "z",
    "w",
    " \\alpha ",
  ]);
});

test("money is no formula", () => {
  for (const text of [
    "lone $10",
    "$10 and $20",
    "US$ 5 and US$ 6",
    "5 $ et 6 $",
    "\\$x\\$",
    "$",
    "$$",
    "a$ b",
  ])
    assert.deepEqual(formulas(text), [], text);
  assert.deepEqual(formulas("$10 for $n$ items"), ["n"]);
});

test("the pieces joined are the text again", () => {
  fc.assert(
    fc.property(nastyTex, (text) =>
      assert.equal(
        splitTex(text)
          .map((segment) => segment.source)
          .join(""),
        text,
      ),
    ),
  );
});
