import assert from "node:assert/strict";
import { test } from "node:test";
import { formerSlugs } from "./former-slugs.ts";

const slug = (current: string) => ({ _type: "slug", current });
const both = (en: string, fr?: string) => ({ en: slug(en), ...(fr === undefined ? {} : { fr: slug(fr) }) });

test("an address that changes is kept, in either language, and only after it was published", () => {
  assert.equal(formerSlugs(null, { slug: slug("ada") }), null);
  assert.equal(formerSlugs({ slug: slug("ada") }, { slug: slug("ada") }), null);
  assert.deepEqual(formerSlugs({ slug: slug("ada") }, { slug: slug("ada-l") }), ["ada"]);
  assert.deepEqual(formerSlugs({ slug: both("a", "b") }, { slug: both("a", "c") }), ["b"]);
  assert.deepEqual(formerSlugs({ slug: both("a") }, { slug: both("a", "c") }), null);
});

test("an address that is in use again is no earlier one", () => {
  const there = { slug: slug("ada"), formerSlugs: ["ada-l"] };
  assert.deepEqual(formerSlugs(there, { ...there, slug: slug("ada-l") }), ["ada"]);
});

test("a forgotten address leaves nothing, nor do those before it", () => {
  const published = { slug: slug("old-name"), formerSlugs: ["older-name"] };
  const next = { slug: slug("new-name"), formerSlugs: ["older-name"], oldAddress: "forget" };
  assert.deepEqual(formerSlugs(published, next), []);
  assert.equal(formerSlugs({ ...next, formerSlugs: [] }, { ...next, formerSlugs: [] }), null);
});

test("the last twenty are kept", () => {
  const kept = Array.from({ length: 20 }, (_, n) => `a${n}`);
  const next = formerSlugs({ slug: slug("b") }, { slug: slug("c"), formerSlugs: kept });
  assert.deepEqual(next, [...kept.slice(1), "b"]);
});

test("nonsense is not kept", () => {
  assert.equal(formerSlugs({ slug: "x" }, { slug: 3, formerSlugs: "x" }), null);
  assert.equal(formerSlugs({ slug: { en: null } }, {}), null);
});
