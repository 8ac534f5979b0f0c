import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { nastyTex } from "#sanity/tex/nasty-tex.fixture.ts";
import { texToMathml } from "./tex-to-mathml.ts";
import type { MathSegment } from "./tex-to-mathml.ts";

const math = (tex: string): string =>
  texToMathml(tex)
    .map((segment) => (segment.kind === "math" ? segment.mathml : ""))
    .join("");

test("a formula becomes MathML between the words around it", () => {
  const segments = texToMathml("An $O(n^2)$ bound");
  assert.deepEqual(
    segments.map(({ kind }) => kind),
    ["text", "math", "text"],
  );
  assert.deepEqual(segments[0], { kind: "text", text: "An " } satisfies MathSegment);
  assert.match(math("An $O(n^2)$ bound"), /^<math>.*<msup><mi>n<\/mi><mn>2<\/mn><\/msup>.*<\/math>$/);
  assert.equal(segments[1]?.text, "O(n²)");
});

test("a displayed formula says so", () => {
  assert.match(math("$$x$$"), /^<math display="block">/);
});

test("what proceedings damaged is mended", () => {
  assert.match(math("$\\mathbbR^n$"), /ℝ/);
  assert.match(math("$O(\\sqrtT)$"), /<msqrt>/);
  assert.match(math("$\\eps$ $\\E[x]$ $\\nicefrac{1}{2}$"), /ε.*𝔼.*<mfrac>/);
});

test("a formula that cannot be set is read as text, joined to its neighbours", () => {
  assert.deepEqual(texToMathml("a $\\frac{x$ b"), [{ kind: "text", text: "a x b" }]);
});

test("no formula brings a style, a script or an address", () => {
  for (const tex of [
    "\\color{red}x",
    "\\href{javascript:alert(1)}{x}",
    "\\includegraphics{http://a.b/c}",
    "\\label{x}\\ref{x}",
    "\\class{x}{y}",
    "\\text{<script>}",
    "\\htmlData{a=b}{x}",
    "\\url{http://a.b}",
  ]) {
    assert.doesNotMatch(math(`$${tex}$`), /style|class=|href|<script|http|id=/, tex);
  }
});

test("whatever comes in, only plain MathML comes out", () => {
  fc.assert(
    fc.property(nastyTex, (tex) => {
      for (const segment of texToMathml(`${tex} $${tex}$`)) {
        assert.doesNotMatch(segment.text, /\\/);
        if (segment.kind === "math")
          assert.doesNotMatch(segment.mathml, /<(?!\/?m[a-z]|semantics|none)|style=|class=|merror/);
      }
    }),
    { numRuns: 500 },
  );
});
