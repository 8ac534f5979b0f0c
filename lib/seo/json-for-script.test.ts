import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { publicationJsonLd } from "../publications/json-ld.ts";
import { author, version, work } from "../publications/work.fixture.ts";
import { jsonForScript } from "./json-for-script.ts";

const hostile = '</script><script>alert(1)</script><!--<script>]]>&"\u2028';

test("no field of a work can close the script element, and all read back", () => {
  const lead = version({
    venue: { name: hostile, citedAs: hostile, abbreviation: hostile },
    publisher: hostile,
    pages: hostile,
    volume: hostile,
  });
  const one = work({
    title: { tex: hostile, lang: "en" },
    authors: [author(hostile, hostile)],
    editors: [author(hostile, hostile)],
    groupAuthors: [hostile],
    abstracts: [{ lang: "en", tex: hostile, state: "author" }],
    awards: [{ label: { value: hostile, lang: "en", state: "own" }, year: 2020 }],
    keywords: [{ value: hostile, lang: "en", state: "own" }],
    lead,
    versions: [lead],
  });
  const data = publicationJsonLd(one, { locale: "en", origin: "https://institute.example" });
  const json = jsonForScript(data);
  assert.doesNotMatch(json, /</);
  assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(data)));
});

test("whatever data it is, it holds no markup and reads back", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (data) => {
      const json = jsonForScript(data);
      assert.doesNotMatch(json, /</);
      assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(data)));
    }),
  );
});
