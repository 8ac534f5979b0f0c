import assert from "node:assert/strict";
import { test } from "node:test";
import { pathOf, paths } from "./paths.ts";

test("every thing has a page in both languages, under that language", () => {
  for (const [thing, { en, fr }] of Object.entries(paths)) {
    assert.match(en, /^\/en\/([a-z]+\/)?:slug$/, thing);
    assert.match(fr, /^\/fr\/([a-z]+\/)?:slug$/, thing);
  }
});

test("an address is put together safely", () => {
  assert.equal(pathOf("news", "fr", "une-nouvelle"), "/fr/nouvelles/une-nouvelle");
  assert.equal(pathOf("page", "en", "../studio"), "/en/..%2Fstudio");
});
