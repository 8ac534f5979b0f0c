import assert from "node:assert/strict";
import { test } from "node:test";
import { identifierLinks } from "./identifier-links.ts";

const none = {
  doi: null,
  arxiv: null,
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
};

test("identifiers lead to their registers, the DOI first", () => {
  const links = identifierLinks({
    ...none,
    arxiv: "2507.20057",
    doi: "10.48550/arxiv.2507.20057",
    isbn: "978-1",
  });
  assert.deepEqual(
    links.map(({ url }) => url),
    ["https://doi.org/10.48550/arxiv.2507.20057", "https://arxiv.org/abs/2507.20057"],
  );
});

test("a DOI with odd characters still makes one address", () => {
  const [link] = identifierLinks({ ...none, doi: "10.1002/(sici)1096<1::aid>3.0.co;2-#" });
  assert.match(link?.url ?? "", /^https:\/\/doi\.org\/10\.1002\/\(sici\)1096%3C1::aid%3E3\.0\.co;2-%23$/);
});
