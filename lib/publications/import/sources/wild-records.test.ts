import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { importedWork } from "#sanity/works/imported-work.ts";
import { readArxivFeed } from "./arxiv.ts";
import { crossref } from "./crossref.ts";
import { readDblp } from "./dblp.ts";
import { openalex } from "./openalex.ts";
import { openreview } from "./openreview.ts";
import { readOrcidWorks } from "./orcid.ts";
import { paperoni } from "./paperoni.ts";
import { readRecord } from "./read-records.ts";
import { semanticScholar } from "./semantic-scholar.ts";

const location = {
  landing_page_url: "https://arxiv.org/abs/2401.00001",
  pdf_url: "https://x.example/a.pdf",
  is_oa: true,
  version: "submittedVersion",
  is_accepted: false,
  is_published: false,
  source: { id: "https://openalex.org/S1", display_name: "arXiv", type: "repository", issn_l: "1234-5679" },
};

/** A record of each register with every field that is read, and how it is read. */
const registers = {
  crossref: {
    read: (record: unknown) => readRecord(record, crossref),
    record: {
      DOI: "10.1234/x",
      type: "journal-article",
      title: ["Counting", "Compter"],
      subtitle: ["birds"],
      abstract: "<jats:p>We <b>count</b>.</jats:p>",
      language: "en",
      author: [
        { given: "Ada", family: "Berg", ORCID: "0000-0002-1825-0097", affiliation: [{ name: "Institute" }] },
      ],
      editor: [{ name: "Editors" }],
      "container-title": ["Journal"],
      page: "1-2",
      ISSN: ["1234-5679"],
      ISBN: ["978"],
      issued: { "date-parts": [[2024, 5, 6]] },
      link: [{ URL: "https://x.example/a.pdf", "content-type": "application/pdf" }],
      license: [{ URL: "https://creativecommons.org/x" }],
      relation: { "has-preprint": [{ id: "10.48550/arxiv.2401.00001" }] },
      assertion: [{ name: "conference_name", value: "Conference" }],
      "updated-by": [{ DOI: "10.1234/y", type: "retraction", updated: { "date-parts": [[2025]] } }],
    },
  },
  openalex: {
    read: (record: unknown) => readRecord(record, openalex),
    record: {
      id: "https://openalex.org/W1",
      doi: "https://doi.org/10.1234/x",
      title: "Counting",
      language: "en",
      type: "article",
      publication_date: "2024-05-06",
      is_retracted: true,
      ids: { pmid: "https://pubmed/1", pmcid: "2" },
      authorships: [
        {
          author: { id: "https://openalex.org/A1", display_name: "A", orcid: null },
          raw_author_name: "Berg, A",
        },
      ],
      abstract_inverted_index: { We: [0], count: [1, 2] },
      biblio: { volume: "1", issue: "2", first_page: "3", last_page: "4" },
      primary_location: location,
      locations: [location, { ...location, landing_page_url: "https://hal.science/hal-0123456" }],
    },
  },
  semanticScholar: {
    read: (record: unknown) => readRecord(record, semanticScholar),
    record: {
      paperId: "0".repeat(40),
      externalIds: { ArXiv: "2401.00001", DOI: "10.1234/x", PubMedCentral: 1 },
      title: "Counting",
      venue: "Conference",
      publicationTypes: ["Conference"],
      publicationDate: "2024-05-06",
      year: 2024,
      journal: { name: "J", volume: "1", pages: "1-2" },
      openAccessPdf: { url: "https://x.example/a.pdf" },
      authors: [{ authorId: "1", name: "Ada Berg", affiliations: [{ name: "I" }] }],
    },
  },
  openreview: {
    read: (record: unknown) => readRecord(record, openreview),
    record: {
      id: "aBc",
      forum: "aBc",
      pdate: 1_705_400_000_000,
      invitations: ["X/-/Submission"],
      content: {
        title: { value: "Counting" },
        authors: { value: ["Ada", { fullname: "Eve", username: "~Eve1" }] },
        authorids: { value: ["~Ada1", "e@x.example"] },
        venue: { value: "BIRDS 2024 poster" },
        venueid: { value: "BIRDS.cc/2024" },
        keywords: { value: ["birds"] },
        pdf: { value: "/pdf/a.pdf" },
      },
      details: { replies: [{ invitations: ["X/-/Decision"], content: { decision: { value: "Accept" } } }] },
    },
  },
  paperoni: {
    read: (record: unknown) => readRecord(record, paperoni),
    record: {
      id: 1,
      title: "Counting",
      abstract: "We count.",
      authors: [
        {
          display_name: "Ada",
          author: { name: "Ada", links: [{ type: "orcid", link: "0000-0002-1825-0097" }] },
          affiliations: [{ name: "I" }],
        },
      ],
      releases: [
        {
          venue: { type: "journal", name: "J", date: "2024-01-01", date_precision: 1, volume: "1" },
          status: "published",
          pages: "1-2",
        },
      ],
      topics: [{ name: "birds" }],
      links: [
        { type: "arxiv", link: "2401.00001" },
        { type: "doi", link: "10.1234/x" },
        { type: "pdf", link: "https://x.example" },
      ],
      flags: ["valid"],
    },
  },
  orcid: {
    read: (record: unknown) => readOrcidWorks([record])[0]?.item,
    record: {
      "external-ids": {
        "external-id": [
          { "external-id-type": "doi", "external-id-value": "10.1234/x", "external-id-relationship": "self" },
        ],
      },
      "work-summary": [
        {
          "put-code": 1,
          title: { title: { value: "Counting" } },
          type: "preprint",
          "publication-date": { year: { value: "2024" } },
        },
      ],
    },
  },
} as const;

