import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { foldAccents, toSlug } from "./fold.ts";

test("French letters become plain ones", () => {
  assert.equal(foldAccents("Œuvre d’été à Zürich, Łódź"), "OEuvre d’ete a Zurich, Lodz");
  assert.equal(toSlug("L’œuvre : l'été à Montréal!"), "l-oeuvre-l-ete-a-montreal");
});

test("a slug is cut between words", () => {
  assert.equal(toSlug("one two three", 8), "one-two");
  assert.equal(toSlug("x".repeat(200)).length, 80);
});

test("a slug is its own slug", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const slug = toSlug(text);
      assert.match(slug, /^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      assert.ok(slug.length <= 80);
      assert.equal(toSlug(slug), slug);
    }),
  );
});
