import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { identifierIn } from "./identifier.ts";
import { readQuestion } from "./read-question.ts";

function words(text: string): string[] {
  return readQuestion(text).terms.map((term) => term.words.join(" "));
}

test("words are looked for one by one, without those that say nothing", () => {
  assert.deepEqual(words("What can grokking teach us about learning?"), ["grokking", "teach", "learning"]);
  assert.deepEqual(words("l’apprentissage d'un réseau"), ["apprentissage", "réseau"]);
  assert.deepEqual(words("self-supervised"), ["self", "supervised"]);
});

test("where nothing else was said, empty words count after all", () => {
  assert.deepEqual(words("what is it"), ["what", "is", "it"]);
});

test("a phrase in any quotation marks is one term, also when they are not closed", () => {
  assert.deepEqual(words('"deep learning" graphs'), ["deep learning", "graphs"]);
  assert.deepEqual(words("« réseaux de neurones »"), ["réseaux de neurones"]);
  assert.deepEqual(words('"deep learning'), ["deep learning"]);
});

test("fields, in both languages, and words that should not be there", () => {
  const { terms, excluded, years } = readQuestion("auteur:Pascanu venue:ICML année:2020-2024 -robot bandits");
  assert.deepEqual(
    terms.map(({ words: [word], field }) => [word, field]),
    [
      ["pascanu", "authors"],
      ["icml", "venue"],
      ["bandits", null],
    ],
  );
  assert.deepEqual(
    excluded.map((term) => term.words),
    [["robot"]],
  );
  assert.deepEqual(years, { from: 2020, until: 2024 });
  assert.deepEqual(readQuestion("year:2021").years, { from: 2021, until: 2021 });
  assert.deepEqual(readQuestion("year:2021-").years, { from: 2021, until: 9999 });
});

test("the last word may go on, unless something stands after it", () => {
  assert.equal(readQuestion("deep optimi").terms.at(-1)?.isOpen, true);
  assert.equal(readQuestion("deep optimisation ").terms.at(-1)?.isOpen, false);
});

test("an identifier pasted in any of its spellings is the same one", () => {
  for (const text of ["10.1000/ABC_1", "doi:10.1000/abc_1", "https://doi.org/10.1000/abc_1"])
    assert.equal(identifierIn(text), "doi:10.1000/abc_1", text);
  for (const text of [
    "2507.20057",
    "arXiv:2507.20057v3",
    "https://arxiv.org/abs/2507.20057v1",
    "https://arxiv.org/pdf/2507.20057.pdf",
    "10.48550/arXiv.2507.20057",
  ])
    assert.equal(identifierIn(text), "arxiv:2507.20057", text);
  assert.equal(identifierIn("https://orcid.org/0009-0099-1000-204X"), "orcid:0009-0099-1000-204x");
  for (const text of ["2025", "10 things", "graph 2507.20057 nets", ""])
    assert.equal(identifierIn(text), null);
});

test("every text is a question, and of bounded length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const { terms } = readQuestion(text);
      assert.ok(terms.length <= 24);
      assert.ok(terms.every((term) => term.words.length > 0));
    }),
  );
});
