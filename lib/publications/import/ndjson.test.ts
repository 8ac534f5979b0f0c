import assert from "node:assert/strict";
import { test } from "node:test";
import { importedWork } from "#sanity/works/imported-work.ts";
import { importedOf } from "./ndjson.ts";
import { publicationRecord } from "./record.ts";

function imported(record: object) {
  const read = publicationRecord.parse({
    id: "x-1",
    source: "x",
    type: "conference",
    title: { en: "A title" },
    authors: [],
    ...record,
  });
  const work = importedWork.parse(importedOf(read, "x.ndjson:1"));
  return { work, notes: work.warnings };
}

test("a proceedings paper keeps its venue, volume, pages, track and identifiers", () => {
  const { work } = imported({
    id: "pmlr-v15-agarwal11a",
    venue: "Proceedings of a Conference",
    volume: "15",
    pages: "49-50",
    section: "notable",
    date: "2011-06-14",
    url: "https://proceedings.example/v15/agarwal11a.html",
    pdf: "https://proceedings.example/v15/agarwal11a.pdf",
  });
  const [version] = work.versions;
  assert.deepEqual(
    [version?.kind, version?.venueText, version?.volume, version?.pages, version?.track, version?.date],
    ["conference", "Proceedings of a Conference", "15", "49–50", "notable", "2011-06-14"],
  );
  assert.equal(version?.identifiers.pmlr, "v15/agarwal11a");
  assert.deepEqual(
    version?.links.map(({ kind }) => kind),
    ["html", "pdf"],
  );
});

test("a paper that is on arXiv too has a second version there, and its DOI is the venue’s", () => {
  const { work } = imported({ venue: "ACL", doi: "https://doi.org/10.1234/ABC", arxiv: "2101.00001v3" });
  assert.deepEqual(
    work.versions.map(({ kind }) => kind),
    ["conference", "preprint"],
  );
  assert.deepEqual(
    work.versions.map(({ identifiers }) => identifiers),
    [{ doi: "10.1234/abc" }, { arxiv: "2101.00001" }],
  );
});

test("a preprint stays one version", () => {
  const { work } = imported({ type: "preprint", venue: "", arxiv: "2101.00001" });
  assert.deepEqual(
    work.versions.map(({ kind, venueText }) => [kind, venueText]),
    [["preprint", "arXiv"]],
  );
});

test("the title is in the paper’s language, or in the one it has; abstracts are kept in both", () => {
  const both = imported({ title: { en: "E", fr: "F" }, lang: "fr", abstract: { en: "e", fr: "f" } }).work;
  assert.deepEqual([both.title, both.titleLang, both.titleTranslation?.text], ["F", "fr", "E"]);
  assert.deepEqual(
    both.abstracts.map(({ lang, text }) => [lang, text]),
    [
      ["fr", "f"],
      ["en", "e"],
    ],
  );
  assert.equal(imported({ title: { en: "E" }, lang: "fr" }).work.titleLang, "en");
});

test("TeX stays, tags go, and less-than is no tag", () => {
  const { work } = imported({
    title: { en: String.raw`On $\ell_1$` },
    abstract: { en: 'See <a href="x">this</a> for $a < b > c$.' },
  });
  assert.equal(work.title, String.raw`On $\ell_1$`);
  assert.equal(work.abstracts[0]?.text, "See this for $a < b > c$.");
});

test("particles belong to the family name, one-piece names stay in one piece", () => {
  const { work } = imported({
    authors: [
      { given: "Ada", family: "Berg", particle: "van den" },
      { literal: "J. Carletta" },
      { given: "X", family: "Y", suffix: "Jr." },
    ],
  });
  assert.deepEqual(
    work.authors.map(({ printedName }) => printedName),
    [
      { display: "Ada van den Berg", given: "Ada", family: "van den Berg" },
      { display: "J. Carletta" },
      { display: "X Y Jr.", given: "X", family: "Y" },
    ],
  );
});

test("an archive speaks as a publisher and lists no work twice; a lab’s list does not", () => {
  const archive = imported({ source: "pmlr", id: "pmlr-v1-a" }).work;
  assert.deepEqual([archive.authority, archive.listsWorkOnce], ["publisher", true]);
  const list = imported({ source: "lab", id: `lab-${"a1".repeat(20)}` }).work;
  assert.deepEqual([list.authority, list.listsWorkOnce], ["list", false]);
  assert.equal(list.versions[0]?.identifiers.s2, "a1".repeat(20));
});

test("arXiv’s own DOI is its number, and no DOI of record", () => {
  const { work, notes } = imported({
    type: "preprint",
    doi: "10.48550/arXiv.2101.00001",
    arxiv: "2101.00001v2",
  });
  assert.deepEqual(work.versions[0]?.identifiers, { arxiv: "2101.00001" });
  assert.deepEqual(notes, []);
});

test("what is no address or no identifier is left out and said", () => {
  const { work, notes } = imported({
    code: "No code provided",
    url: "http://intranet/x",
    doi: "none",
    arxiv: "soon",
    pdf: "www.example.org/x.pdf",
  });
  assert.deepEqual(
    work.versions[0]?.links.map(({ url }) => url),
    ["http://www.example.org/x.pdf"],
  );
  assert.equal(notes.length, 4);
});
