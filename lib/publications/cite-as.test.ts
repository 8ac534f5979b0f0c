import assert from "node:assert/strict";
import { test } from "node:test";
import { citeAs } from "./cite-as.ts";
import { version, work } from "./work.fixture.ts";

const origin = "https://institute.example";

test("a work is cited by the DOI of its leading version, else by its permanent address", () => {
  assert.equal(citeAs(work(), origin), "https://doi.org/10.1000/abc_1");
  const { identifiers } = version();
  const preprint = version({ identifiers: { ...identifiers, doi: null } });
  for (const lead of [preprint, null])
    assert.equal(citeAs(work({ lead }), origin), "https://institute.example/id/publication/k7m2qd");
});
