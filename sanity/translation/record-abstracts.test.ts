import assert from "node:assert/strict";
import { test } from "node:test";
import { fingerprintOf } from "./fingerprint.ts";
import { isOutdatedAbstract, recordAbstracts } from "./record-abstracts.ts";
import type { StoredAbstract } from "./record-abstracts.ts";

const pair = (en: string, fr: string, source?: string | null): readonly [StoredAbstract, StoredAbstract] => [
  { _key: "a", lang: "en", text: en, state: "author" },
  { _key: "b", lang: "fr", text: fr, state: "human", source: source ?? null },
];
const path = 'abstracts[_key=="b"].source';
const isBehind = (abstracts: readonly [StoredAbstract, StoredAbstract]) =>
  isOutdatedAbstract(abstracts[1], abstracts);

test("a translated abstract is behind once the authors' own has changed", () => {
  const first = recordAbstracts([], pair("We learn.", "Nous apprenons."));
  assert.deepEqual(first, { [path]: fingerprintOf("We learn.") });
  const published = pair("We learn.", "Nous apprenons.", first[path]);
  assert.equal(isBehind(published), false);
  const changed = pair("We learn more.", "Nous apprenons.", first[path]);
  assert.deepEqual(recordAbstracts(published, changed), {});
  assert.equal(isBehind(changed), true);
  const mended = pair("We learn more.", "Nous apprenons !", first[path]);
  assert.deepEqual(recordAbstracts(changed, mended), {}, "a typo mended in the translation settles nothing");
});

test("both changed at once is a new translation", () => {
  const published = pair("We learn.", "Nous apprenons.", fingerprintOf("We learn."));
  const next = pair("We learn more.", "Nous apprenons davantage.", fingerprintOf("We learn."));
  assert.deepEqual(recordAbstracts(published, next), { [path]: fingerprintOf("We learn more.") });
});

test("of abstracts from before anything was recorded, the translation belongs to what the original said", () => {
  const published = pair("We learn.", "Nous apprenons.");
  const next = pair("We learn more.", "Nous apprenons.");
  assert.deepEqual(recordAbstracts(published, next), { [path]: fingerprintOf("We learn.") });
});

test("authors' own abstracts in two languages, and a machine's, are no one's translation", () => {
  const own: readonly StoredAbstract[] = [
    { _key: "a", lang: "en", text: "We learn.", state: "author" },
    { _key: "b", lang: "fr", text: "Nous apprenons.", state: "author", source: "0" },
    { _key: "c", lang: "fr", text: "Nous apprenons.", state: "machine", source: "0" },
  ];
  assert.deepEqual(recordAbstracts([], own), {});
  assert.ok(own.every((one) => !isOutdatedAbstract(one, own)));
});
