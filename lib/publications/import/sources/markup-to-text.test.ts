import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { markupToLine, markupToText } from "./markup-to-text.ts";

test("an abstract in JATS loses its tags and its word “Abstract”, and keeps the headings inside", () => {
  assert.equal(
    markupToText(
      "<jats:title>Abstract</jats:title><jats:sec><jats:title>Methods</jats:title><jats:p>We count\n <jats:italic>birds</jats:italic>.</jats:p></jats:sec>",
    ),
    "Methods: We count birds.",
  );
});

test("paragraphs stay apart by an empty line; a title is one line all the same", () => {
  assert.equal(markupToText("<jats:p>One\n two.</jats:p>\n<jats:p>Three.</jats:p>"), "One two.\n\nThree.");
  assert.equal(markupToLine("One\n\n two <i>three</i>"), "One two three");
});

test("a formula in TeX stays as it was written, without the document a publisher wraps it in", () => {
  const formula =
    "<jats:inline-formula><jats:alternatives><jats:tex-math>\\documentclass[12pt]{minimal}\n\\begin{document}$$O(n \\log n)$$\\end{document}</jats:tex-math><mml:math><mml:mi>O</mml:mi></mml:math></jats:alternatives></jats:inline-formula>";
  assert.equal(markupToText(`<jats:p>It takes ${formula} steps.</jats:p>`), "It takes $O(n \\log n)$ steps.");
});

test("a formula in MathML becomes TeX", () => {
  const math =
    "<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup><mml:mo>≤</mml:mo><mml:mfrac><mml:mi>log</mml:mi><mml:mi>n</mml:mi></mml:mfrac></mml:math>";
  assert.equal(
    markupToText(`<jats:p>If ${math}.</jats:p>`),
    String.raw`If ${"$"}{x}^{2} ≤ \frac{\mathrm{log}}{n}$.`,
  );
  assert.equal(markupToText('<p><math alttext="\\alpha"><mi>α</mi></math></p>'), String.raw`$\alpha$`);
});

test("raised and lowered figures become Unicode, letters TeX, words words", () => {
  assert.equal(
    markupToText("CO<sub>2</sub> at 10<sup>−3</sup>, x<sub>k</sub>, 1<sup>st</sup>"),
    "CO₂ at 10⁻³, x$_{k}$, 1st",
  );
});

test("entities are read once and twice escaped, less-than in words is no tag", () => {
  assert.equal(markupToText("R&amp;amp;D &nbsp;caf&#233; &amp; thé"), "R&D café & thé");
  assert.equal(markupToText("&lt;p&gt;Twice escaped&lt;/p&gt;"), "Twice escaped");
  assert.equal(markupToText("if a < b and c > d & e"), "if a < b and c > d & e");
});

test("broken markup keeps every word, in time that grows with its length only", () => {
  assert.equal(markupToText("<jats:p>One <b>two</jats:p> three"), "One two three");
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("<p>", "</i>", "<", "&", "&lt;", "word", " ", "$x$", "<!DOCTYPE a>")),
      (parts) => {
        const words = parts.filter((part) => part === "word").length;
        assert.equal(markupToText(parts.join("")).split("word").length - 1, words);
      },
    ),
  );
  const began = performance.now();
  markupToText(`${"<p ".repeat(100_000)}${"&".repeat(100_000)}`);
  assert.ok(performance.now() - began < 2000);
});
