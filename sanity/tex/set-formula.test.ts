import assert from "node:assert/strict";
import { test } from "node:test";
import { setFormula } from "./set-formula.ts";

const mathml = (tex: string): string => {
  const set = setFormula(tex, false);
  return "mathml" in set ? set.mathml : "";
};

/** What a formula could try to bring into a page. */
const hostile = [
  "\\href{javascript:alert(1)}{x}",
  "\\href{https://evil.example}{x}",
  "\\url{https://evil.example}",
  "\\includegraphics{https://evil.example/x.png}",
  "\\includegraphics[width=1em]{data:image/svg+xml,<svg onload=alert(1)>}",
  "\\htmlData{onclick=alert(1)}{x}",
  "\\htmlStyle{background:url(https://evil.example)}{x}",
  "\\htmlClass{evil}{x}",
  "\\htmlId{evil}{x}",
  "\\class{evil}{x}",
  "\\cssId{evil}{x}",
  "\\style{color:red}{x}",
  "\\id{evil}{x}",
  "\\data{evil=1}{x}",
  "\\text{<script>alert(1)</script>}",
  "\\text{<img src=x onerror=alert(1)>}",
  "\\text{</math><script>alert(1)</script>}",
  '\\mbox{" onmouseover="alert(1)}',
  "\\mathrm{<!--}",
  "\\operatorname{<b>}",
  "\\color{red}x",
  "\\color[RGB]{1,2,3}x",
  "\\textcolor{red;background:url(https://evil.example)}{x}",
  "\\colorbox{red}{x}",
  "\\fcolorbox{red}{blue}{x}",
  "\\label{evil}\\ref{evil}\\eqref{evil}",
  "\\tag{<script>}x",
  "\\unicode{x3c}script\\unicode{x3e}",
  "\\char`\\<script\\char`\\>",
  "\\def\\x{\\x\\x}\\x",
  "\\newcommand{\\y}[1]{\\href{#1}{z}}\\y{javascript:alert(1)}",
  "\\rule{99999em}{99999em}\\kern-99999em x",
];

test("of 32 hostile formulas none brings a script, an address, a style, a class or a name", () => {
  assert.equal(hostile.length, 32);
  for (const tex of hostile) {
    const markup = mathml(tex);
    const tags = markup.match(/<[^>]*>/g) ?? [];
    for (const tag of tags) {
      assert.match(tag, /^<\/?(?:math|m[a-z]+|semantics|none)(?=[ />])/, `${tex}: ${tag}`);
      assert.doesNotMatch(tag, /\s(?:style|class|id|href|src|on[a-z]+|data-[a-z]+)\s*=/i, `${tex}: ${tag}`);
      assert.doesNotMatch(tag, /https?:|javascript:|data:|url\(/i, `${tex}: ${tag}`);
    }
    // What is written in it is words, not markup.
    assert.doesNotMatch(markup, /<script|<img|<svg|<a[ >]|<!--/i, tex);
  }
});

test("a formula that defines itself for ever is given up at once", () => {
  const began = performance.now();
  for (const tex of [
    "\\def\\x{\\x\\x}\\x",
    "\\def\\a{\\b}\\def\\b{\\a}\\a",
    "{".repeat(5_000),
    "x^".repeat(5_000),
  ])
    setFormula(tex, true);
  assert.ok(performance.now() - began < 2_000);
});

test("a formula that would push the page aside stays words", () => {
  for (const tex of ["\\hspace{9999em}x", "\\rule{500em}{1em}"]) assert.equal(mathml(tex), "", tex);
  assert.match(mathml("a\\hspace{2em}b"), /<mspace/);
});

test("what proceedings damaged is mended", () => {
  assert.match(mathml("\\mathbbR^n"), /ℝ/);
  assert.match(mathml("O(\\sqrtT)"), /<msqrt>/);
  assert.match(mathml("\\mathcalO(\\log K)"), /𝒪/);
  assert.match(mathml("\\tilde \\mathcal{O}(\\cdot)"), /<mover[^>]*>.*𝒪/);
  assert.match(mathml("\\sqrt\\log(T)"), /<msqrt>.*log/);
  assert.match(mathml("\\log_\\sqrt{c}n"), /<msub>.*<msqrt>/);
  assert.match(mathml("L\\mathrmpoly(m)"), />poly</);
  assert.match(mathml("&"), /&amp;/);
});

test("short names that authors use without defining them are known", () => {
  for (const [tex, sign] of [
    ["\\eps", /ε/],
    ["\\R", /ℝ/],
    ["\\E[x]", /𝔼/],
    ["\\nicefrac{1}{2}", /<mfrac>/],
    ["\\mbox{if }", /<mtext>if/],
  ] as const)
    assert.match(mathml(tex), sign, tex);
});

test("lines above and below, cells to the left and to the right are told in a way browsers know", () => {
  assert.match(
    mathml("\\overline{A\\underline{B}}"),
    /<mrow intent="overline">.*<mrow intent="underline">.*B.*<\/mrow>.*<\/mrow>/,
  );
  assert.match(mathml("\\begin{cases} 1 & x \\\\ 0 & y \\end{cases}"), /<mtd columnalign="left">/);
  assert.match(
    mathml("\\begin{aligned} a &= b \\end{aligned}"),
    /<mtd columnalign="right">.*<mtd columnalign="left">/,
  );
  assert.equal(mathml("\\cancel{x}"), "");
});

test("a formula that cannot be set says why", () => {
  const set = setFormula("\\frac{x", false);
  assert.ok("reason" in set && /expected '\}'/.test(set.reason));
});
