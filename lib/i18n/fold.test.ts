import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { foldAccents } from "./fold.ts";

test("French letters become plain ones", () => {
  assert.equal(foldAccents("Œuvre d’été à Zürich, Łódź"), "OEuvre d’ete a Zurich, Lodz");
  assert.equal(foldAccents("e\u0301te\u0301 日本"), "ete 日本");
});

test("plain text is left alone", () => {
  fc.assert(fc.property(fc.string(), (text) => assert.equal(foldAccents(text), text)));
});
