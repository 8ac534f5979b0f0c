import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePublicationEntries, parsePublicationEntry } from "./parse-entry.ts";
import type { StoredEntry } from "./parse-entry.ts";

type StoredVersion = NonNullable<StoredEntry["versions"]>[number];

const storedVersion: StoredVersion = {
  _key: "v",
  kind: "conference",
  venue: {
    _id: "venue-a",
    _type: "venue",
    name: "ICML",
    nameFr: "Conférence",
    abbreviation: null,
    kind: null,
    issn: null,
  },
  venueText: null,
  status: null,
  date: "2025-13",
  volume: " ",
  issue: null,
  pages: "12--34",
  publisher: null,
  track: null,
  peerReviewed: null,
  identifiers: {
    doi: "https://doi.org/10.1/ABC",
    arxiv: "arXiv:2507.20057v3",
    openreview: null,
    pmlr: null,
    acl: null,
    pmid: null,
    pmcid: null,
    hal: null,
    dblp: null,
    s2: null,
    openalex: null,
    isbn: null,
    issn: null,
  },
  hostedPdf: null,
  links: [
    { _key: "l", kind: "pdf", url: "javascript:alert(1)" },
    { _key: "m", kind: "code", url: "https://a.example" },
  ],
};
const stored: StoredEntry = {
  _id: "publication-k7m2qd",
  _type: "publication",
  shortId: "k7m2qd",
  title: "Grokking",
  titleLang: null,
  type: null,
  groupAuthors: null,
  editors: null,
  leadVersion: null,
  statusNotice: null,
  authors: [
    {
      _key: "a",
      printedName: { display: "C. Lyle", given: "Clare", family: "Lyle" },
      named: { _id: "researcher-c", _type: "researcher" },
      researcher: { _id: "researcher-c", _type: "researcher", name: "Clare Lyle", slug: "clare-lyle" },
      orcid: "0000-0002-1825-0097",
      affiliations: ["Mila", " "],
      equal: null,
      corresponding: null,
    },
    {
      _key: "b",
      printedName: null,
      named: null,
      researcher: null,
      orcid: null,
      affiliations: null,
      equal: null,
      corresponding: null,
    },
  ],
  versions: [storedVersion, { ...storedVersion, _key: "w", kind: null }],
  abstracts: [
    { _key: "a", lang: "en", text: "English.", state: "author", source: null },
    { _key: "b", lang: "fr", text: "Traduit.", state: "machine", source: null },
    { _key: "c", lang: "fr", text: "Français.", state: "author", source: null },
    { _key: "d", lang: null, text: "?", state: null, source: null },
  ],
};

test("identifiers, pages and links are brought to one form, and what cannot be used is left out", () => {
  const entry = parsePublicationEntry(stored, "fr");
  assert.equal(entry?.lead?.identifiers.doi, "10.1/abc");
  assert.equal(entry?.lead?.identifiers.arxiv, "2507.20057");
  assert.deepEqual(
    [entry?.lead?.pages, entry?.lead?.date, entry?.lead?.volume, entry?.lead?.status],
    ["12–34", null, null, "published"],
  );
  assert.deepEqual(entry?.lead?.links, [{ key: "m", kind: "code", url: "https://a.example" }]);
  assert.equal(entry?.lead?.venue?.name, "Conférence");
  assert.equal(entry?.versionCount, 1);
});

test("the printed name stays apart from the person it links to; nobody is not an author", () => {
  const [first, ...others] = parsePublicationEntry(stored, "en")?.authors ?? [];
  assert.deepEqual(
    [first?.name, first?.slug, first?.orcid, first?.affiliations],
    ["C. Lyle", "clare-lyle", "https://orcid.org/0000-0002-1825-0097", ["Mila"]],
  );
  assert.equal(others.length, 0);
});

test("the reader's language comes first among abstracts, and the authors' words before a machine's", () => {
  assert.equal(parsePublicationEntry(stored, "fr")?.abstract?.tex, "Français.");
  assert.equal(parsePublicationEntry(stored, "en")?.abstract?.tex, "English.");
  assert.equal(parsePublicationEntry({ ...stored, abstracts: null }, "en")?.abstract, null);
});

test("a retracted lead version makes a retracted work, unless the editor says more", () => {
  const versions = [{ ...storedVersion, status: "retracted" as const }];
  assert.equal(parsePublicationEntry({ ...stored, versions }, "en")?.notice?.kind, "retracted");
  const statusNotice = { kind: "corrected" as const, date: "2025", reason: null, noticeUrl: "ftp://x" };
  assert.deepEqual(parsePublicationEntry({ ...stored, versions, statusNotice }, "en")?.notice, {
    kind: "corrected",
    date: "2025",
    reason: null,
    url: null,
  });
});

test("one broken work hides itself, not its list", (context) => {
  context.mock.method(console, "warn", () => undefined);
  // What a store can hold in spite of its schema.
  const broken = JSON.parse(JSON.stringify({ ...stored, _id: "broken", versions: "none" })) as StoredEntry;
  assert.deepEqual(
    parsePublicationEntries([{ ...stored, title: " " }, broken, null, stored], "en").map(({ id }) => id),
    ["publication-k7m2qd"],
  );
  assert.deepEqual(parsePublicationEntries(null, "en"), []);
});
