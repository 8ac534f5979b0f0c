import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bestType } from "./best-type.ts";
import { preferredFile } from "./negotiate-type.ts";

const offered = ["text/html", "application/x-bibtex", "application/ld+json"] as const;

test("the type with the highest q-value is given, the page among equals", () => {
  for (const [accept, best] of [
    ["application/x-bibtex", "application/x-bibtex"],
    ["application/x-bibtex;q=0.5, application/ld+json;q=0.9", "application/ld+json"],
    ["text/html;q=0.5, application/x-bibtex", "application/x-bibtex"],
    ["text/html, application/x-bibtex", "text/html"],
    ["application/x-bibtex;q=0.8, */*;q=0.8", "text/html"],
    ["application/x-bibtex, */*;q=0.1", "application/x-bibtex"],
    ["APPLICATION/X-BIBTEX ; Q=1.0", "application/x-bibtex"],
    ["application/*, text/html;q=0.9", "application/x-bibtex"],
    ["*/*", "text/html"],
  ] as const)
    assert.equal(bestType(accept, offered), best, accept);
});

test("the most telling range decides about a type", () => {
  assert.equal(bestType("*/*, text/html;q=0", offered), "application/x-bibtex");
  assert.equal(bestType("application/*;q=1, application/x-bibtex;q=0", offered), "application/ld+json");
});

test("who asks for nothing we have gets the page, as does who asks for nothing at all", () => {
  for (const accept of [undefined, "", "image/png", "application/x-bibtex;q=0", ";;;,,,", "text/html;q=2"])
    assert.equal(bestType(accept, offered), "text/html", accept);
});

test("no header breaks it", () => {
  fc.assert(
    fc.property(fc.string(), (accept) => {
      assert.ok(offered.includes(bestType(accept, offered)));
    }),
  );
});

test("works and people have other forms; a year's list, a file and a strange address have none", () => {
  const bibtex = "application/x-bibtex";
  assert.equal(preferredFile("/fr/publications/x-k7m2qd", bibtex), "/fr/publications/x-k7m2qd.bib");
  assert.equal(preferredFile("/fr/chercheurs/yoshua", "application/ld+json"), "/fr/chercheurs/yoshua.jsonld");
  assert.equal(preferredFile("/en/publications/x-k7m2qd", "text/html, application/x-bibtex"), null);
  for (const path of ["/en/publications/2025", "/en/publications/x-k7m2qd.ris", "/en", "/robots.txt"])
    assert.equal(preferredFile(path, bibtex), null, path);
});
