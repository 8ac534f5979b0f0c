import assert from "node:assert/strict";
import { test } from "node:test";
import { arxivOf, doiOf } from "./work-identifiers.ts";

test("a DOI is found in whatever way it is written, but arXiv's own are arXiv ids", () => {
  for (const written of ["10.1000/ABC", "doi:10.1000/abc", " https://dx.doi.org/10.1000/Abc "])
    assert.equal(doiOf(written), "10.1000/abc", written);
  assert.equal(doiOf("10.48550/arXiv.2301.00001"), null);
  assert.equal(doiOf("none"), null);
});

test("an arXiv id is the same in every version and under its DOI", () => {
  for (const written of [
    "2301.00001",
    "arXiv:2301.00001v3",
    "https://arxiv.org/abs/2301.00001v1",
    "https://arxiv.org/pdf/2301.00001v2.pdf",
    "10.48550/arXiv.2301.00001",
    "https://doi.org/10.48550/ARXIV.2301.00001",
  ])
    assert.equal(arxivOf(written), "2301.00001", written);
  assert.equal(arxivOf("hep-th/9901001v2"), "hep-th/9901001");
  assert.equal(arxivOf("Math.ag/0309136"), "math.AG/0309136");
  assert.equal(arxivOf("2301.10"), null);
});
