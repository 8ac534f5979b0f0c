import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { nastyTex } from "#sanity/tex/nasty-tex.fixture.ts";
import { splitTex } from "#sanity/tex/split-tex.ts";
import { formulaToText, texToText } from "./tex-to-text.ts";

const reads = (cases: Readonly<Record<string, string>>): void => {
  for (const [tex, text] of Object.entries(cases)) assert.equal(texToText(tex), text, tex);
};

test("of a macro nobody knows, its name is read", () => {
  reads({
    "The \\primacy bias in deep RL": "The primacy bias in deep RL",
    "\\acro{BERT} works": "BERT works",
    "\\Doubler{} wins": "Doubler wins",
    "trailing \\": "trailing",
  });
});

test("formulas are read as people write them in mail", () => {
  reads({
    "$O(n\\log n)$": "O(n log n)",
    "$O(n \\log n)$": "O(n log n)",
    "$\\mathbb{R}^n$": "ℝⁿ",
    "$\\frac{a+b}{2} \\le \\sqrt{x}$": "(a+b)/2 ≤ √x",
    "$\\tilde{O}(\\sqrt{T})$": "Õ(√T)",
    "$x_{i+1}^{\\top}$": "xᵢ₊₁ᵀ",
    "$e^{-\\lambda t}$": "e^(-λ t)",
    "$10^{-3}$": "10⁻³",
    "$\\ell_1$-norm": "ℓ₁-norm",
    "$x\\not= y$": "x ≠ y",
    "$\\{x \\mid x>0\\}$": "{x | x>0}",
    "$\\left( x \\right.$": "( x",
    "$ \\alpha $-MDF": "α-MDF",
    "$\\begin{array}{ll} a & b \\\\ c\\end{array}$": "a b c",
    "$\\sin\\theta$": "sin θ",
    "$f'(x)$": "f′(x)",
  });
});

test("spaces that proceedings lost are put back", () => {
  reads({
    "an \\emphaccelerated \\textitlinear rate": "an accelerated linear rate",
    "up to \\sqrtn, O(n\\timesn), \\psi_\\textmax": "up to √n, O(n × n), ψ_max",
    "O(n\\logN), $\\sqrt$(L/μ), S$\\&$P, S$&$P": "O(n log N), √(L/μ), S&P, S&P",
    "\\emphasis, \\textual, \\underlined, \\urls": "emphasis, textual, underlined, urls",
  });
  reads({ "$\\mathbbR^n$": "ℝⁿ", "$O(\\sqrtT)$": "O(√T)", "$\\mathcalO(n)$": "O(n)" });
});

test("accents become letters", () => {
  reads({
    "Fran\\c cais, \\'{e}t\\'e, na\\\"{\\i}ve": "Français, été, naïve",
    "c\\oe ur, \\v{S}koda, \\L{}\\'od\\'z, \\AA": "cœur, Škoda, Łódź, Å",
    "e\u0301te\u0301": "été",
  });
});

test("prose keeps what is no TeX", () => {
  reads({
    "{BERT}: {P}re-training": "BERT: Pre-training",
    "a set {a, b} of 100\\% R\\&D, ~10%": "a set {a, b} of 100% R&D, ~10%",
    "costs $10 and $20": "costs $10 and $20",
    "by $\\calO(1/n, so that no": "by O(1/n, so that no",
    "US$ 5 and A$AP": "US$ 5 and A$AP",
    "Soutif--Cormerais 1--2 -- and --help": "Soutif–Cormerais 1–2 – and --help",
    "\\emph{long words}, ``quoted'', pages~12": "long words, “quoted”, pages 12",
    "{\\em all of it}": "all of it",
    "\\textcolor{red}{red} \\href{http://a.b}{here}": "red here",
    "one\ntwo\n\nthree": "one two\n\nthree",
  });
});

test("nothing of TeX is left, whatever comes in", () => {
  fc.assert(
    fc.property(nastyTex, (tex) => {
      const text = texToText(tex);
      assert.doesNotMatch(text, /\\/);
      assert.ok(splitTex(text).every((segment) => segment.kind === "prose"));
      assert.equal(text, text.normalize("NFC"));
      assert.doesNotMatch(formulaToText(tex), /\\/);
    }),
    { numRuns: 2_000 },
  );
});

test("hostile nesting neither breaks nor stalls it", () => {
  const started = performance.now();
  for (const tex of [
    "{".repeat(20_000),
    "$".repeat(20_001),
    `$${"\\sqrt{".repeat(5_000)}x${"}".repeat(5_000)}$`,
    "\\frac".repeat(5_000),
    `${"{".repeat(8_000)}a${"}".repeat(8_000)}`,
  ]) {
    texToText(tex);
  }
  assert.ok(performance.now() - started < 3_000);
});
