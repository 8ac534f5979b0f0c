import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { slugFault, slugify } from "./slug.ts";

test("a title becomes an address without accents, ligatures or signs", () => {
  assert.equal(slugify("Événement : l’œil et le cœur"), "evenement-l-oeil-et-le-coeur");
  assert.equal(slugify("  Straße, Łódź & Ångström!  "), "strasse-lodz-angstrom");
  assert.equal(slugify("¿?"), "");
});

test("a long title is cut between words", () => {
  const slug = slugify("word ".repeat(40));
  assert.ok(slug.length <= 80);
  assert.match(slug, /^word(-word)*$/);
});

test("whatever is typed, a generated address is either empty or allowed but for reserved words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      const slug = slugify(title);
      if (slug === "") return;
      const fault = slugFault(slug);
      assert.ok(fault === null || fault.startsWith("The site itself"), fault ?? "");
      assert.equal(slugify(slug), slug);
    }),
  );
});

test("words of the site's own addresses are refused, with accents too", () => {
  for (const slug of ["past", "passes", "passés", "feed", "2026", "page", "studio", "evenements"]) {
    assert.match(slugFault(slug) ?? "", /The site itself/, slug);
  }
  assert.equal(slugFault("past-events"), null);
});

test("an address with capitals, accents, spaces or doubled hyphens is refused with a better one", () => {
  for (const slug of ["News-Item", "événement", "a b", "a--b", "-a", "a-"]) {
    assert.match(slugFault(slug) ?? "", /Write “/, slug);
  }
  assert.match(slugFault("?") ?? "", /Press Generate/);
  assert.match(slugFault("a".repeat(81)) ?? "", /Shorten/);
});

test("the check takes no time on a hostile address", () => {
  const started = performance.now();
  slugFault("a-".repeat(50_000));
  slugFault(`${"a".repeat(79)}!`);
  assert.ok(performance.now() - started < 100);
});
