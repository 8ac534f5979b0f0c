import assert from "node:assert/strict";
import { test } from "node:test";
import { identifierLinks } from "./identifier-links.ts";
import { noIdentifiers } from "./work.fixture.ts";

test("identifiers lead to their registers, the DOI first", () => {
  const links = identifierLinks({
    ...noIdentifiers,
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
  const [link] = identifierLinks({ ...noIdentifiers, doi: "10.1002/(sici)1096<1::aid>3.0.co;2-#" });
  assert.match(link?.url ?? "", /^https:\/\/doi\.org\/10\.1002\/\(sici\)1096%3C1::aid%3E3\.0\.co;2-%23$/);
});
