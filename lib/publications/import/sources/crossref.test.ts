import assert from "node:assert/strict";
import { test } from "node:test";
import { texToText } from "#lib/math/tex-to-text.ts";
import { crossref } from "./crossref.ts";
import { faultFrom, workFrom } from "./testing/only-work.ts";

// The shape is that of github.com/CrossRef/rest-api-doc, api_format.md, and of answers of api.crossref.org/works.
const article = {
  DOI: "10.1234/ABC.5",
  type: "journal-article",
  title: ["Counting <i>birds</i>\n at dusk"],
  subtitle: ["A <sub>2</sub> year study"],
  abstract: "<jats:title>Abstract</jats:title><jats:p>We count the birds of the city.</jats:p>",
  "container-title": ["Journal of Birds &amp; Cities", "J. Birds"],
  publisher: "Society of Birds",
  volume: "12",
  issue: "3",
  page: "45-67",
  ISSN: ["1234-5679"],
  language: "en",
  author: [
    {
      given: "Ada",
      family: "Berg",
      sequence: "first",
      ORCID: "http://orcid.org/0000-0002-1825-0097",
      affiliation: [{ name: "Institute &amp; Garden, ada@institute.example" }],
    },
    { family: "Mononymous", sequence: "additional" },
    { name: "Bird Collaboration", sequence: "additional", affiliation: [] },
    { given: "Eve", family: "Roy", suffix: "Jr.", ORCID: "https://orcid.org/0000-0002-1825-0098" },
  ],
  editor: [{ given: "Ed", family: "Itor" }],
  "published-print": { "date-parts": [[2024, 6]] },
  issued: { "date-parts": [[2024, 5, 2]] },
  created: { "date-parts": [[2024, 5, 1]] },
  link: [{ URL: "https://journal.example/5.pdf", "content-type": "application/pdf" }],
  license: [{ URL: "https://creativecommons.org/licenses/by/4.0/" }],
  resource: { primary: { URL: "https://journal.example/5" } },
};

test("an article keeps its venue, numbers, date as precise as told, names and open file", () => {
  const work = workFrom(crossref, article);
  assert.equal(work.title, "Counting birds at dusk: A ₂ year study");
  assert.deepEqual(work.abstracts, [
    { lang: "en", text: "We count the birds of the city.", state: "publisher" },
  ]);
  assert.deepEqual(work.versions, [
    {
      kind: "journal",
      status: "published",
      date: "2024-06",
      venueText: "Journal of Birds & Cities",
      volume: "12",
      issue: "3",
      pages: "45–67",
      publisher: "Society of Birds",
      peerReviewed: true,
      identifiers: { doi: "10.1234/abc.5", issn: "1234-5679" },
      links: [
        { kind: "html", url: "https://journal.example/5" },
        { kind: "pdf", url: "https://journal.example/5.pdf" },
      ],
    },
  ]);
  assert.deepEqual(work.editors, [{ display: "Ed Itor", given: "Ed", family: "Itor" }]);
});

test("authors keep their order, organisations sign as groups, nobody is dropped for a missing part", () => {
  const { authors, groupAuthors, warnings } = workFrom(crossref, article);
  assert.deepEqual(
    authors.map(({ printedName, orcid, affiliations }) => [printedName.display, orcid, affiliations]),
    [
      ["Ada Berg", "0000-0002-1825-0097", ["Institute & Garden"]],
      ["Mononymous", undefined, []],
      ["Eve Roy Jr.", undefined, []],
    ],
  );
  assert.deepEqual(groupAuthors, ["Bird Collaboration"]);
  assert.match(warnings.join(), /ORCID of Eve Roy Jr\., “0000-0002-1825-0098”, is wrong/);
});

test("e-mail addresses stay out of what is kept of the record too", () => {
  assert.doesNotMatch(workFrom(crossref, article).raw ?? "", /ada@institute/);
});

test("the file of a closed article is not linked", () => {
  const { versions } = workFrom(crossref, { ...article, license: [] });
  assert.deepEqual(
    versions[0]?.links.map(({ kind }) => kind),
    ["html"],
  );
});

test("no date is made up: of a year alone, of nothing, of the day a DOI was registered", () => {
  const dated = (dates: object) =>
    workFrom(crossref, { ...article, "published-print": undefined, issued: undefined, ...dates }).versions[0]
      ?.date;
  assert.equal(dated({ issued: { "date-parts": [[1998]] } }), "1998");
  assert.equal(dated({ issued: { "date-parts": [[null]] } }), undefined);
  assert.equal(dated({}), undefined);
  assert.equal(
    dated({ "published-online": { "date-parts": [[2023, 12, 31]] }, issued: { "date-parts": [[2023]] } }),
    "2023-12-31",
  );
});

