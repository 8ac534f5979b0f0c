import assert from "node:assert/strict";
import { test } from "node:test";
import { bareIdentifier, isArxivId, isDoi, isOrcid } from "./identifiers.ts";

test("an ORCID needs its check digit to be right", () => {
  for (const good of ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"]) {
    assert.ok(isOrcid(good), good);
  }
  const bad = ["0000-0002-1825-0098", "0000-0002-1694-233x", "0000000218250097", "0000-0002-1825-009", ""];
  for (const value of bad) assert.equal(isOrcid(value), false, value);
});

test("a DOI is kept in lower case and without its resolver", () => {
  for (const good of [
    "10.1000/182",
    "10.48550/arxiv.2506.05233",
    "10.1002/(sici)1097-4571<1::aid>3.0.co;2-b",
  ]) {
    assert.ok(isDoi(good), good);
  }
  for (const bad of [
    "https://doi.org/10.1000/182",
    "10.1000/ABC",
    "10.1/x",
    "10.1000/",
    "10.1000/a b",
    "doi",
  ]) {
    assert.equal(isDoi(bad), false, bad);
  }
});

test("an arXiv id is kept without its version", () => {
  for (const good of ["2506.05233", "0704.0001", "hep-th/9901001", "math.GT/0309136"])
    assert.ok(isArxivId(good), good);
  for (const bad of ["2506.05233v2", "arXiv:2506.05233", "2506.052", "hep-th/99", "../2506.05233"]) {
    assert.equal(isArxivId(bad), false, bad);
  }
});

test("the identifier is found in what people paste", () => {
  assert.equal(bareIdentifier(" https://doi.org/10.1000/182 "), "10.1000/182");
  assert.equal(bareIdentifier("DOI: 10.1000/182"), "10.1000/182");
  assert.equal(bareIdentifier("https://arxiv.org/abs/2506.05233"), "2506.05233");
  assert.equal(bareIdentifier("https://orcid.org/0000-0002-1825-0097"), "0000-0002-1825-0097");
});
