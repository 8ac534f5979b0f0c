import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { normalisePath } from "./normalise-path.ts";

test("every spelling of an address leads to one", () => {
  const right = "/fr/evenements/oeuvre-d-ete";
  for (const path of [
    right,
    "/fr/evenements/oeuvre-d-ete/",
    "//fr///evenements/oeuvre-d-ete",
    "/FR/Événements/Œuvre-d-été",
    "/fr/e%CC%81ve%CC%81nements/œuvre-d-e\u0301te\u0301",
    "/fr/%C3%89v%C3%A9nements/%C5%93uvre-d-%C3%A9t%C3%A9",
  ]) {
    assert.equal(normalisePath(path), right, path);
  }
  assert.equal(normalisePath("/EN/"), "/en");
});

test("build files, media and identifiers keep their capitals", () => {
  for (const path of [
    "/",
    "/_next/static/chunks/A-b_C.js",
    "/media/image-aB-2x2-png",
    "/doi/10.1/ABC",
    "/api/lake//x",
    "/enable/X",
  ]) {
    assert.equal(normalisePath(path), path);
  }
});

test("what cannot be read is refused", () => {
  for (const path of [
    "",
    "en",
    "/en/%",
    "/en/%E9t%E9",
    "/en/a%2Fb",
    "/en/a%5Cb",
    "/en/../x",
    "/en/%2e%2e/x",
    "/en/a%00",
    "/en/\ud800",
    `/en/${"x".repeat(3000)}`,
  ]) {
    assert.equal(normalisePath(path), null, path);
  }
});

test("a normalised path is its own normal form and never leaves the site", () => {
  const any = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.webPath(),
    fc.array(fc.string({ unit: "grapheme" })).map((words) => words.join("/")),
  );
  fc.assert(
    fc.property(fc.constantFrom("/en/", "/Fr/", "//EN", "/", ""), any, (start, rest) => {
      const once = normalisePath(`${start}${rest}`);
      if (once === null) return;
      assert.equal(normalisePath(once), once);
      if (/^\/(en|fr)(\/|$)/.test(once))
        assert.doesNotMatch(once.replace(/%[0-9A-F]{2}/g, "x"), /^\/\/|.\/$|[A-Z]/);
    }),
    { numRuns: 500 },
  );
});
