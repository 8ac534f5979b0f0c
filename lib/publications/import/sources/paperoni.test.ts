import assert from "node:assert/strict";
import { test } from "node:test";
import { paperoni } from "./paperoni.ts";
import { faultFrom, workFrom } from "./testing/only-work.ts";

// The shape is that of github.com/mila-iqia/paperoni, src/paperoni/model/classes.py, as its /api/v1/search sends it.
function release(venue: object, more: object = {}): object {
  return {
    venue: {
      aliases: [],
      date: "2024-01-01",
      date_precision: 1,
      links: [],
      name: "International Conference on Birds",
      open: false,
      peer_reviewed: false,
      publisher: null,
      series: "Birds",
      short_name: null,
      type: "conference",
      volume: null,
      ...venue,
    },
    status: "published",
    pages: "12-34",
    peer_review_status: "peer-reviewed",
    ...more,
  };
}
const arxivRelease = release(
  { name: "ArXiv", type: "preprint", date: "2023-11-05", date_precision: 3 },
  { status: "preprint", peer_review_status: "preprint", pages: null },
);
const paper = {
  id: "7",
  key: "n/a",
  title: "Counting birds",
  abstract: "We count the birds.",
  authors: [
    {
      display_name: "A. Berg",
      author: {
        name: "Ada Berg",
        email: "ada@institute.example",
        aliases: [],
        links: [
          { type: "orcid", link: "0000-0002-1825-0097" },
          { type: "openalex", link: "A5001" },
          { type: "semantic_scholar", link: "11" },
          { type: "openreview", link: "~Ada_Berg1" },
          { type: "dblp", link: "Ada Berg" },
        ],
      },
      affiliations: [{ name: "Institute", category: "academia", country: null, aliases: [] }],
    },
  ],
  releases: [arxivRelease, release({})],
  topics: [{ name: "Ornithology" }],
  links: [
    { type: "arxiv", link: "2311.00001" },
    { type: "doi", link: "10.1234/ABC" },
    { type: "doi", link: "10.48550/arXiv.2311.00001" },
    { type: "openreview", link: "aBc1_" },
    { type: "openreview", link: "2024-Oral--1391-05763559" },
    { type: "mlr", link: "139/berg24a" },
    { type: "pdf", link: "https://arxiv.org/pdf/2311.00001" },
    { type: "html", link: "https://birds.example/5" },
    { type: "git", link: "https://code.example/birds" },
    { type: "corpusid", link: "123" },
  ],
  flags: ["valid"],
  info: {},
  score: 1,
  version: "2026-01-19T00:00:00",
};

test("releases are versions, best first, and links go to the one they belong to", () => {
  const { versions, type } = workFrom(paperoni, paper);
  assert.equal(type, "conferencePaper");
  assert.deepEqual(versions, [
    {
      kind: "conference",
      status: "published",
      date: "2024",
      venueText: "International Conference on Birds",
      pages: "12–34",
      peerReviewed: true,
      identifiers: { doi: "10.1234/abc", openreview: "aBc1_", pmlr: "v139/berg24a" },
      links: [
        { kind: "html", url: "https://birds.example/5" },
        { kind: "code", url: "https://code.example/birds" },
      ],
    },
    {
      kind: "preprint",
      status: "published",
      date: "2023-11-05",
      venueText: "arXiv",
      peerReviewed: false,
      identifiers: { arxiv: "2311.00001" },
      links: [{ kind: "pdf", url: "https://arxiv.org/pdf/2311.00001" }],
    },
  ]);
});

test("an arXiv link without a release of its own is a preprint all the same", () => {
  const { versions } = workFrom(paperoni, { ...paper, releases: [release({})] });
  assert.deepEqual(
    versions.map(({ kind, date }) => [kind, date]),
    [
      ["conference", "2024"],
      ["preprint", "2023-11"],
    ],
  );
});

test("what DBLP calls a conference is none of Paperoni’s journals, and its record of a preprint is the preprint’s", () => {
  const { versions } = workFrom(paperoni, {
    ...paper,
    releases: [release({ name: "BIRDS", type: "journal" }), arxivRelease],
    links: [
      { type: "dblp", link: "conf/birds/Berg24" },
      { type: "dblp", link: "journals/corr/abs-2311-00001" },
    ],
  });
  assert.deepEqual(
    versions.map(({ kind, identifiers }) => [kind, identifiers]),
    [
      ["conference", { dblp: "conf/birds/Berg24" }],
      ["preprint", { dblp: "journals/corr/abs-2311-00001" }],
    ],
  );
});

test("a preprint told twice is one; a publisher’s DOI beside it is a version that says what it does not know", () => {
  const { versions, warnings } = workFrom(paperoni, {
    ...paper,
    releases: [arxivRelease, release({ name: "", type: "unknown" }, { status: "preprint" })],
    links: [
      { type: "arxiv", link: "2311.00001" },
      { type: "doi", link: "10.1234/ABC" },
    ],
  });
  assert.deepEqual(
    versions.map(({ kind, identifiers }) => [kind, identifiers]),
    [
      ["journal", { doi: "10.1234/abc" }],
      ["preprint", { arxiv: "2311.00001" }],
    ],
  );
  assert.match(warnings.join(), /names the DOI 10\.1234\/abc and no venue/);
});

test("authors are printed as on the paper, with every register’s id, and no e-mail address is kept anywhere", () => {
  const work = workFrom(paperoni, paper);
  assert.deepEqual(work.authors[0], {
    printedName: { display: "A. Berg" },
    orcid: "0000-0002-1825-0097",
    affiliations: ["Institute"],
    sourceIds: { openalex: "A5001", s2: "11", openreview: "~Ada_Berg1" },
  });
  assert.doesNotMatch(JSON.stringify(work), /ada@/);
});

test("an unknown date is none", () => {
  const { versions } = workFrom(paperoni, {
    ...paper,
    releases: [release({ date: "2000-01-01", date_precision: 0 })],
  });
  assert.equal(versions[0]?.date, undefined);
});

test("what was rejected, withdrawn or is not known about is never published without a word", () => {
  const first = (more: object) => workFrom(paperoni, { ...paper, links: [], releases: [release({}, more)] });
  assert.equal(first({ status: "rejected", peer_review_status: "other" }).versions[0]?.status, "submitted");
  assert.equal(first({ status: "withdrawn" }).statusNotice?.kind, "withdrawn");
  assert.match(first({ status: "unknown" }).warnings.join(), /does not know whether/);
  assert.deepEqual(
    [first({ status: "spotlight" }).versions[0]?.status, first({ status: "spotlight" }).versions[0]?.track],
    ["accepted", "spotlight"],
  );
});

test("a venue of OpenReview’s is called by its name, which Paperoni keeps as the volume", () => {
  const { versions } = workFrom(paperoni, {
    ...paper,
    releases: [release({ name: "BIRDS.cc/2024/Conference", volume: "BIRDS 2024" })],
  });
  assert.deepEqual([versions[0]?.venueText, versions[0]?.volume], ["BIRDS 2024", undefined]);
});

test("a paper turned down at Paperoni is a fault that says so", () => {
  assert.match(faultFrom(paperoni, { ...paper, flags: ["invalid"] }), /“Counting birds” was turned down/);
});

test("a paper with nothing but a title is read and what is missing said", () => {
  const { versions, warnings } = workFrom(paperoni, { id: 3, title: "Alone" });
  assert.equal(versions.length, 1);
  assert.match(warnings.join(), /knows nowhere that it appeared/);
});