test("an absent abstract is absent, not empty", () => {
  assert.deepEqual(workFrom(crossref, { ...article, abstract: null }).abstracts, []);
  assert.deepEqual(workFrom(crossref, { ...article, abstract: "<jats:p>N/A</jats:p>" }).abstracts, []);
});

test("what only looks like TeX reads the same, and formulas stay as authored", () => {
  const { title } = workFrom(crossref, { ...article, title: ["The set {a, b} ~ 5"], subtitle: [] });
  assert.equal(texToText(title), "The set {a, b} ~ 5");
  const math = workFrom(crossref, { ...article, title: ["On $O(n)$ {sic}"], subtitle: [] });
  assert.equal(math.title, "On $O(n)$ {sic}");
});

test("a retracted article says so with its notice, and a correction of it weighs less", () => {
  const { statusNotice, versions, title } = workFrom(crossref, {
    ...article,
    title: ["RETRACTED: Counting birds"],
    "updated-by": [
      {
        DOI: "10.1234/c",
        type: "correction",
        label: "Correction",
        updated: { "date-parts": [[2024, 7, 1]] },
      },
      {
        DOI: "10.1234/r",
        type: "retraction",
        source: "retraction-watch",
        updated: { "date-parts": [[2025, 1, 9]] },
      },
    ],
  });
  assert.deepEqual(statusNotice, {
    kind: "retracted",
    date: "2025-01-09",
    noticeUrl: "https://doi.org/10.1234/r",
  });
  assert.equal(versions[0]?.status, "retracted");
  assert.equal(title, "Counting birds: A ₂ year study");
});

test("“Retracted:” in a title is believed, and said to be the only sign; the word alone is a word", () => {
  for (const title of [
    "Retracted: Counting birds",
    "[Retracted] Counting birds",
    "WITHDRAWN ARTICLE: Counting birds",
  ]) {
    const work = workFrom(crossref, { ...article, title: [title], subtitle: [] });
    assert.equal(work.title, "Counting birds");
    assert.equal(work.statusNotice?.kind, /^w/i.test(title) ? "withdrawn" : "retracted");
    assert.match(work.warnings.join(), /no notice of it/);
  }
  const study = workFrom(crossref, { ...article, title: ["Retracted articles on birds"], subtitle: [] });
  assert.deepEqual([study.title, study.statusNotice], ["Retracted articles on birds", undefined]);
});

test("a retraction notice, a journal and a grant are no works, in words", () => {
  assert.match(
    faultFrom(crossref, { ...article, "update-to": [{ DOI: "10.1234/old", type: "retraction" }] }),
    /notice \(retraction\) about 10\.1234\/old.*Import 10\.1234\/old/,
  );
  assert.match(faultFrom(crossref, { ...article, type: "journal" }), /“journal”, which is no work/);
  assert.match(faultFrom(crossref, { ...article, title: [] }), /no title at Crossref/);
  assert.match(faultFrom(crossref, { type: "book" }), /record 1 cannot be read: DOI/);
});

test("a chapter of proceedings is a conference paper, of a workshop a workshop’s", () => {
  const chapter = {
    ...article,
    type: "book-chapter",
    "container-title": ["Lecture Notes in Birds"],
    assertion: [{ name: "conference_name", value: "International Conference on Birds" }],
  };
  assert.equal(workFrom(crossref, chapter).versions[0]?.kind, "conference");
  assert.equal(workFrom(crossref, { ...chapter, assertion: [] }).type, "chapter");
  assert.equal(
    workFrom(crossref, { ...article, type: "proceedings-article", "container-title": ["Workshop on Birds"] })
      .type,
    "workshopPaper",
  );
});

test("the preprint a publisher names is a second version; what a preprint became is said", () => {
  const { versions } = workFrom(crossref, {
    ...article,
    relation: { "has-preprint": [{ id: "10.48550/arXiv.2401.00001", "id-type": "doi" }] },
  });
  assert.deepEqual(versions[1]?.identifiers, { arxiv: "2401.00001" });
  const preprint = workFrom(crossref, {
    ...article,
    type: "posted-content",
    subtype: "preprint",
    relation: { "is-preprint-of": [{ id: "10.1234/final", "id-type": "doi" }] },
  });
  assert.deepEqual([preprint.type, preprint.versions[0]?.peerReviewed], ["preprint", false]);
  assert.match(preprint.warnings.join(), /became 10\.1234\/final/);
});

test("two titles are one work’s title and its translation", () => {
  const { title, titleLang, titleTranslation } = workFrom(crossref, {
    ...article,
    language: "fr",
    title: ["Compter les oiseaux de la ville", "Counting the birds of the city"],
    subtitle: [],
  });
  assert.deepEqual(
    [title, titleLang, titleTranslation],
    ["Compter les oiseaux de la ville", "fr", { lang: "en", text: "Counting the birds of the city" }],
  );
});
