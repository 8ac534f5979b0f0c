import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { abstractOfIndex } from "./openalex-abstract.ts";
import { openalex } from "./openalex.ts";
import { faultFrom, workFrom } from "./testing/only-work.ts";

// The shape is that of developers.openalex.org, “Work object”, “Authorship object” and “Location object”.
const journal = {
  is_oa: false,
  landing_page_url: "https://doi.org/10.1234/abc",
  pdf_url: null,
  version: "publishedVersion",
  is_accepted: true,
  is_published: true,
  source: {
    id: "https://openalex.org/S1",
    display_name: "Journal of Birds",
    type: "journal",
    issn_l: "1234-5679",
    host_organization_name: "Society of Birds",
  },
};
const arxiv = {
  is_oa: true,
  landing_page_url: "http://arxiv.org/abs/2401.00001",
  pdf_url: "https://arxiv.org/pdf/2401.00001",
  version: "submittedVersion",
  is_accepted: false,
  is_published: false,
  source: { id: "https://openalex.org/S2", display_name: "arXiv (Cornell University)", type: "repository" },
};
const university = {
  is_oa: true,
  landing_page_url: "https://hal.science/hal-01234567",
  pdf_url: "https://hal.science/hal-01234567/document",
  version: "acceptedVersion",
  is_accepted: true,
  source: { id: "https://openalex.org/S3", display_name: "HAL (France)", type: "repository" },
};
const record = {
  id: "https://openalex.org/W42",
  doi: "https://doi.org/10.1234/ABC",
  display_name: "Counting birds",
  title: "Counting birds",
  language: "en",
  type: "article",
  publication_date: "2024-01-01",
  is_retracted: false,
  ids: { openalex: "https://openalex.org/W42", pmid: "https://pubmed.ncbi.nlm.nih.gov/777" },
  authorships: [
    {
      author: {
        id: "https://openalex.org/A5001",
        display_name: "A. Berg",
        orcid: "https://orcid.org/0000-0002-1825-0097",
      },
      raw_author_name: "Berg, Ada",
      raw_affiliation_strings: ["Institute, Montréal. Email: ada@institute.example"],
      institutions: [{ display_name: "Institute" }],
      is_corresponding: true,
    },
    {
      author: { id: null, display_name: "Eve Roy", orcid: null },
      institutions: [{ display_name: "Garden" }],
    },
  ],
  abstract_inverted_index: { We: [0], count: [1, 3], and: [2], "birds.": [4] },
  biblio: { volume: "12", issue: null, first_page: "45", last_page: "67" },
  primary_location: journal,
  locations: [journal, arxiv, university],
};

test("an abstract is put together from its words, each as often as it stands", () => {
  assert.equal(workFrom(openalex, record).abstracts[0]?.text, "We count and count birds.");
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,3}$/)), (words) => {
      const index: Record<string, number[]> = {};
      for (const [place, word] of words.entries()) (index[word] ??= []).push(place);
      assert.equal(abstractOfIndex(index), words.join(" "));
    }),
  );
});

test("a place far out costs nothing, and a gap is passed over", () => {
  assert.equal(abstractOfIndex({ far: [4_000_000_000], near: [1] }), "near far");
});

test("one work has a version for the journal and one for arXiv; a repository’s copy is a file to link", () => {
  const [lead, preprint, ...more] = workFrom(openalex, record).versions;
  assert.deepEqual(
    [lead?.kind, lead?.venueText, lead?.date, lead?.volume, lead?.pages, lead?.peerReviewed],
    ["journal", "Journal of Birds", "2024", "12", "45–67", true],
  );
  assert.deepEqual(lead?.identifiers, {
    doi: "10.1234/abc",
    issn: "1234-5679",
    openalex: "W42",
    pmid: "777",
    hal: "hal-01234567",
  });
  assert.ok(lead?.links.some(({ kind, url }) => kind === "pdf" && url.includes("hal.science")));
  assert.deepEqual(
    [preprint?.kind, preprint?.identifiers, preprint?.date],
    ["preprint", { arxiv: "2401.00001" }, "2024-01"],
  );
  assert.deepEqual(more, []);
});

test("authors are printed as on the paper, with their ids, never with an e-mail address", () => {
  const { authors, raw } = workFrom(openalex, record);
  assert.deepEqual(authors[0], {
    printedName: { display: "Ada Berg", given: "Ada", family: "Berg" },
    orcid: "0000-0002-1825-0097",
    affiliations: ["Institute, Montréal."],
    corresponding: true,
    sourceIds: { openalex: "A5001" },
  });
  assert.deepEqual(authors[1], {
    printedName: { display: "Eve Roy" },
    affiliations: ["Garden"],
    sourceIds: {},
  });
  assert.doesNotMatch(raw ?? "", /@/);
});

test("a preprint alone is one version, whose DOI at arXiv is its arXiv id", () => {
  const { versions, type } = workFrom(openalex, {
    ...record,
    doi: "https://doi.org/10.48550/arXiv.2401.00001",
    type: "preprint",
    primary_location: arxiv,
    locations: [
      arxiv,
      { ...arxiv, landing_page_url: "https://doi.org/10.48550/arxiv.2401.00001", source: null },
    ],
  });
  assert.equal(type, "preprint");
  assert.equal(versions.length, 1);
  assert.deepEqual([versions[0]?.identifiers.arxiv, versions[0]?.identifiers.doi], ["2401.00001", undefined]);
});

test("a date is believed as far as it was not filled up", () => {
  const dated = (date: string | null) =>
    workFrom(openalex, { ...record, publication_date: date }).versions[0]?.date;
  assert.deepEqual(["2024-05-17", "2024-05-01", "2024-01-01", null].map(dated), [
    "2024-05-17",
    "2024-05",
    "2024",
    undefined,
  ]);
});

test("what was retracted says so; lists that were cut say so; a missing abstract is absent", () => {
  const work = workFrom(openalex, {
    ...record,
    is_retracted: true,
    is_authors_truncated: true,
    abstract_inverted_index: null,
  });
  assert.equal(work.statusNotice?.kind, "retracted");
  assert.equal(work.versions[0]?.status, "retracted");
  assert.equal(work.authorsAreCut, true);
  assert.deepEqual(work.abstracts, []);
});

test("what is no work is named", () => {
  assert.match(faultFrom(openalex, { ...record, type: "peer-review" }), /“peer-review”, which is no work/);
  assert.match(faultFrom(openalex, { ...record, title: null, display_name: null }), /no title at OpenAlex/);
});

test("a record with nothing but an id and a title is read", () => {
  const { versions } = workFrom(openalex, { id: "https://openalex.org/W1", title: "Alone" });
  assert.deepEqual(versions[0]?.identifiers, { openalex: "W1" });
});