/** The value with whatever stands at one of its places replaced. */
function replaced(value: unknown, path: readonly number[], by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== "object" || value === null) return by;
  const entries = Object.entries(value);
  if (entries.length === 0) return by;
  const at = step % entries.length;
  const changed = entries.map(([name, part], place) => [
    name,
    place === at ? replaced(part, rest, by) : part,
  ]);
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    "",
    " ",
    "\u{0}",
    "<",
    "&lt;b&gt;",
    "<b>",
    "$",
    "\\",
    "https://",
    "~",
    "9999-99-99",
    "10.1/",
    -1,
    1e300,
    null,
  ),
);

for (const [name, { read, record }] of Object.entries(registers)) {
  test(`whatever ${name} puts in one place of a record, there is a sound work or a fault in words`, () => {
    const whole = read(record);
    assert.equal(whole?.kind, "work", whole?.kind === "fault" ? whole.what : "");
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), odd, (path, by) => {
        const item = read(replaced(record, path, by));
        if (item?.kind === "work") importedWork.parse(item.work);
        else assert.ok((item?.what ?? "").length > 10);
      }),
      { numRuns: 400 },
    );
  });
}

test("whatever is cut out of XML, it is read, refused with an Error, or a fault", () => {
  const dblp = `<dblp><r><article key="a/b/1"><author pid="1/2">Ada 0001</author><title>On <i>x</i>.</title><year>2024</year><ee>https://doi.org/10.1234/x</ee></article></r></dblp>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2401.00001v1</id><title>On</title><published>2024-01-01T00:00:00Z</published><author><name>Ada</name></author></entry></feed>`;
  fc.assert(
    fc.property(
      fc.constantFrom(dblp, atom),
      fc.nat(300),
      fc.nat(30),
      fc.string(),
      (xml, from, length, by) => {
        const cut = `${xml.slice(0, from)}${by}${xml.slice(from + length)}`;
        for (const read of [readDblp, (text: string) => readArxivFeed(text).items]) {
          try {
            for (const item of read(cut)) if (item.kind === "work") importedWork.parse(item.work);
          } catch (error) {
            assert.match(String(error), /well-formed|DOCTYPE|no XML element/);
          }
        }
      },
    ),
    { numRuns: 1000 },
  );
});
