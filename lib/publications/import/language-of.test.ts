import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "./language-of.ts";

test("the small words of a sentence tell its language", () => {
  assert.equal(languageOf("On the difficulty of training recurrent neural networks"), "en");
  assert.equal(languageOf("Étude de la difficulté d’entraîner les réseaux"), "fr");
  assert.equal(languageOf("L'apprentissage profond"), "fr");
  assert.equal(languageOf("QU’EST-CE QUE L’ANALYSE ?"), "fr");
});

test("an elision is French, the possessive and a letter beside a figure are not", () => {
  assert.equal(languageOf("Rubik’s Cube, Music's Cube"), null);
  assert.equal(languageOf("Act3D: 3D Feature Field Transformers for Manipulation"), "en");
});

test("names, formulas and “et al.” do not turn an English text into a French one", () => {
  assert.equal(languageOf("A proof of the theorem of de la Vallée Poussin et al. for $la$ and $le$"), "en");
});

test("what does not tell has no language", () => {
  for (const text of ["", "BERT", "日本語", "Ein Kranz", "the chat, le cat"])
    assert.equal(languageOf(text), null);
});
