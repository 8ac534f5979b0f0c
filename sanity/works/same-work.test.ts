import assert from "node:assert/strict";
import { test } from "node:test";
import { comparableImport } from "./comparable.ts";
import type { ImportedWork } from "./imported-work.ts";
import { sameWork } from "./same-work.ts";
import { longTitle, preprint, published, record } from "./testing/records.ts";
import { factsOf } from "./work-facts.ts";

function compare(one: ImportedWork, other: ImportedWork) {
  const [a, b] = [factsOf(comparableImport(one)), factsOf(comparableImport(other))];
  const verdict = sameWork(a, b);
  assert.equal(sameWork(b, a).kind, verdict.kind, "whichever comes first");
  return verdict;
}

test("one identifier is one work, whatever else differs a little", () => {
  const other = published("10.1000/a", { title: `${longTitle}: A study`, source: "x" });
  assert.equal(compare(published("10.1000/a"), other).kind, "same");
  const renamed = preprint("2301.00001", { title: "How two lists speak of one paper", source: "x" });
  assert.equal(compare(preprint("2301.00001"), renamed).kind, "same");
});

test("one identifier under two titles of different people is asked: one of them has a wrong DOI", () => {
  const wrong = published("10.1000/a", { title: "Dancing with a resonating device", authors: ["Cy Dale"] });
  const verdict = compare(published("10.1000/a"), wrong);
  assert.deepEqual([verdict.kind, verdict.rule], ["unsure", "identifier"]);
  assert.match(verdict.why, /wrong identifier/);
});

test("one identifier does not make one work of two that say they are two", () => {
  const under = (title: string, more: Parameters<typeof published>[1] = {}) =>
    published("10.1000/a", { title, ...more });
  for (const [one, other, why] of [
    [under(`${longTitle}: Part I`), under(`${longTitle}: Part II`), /differ in a number/],
    [under(`Erratum to: ${longTitle}`), under(longTitle), /text about/],
    [
      under(longTitle, { versions: [{ identifiers: { doi: "10.1000/a", arxiv: "2301.00001" } }] }),
      under(longTitle, { versions: [{ identifiers: { doi: "10.1000/b", arxiv: "2301.00001" } }] }),
      /its own DOI/,
    ],
  ] as const) {
    const verdict = compare(one, other);
    assert.deepEqual([verdict.kind, verdict.rule], ["unsure", "identifier"]);
    assert.match(verdict.why, why);
  }
});

test("a preprint and a paper of one title and one group of authors are versions of a work", () => {
  const verdict = compare(preprint("2301.00001"), published("10.1000/a"));
  assert.deepEqual([verdict.kind, verdict.rule], ["versions", "title"]);
});

test("a title in capitals, with TeX, Greek letters, accents or HTML is the same title", () => {
  for (const [one, other] of [
    ["LEARNING $\\alpha$-FAIR Lists of papers", "Learning α-fair lists of papers"],
    ["Étude d’une liste & de ses œuvres", "Etude d'une liste and de ses oeuvres"],
    ["On the <i>length</i> of published lists", "On the length of published lists"],
  ] as const) {
    assert.equal(compare(record({ title: one }), record({ title: other })).kind, "versions", one);
  }
});

test("a first author with and without particle, second name or accents is the same first author", () => {
  for (const [one, other] of [
    ["Lonneke van der Plas", "L. Plas"],
    ["Diana Benavides-Prado", "Diana Prado"],
    ["José García", "Jose Garcia"],
  ] as const) {
    assert.equal(compare(record({ authors: [one] }), record({ authors: [other] })).kind, "versions", one);
  }
});

test("46: two prefaces are two works, even by one editor", () => {
  for (const title of ["Preface", "Editorial", "Introduction", "Erratum"]) {
    assert.equal(compare(record({ title }), record({ title, source: "x" })).kind, "different", title);
  }
});

test("47: one title with two DOIs of record is asked; a preprint’s DOI is none of record", () => {
  const verdict = compare(published("10.1000/a"), published("10.2000/b"));
  assert.equal(verdict.kind, "unsure");
  assert.match(verdict.why, /10\.1000\/a and 10\.2000\/b/);
  assert.equal(compare(published("10.31234/osf.io/a"), published("10.1000/a")).kind, "versions");
});

test("each guard of the title rule alone leaves the decision to an editor", () => {
  const once = { source: "archive", listsWorkOnce: true };
  for (const [one, other, reason] of [
    [record({ title: "Sound lanterns" }), record({ title: "Sound Lanterns" }), /short/],
    [record(), record({ versions: [{ date: "2024" }] }), /4 years apart/],
    [record(), record({ versions: [{ date: undefined }] }), /year of one is not known/],
    [record(), record({ authors: ["Ada Berg", "X Y", "Z W"] }), /most of the authors/],
    [record(), record({ authors: ["Bo Quist", "Ada Berg"] }), /first author differs/],
    [preprint("2301.00001"), preprint("2301.00002"), /own arXiv number/],
    [record({ ...once, sourceId: "a" }), record({ ...once, sourceId: "b" }), /lists no work twice/],
    [record(), record({ type: "thesis" }), /thesis/],
  ] as const) {
    const verdict = compare(one, other);
    assert.equal(verdict.kind, "unsure", String(reason));
    assert.match(verdict.why, reason);
  }
});

test("a list of authors that was cut is compared as far as it goes", () => {
  const whole = record({ authors: ["Ada Berg", "B C", "D E", "F G", "H I"] });
  assert.equal(
    compare(record({ authors: ["Ada Berg", "B C"], authorsAreCut: true }), whole).kind,
    "versions",
  );
});

test("one title and nobody in common are two works", () => {
  assert.equal(compare(record(), record({ authors: ["Cy Dale"] })).kind, "different");
});

test("nearly the same title by the same first author is asked; a text about a text is not", () => {
  const title = "The corpus of coreference: removing gender cues for anaphora resolution";
  const renamed = title.replace("coreference", "reference");
  assert.equal(compare(record({ title }), record({ title: renamed })).rule, "similar");
  assert.equal(compare(record({ title }), record({ title: `Discussion of ${title}` })).kind, "different");
  // Of three or more, all of them the same, it may have changed more.
  const authors = ["Ada Berg", "Bo Quist", "Cy Dale"];
  const [before, after] = [
    "Inspecting facts in short summaries of texts",
    "But true! Inspecting facts in summaries of texts",
  ];
  assert.equal(
    compare(record({ title: before, authors }), record({ title: after, authors })).rule,
    "similar",
  );
  assert.equal(compare(record({ title: before }), record({ title: after })).kind, "different");
  const part = (name: string) => record({ title: `Parsing with ${name}` });
  assert.equal(compare(part("trees"), part("multicomponent trees and forests")).kind, "different");
});

test("48: the same abstract without a title in common is asked", () => {
  const text =
    "We compare what two lists say of a paper and show that most of what differs is spelling, order and the year, which a reader of both could have told from the first line of either of them.";
  const abstracts = [{ lang: "en", text, state: "publisher" }] as const;
  const verdict = compare(
    record({ title: "Untitled one", authors: ["X Y"], abstracts: [...abstracts] }),
    record({
      title: "Something else",
      authors: ["Z W"],
      abstracts: [{ ...abstracts[0], text: text.toUpperCase() }],
    }),
  );
  assert.deepEqual([verdict.kind, verdict.rule], ["unsure", "abstract"]);
});
