import assert from "node:assert/strict";
import { test } from "node:test";
import { semanticScholar } from "./semantic-scholar.ts";
import { faultFrom, workFrom } from "./testing/only-work.ts";

// The shape is that of api.semanticscholar.org/api-docs/graph, “FullPaper”.
const paper = {
  paperId: "0123456789abcdef0123456789ABCDEF01234567",
  externalIds: {
    ArXiv: "2401.00001",
    DOI: "10.1234/ABC",
    DBLP: "conf/birds/BergR24",
    ACL: "2024.birds-1.5",
    PubMed: "777",
    PubMedCentral: "888",
    CorpusId: 999,
  },
  title: "Counting birds",
  abstract: "We count the birds.",
  venue: "International Conference on Birds",
  publicationVenue: { id: "x", name: "International Conference on Birds", type: "conference" },
  publicationTypes: ["JournalArticle", "Conference"],
  publicationDate: "2024-06-05",
  year: 2024,
  journal: { name: "ArXiv", volume: "abs/2401.00001", pages: null },
  openAccessPdf: { url: "https://arxiv.org/pdf/2401.00001", status: "GREEN" },
  authors: [
    {
      authorId: "11",
      name: "J. Cheung",
      affiliations: ["Institute"],
      externalIds: { ORCID: "0000-0002-1825-0097" },
    },
    { authorId: null, name: "Eve Roy" },
  ],
};

test("a paper with an arXiv id is its conference’s paper and a preprint, each with its own identifiers", () => {
  const { versions, sourceId } = workFrom(semanticScholar, paper);
  assert.equal(sourceId, paper.paperId.toLowerCase());
  assert.deepEqual(
    versions.map(({ kind, date, identifiers }) => [kind, date, identifiers]),
    [
      [
        "conference",
        "2024-06-05",
        {
          s2: sourceId,
          doi: "10.1234/abc",
          dblp: "conf/birds/BergR24",
          acl: "2024.birds-1.5",
          pmid: "777",
          pmcid: "PMC888",
        },
      ],
      ["preprint", "2024-01", { arxiv: "2401.00001" }],
    ],
  );
  assert.deepEqual(
    versions.map(({ links }) => links.map(({ kind }) => kind)),
    [["html"], ["html", "pdf"]],
  );
});

test("an abstract that may not be shown is absent, and so erases nothing", () => {
  assert.deepEqual(workFrom(semanticScholar, { ...paper, abstract: null }).abstracts, []);
});

test("the volume of an arXiv paper is none of its conference’s", () => {
  const [lead] = workFrom(semanticScholar, paper).versions;
  assert.equal(lead?.volume, undefined);
});

test("a preprint alone is one version, whatever its venue is called", () => {
  for (const venue of ["arXiv.org", "ArXiv", ""]) {
    const { versions } = workFrom(semanticScholar, {
      ...paper,
      venue,
      publicationVenue: null,
      externalIds: { ArXiv: "2401.00001", DOI: "10.48550/arXiv.2401.00001" },
    });
    assert.deepEqual(
      versions.map(({ kind, venueText, identifiers }) => [kind, venueText, identifiers.arxiv]),
      [["preprint", "arXiv", "2401.00001"]],
    );
  }
});

test("names stay as they are given, with the register’s own id and a verified ORCID", () => {
  const { authors } = workFrom(semanticScholar, paper);
  assert.deepEqual(
    authors.map(({ printedName, orcid, sourceIds }) => [printedName, orcid, sourceIds]),
    [
      [{ display: "J. Cheung" }, "0000-0002-1825-0097", { s2: "11" }],
      [{ display: "Eve Roy" }, undefined, {}],
    ],
  );
});

test("a year alone stays a year; a paper without a date has none", () => {
  const dated = (dates: object) => workFrom(semanticScholar, { ...paper, ...dates }).versions[0]?.date;
  assert.equal(dated({ publicationDate: null }), "2024");
  assert.equal(dated({ publicationDate: "2024-01-01" }), "2024");
  assert.equal(dated({ publicationDate: null, year: null }), undefined);
});

test("a paper without a title, or with another id, is a fault in words", () => {
  assert.match(faultFrom(semanticScholar, { ...paper, title: null }), /no title/);
  assert.match(faultFrom(semanticScholar, { ...paper, paperId: "1" }), /paperId \(a paper id of forty/);
});
