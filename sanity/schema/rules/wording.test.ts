import assert from "node:assert/strict";
import { test } from "node:test";
import { altFault, isAllCapitals, isDamaged, leftoverMarkdown } from "./wording.ts";

test("a title in capitals shouts; an acronym does not", () => {
  assert.ok(isAllCapitals("DEEP LEARNING FOR ALL"));
  assert.ok(isAllCapitals("L’ÉCOLE D’ÉTÉ 2026"));
  for (const fine of ["BERT", "ICLR 2026", "MesaNet: Sequence Modeling", "NLP & RL"]) {
    assert.equal(isAllCapitals(fine), false, fine);
  }
});

test("Markdown that was pasted is found", () => {
  assert.equal(leftoverMarkdown("see **this** now"), "**this**");
  assert.equal(leftoverMarkdown("see [here](https://a.example)"), "[here](https://a.example)");
  assert.equal(leftoverMarkdown("## Heading\ntext"), "##");
  for (const fine of ["2 * 3 * 4", "snake_case", "[1] a reference", "C# is a language", "a ** b"]) {
    assert.equal(leftoverMarkdown(fine), null, fine);
  }
});

test("a damaged text is noticed, a line break is not damage", () => {
  assert.ok(isDamaged("caf\uFFFD"));
  assert.ok(isDamaged("a\u0000b"));
  assert.equal(isDamaged("a\nb\tc"), false);
});

test("a description of a picture says what is in it", () => {
  assert.match(altFault("IMG_2034.JPG") ?? "", /name of a file/);
  assert.match(altFault("Image of a lab") ?? "", /Leave out/);
  assert.match(altFault("Photo d’un laboratoire") ?? "", /Leave out/);
  assert.match(altFault("x".repeat(201)) ?? "", /200/);
  for (const fine of [
    "A lab with two robots",
    "Images de synthèse sur un écran",
    "Photography students at work",
  ]) {
    assert.equal(altFault(fine), null, fine);
  }
});
