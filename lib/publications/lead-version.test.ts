import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { indexWorks } from "./index-of-works.ts";
import { sortVersions, yearOfWork } from "./lead-version.ts";
import { publicationSlug, shortIdIn } from "./slug.ts";
import { version } from "./work.fixture.ts";

const keys = (versions: readonly { readonly key: string }[]): string =>
  versions.map(({ key }) => key).join(" ");

const preprint = version({ key: "preprint", kind: "preprint", date: "2026-01-01" });
const workshop = version({ key: "workshop", kind: "workshop", date: "2024" });
const journal = version({ key: "journal", kind: "journal", date: "2023" });
const retracted = version({ key: "retracted", kind: "journal", status: "retracted", date: "2027" });

test("proceedings lead over workshops, those over preprints, and what was taken back comes last", () => {
  assert.equal(
    keys(sortVersions([retracted, preprint, workshop, journal], null)),
    "journal workshop preprint retracted",
  );
  assert.equal(
    keys(sortVersions([version({ key: "sent", status: "submitted" }), preprint], null)),
    "preprint sent",
  );
});

test("of equals the latest leads, and the editor's choice over all", () => {
  const newer = version({ key: "newer", date: "2025-03" });
  const older = version({ key: "older", date: "2025" });
  assert.equal(keys(sortVersions([older, newer], null)), "newer older");
  assert.equal(keys(sortVersions([journal, preprint], "preprint")), "preprint journal");
  assert.equal(keys(sortVersions([journal, preprint], "gone")), "journal preprint");
});

test("the order of a work's versions does not depend on how they were stored", () => {
  const all = [retracted, preprint, workshop, journal];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (shuffled) =>
      assert.equal(keys(sortVersions(shuffled, null)), keys(sortVersions(all, null))),
    ),
  );
});

test("a work is of its lead version's year", () => {
  assert.equal(yearOfWork(sortVersions([preprint, journal], null)), 2023);
  assert.equal(yearOfWork([version({ date: null }), preprint]), 2026);
  assert.equal(yearOfWork([]), null);
});

test("the index has the latest first, the undated last, and knows what was taken back", () => {
  const stored = (
    id: string,
    date: string | null,
    notice: "retracted" | null = null,
  ): Parameters<typeof indexWorks>[0][number] => ({
    _id: id,
    _type: "publication",
    leadVersion: null,
    notice,
    versions: [{ _key: "a", kind: "journal", status: "published", date }],
  });
  const index = indexWorks([
    stored("a", null),
    stored("b", "2024"),
    stored("c", "2024-05"),
    stored("d", "2025", "retracted"),
    stored("e", "soon"),
  ]);
  assert.deepEqual(
    index.map(({ id }) => id),
    ["d", "c", "b", "a", "e"],
  );
  assert.deepEqual(
    index.filter(({ isTakenBack }) => isTakenBack).map(({ id }) => id),
    ["d"],
  );
});

test("only the short id at the end of an address names the work", () => {
  assert.equal(publicationSlug("An $O(n\\log n)$ Bound: l’été", "k7m2qd"), "an-o-n-log-n-bound-l-ete-k7m2qd");
  assert.equal(publicationSlug("日本", "k7m2qd"), "k7m2qd");
  assert.equal(shortIdIn("any-words-k7m2qd"), "k7m2qd");
  assert.equal(shortIdIn("k7m2qd"), "k7m2qd");
  for (const slug of ["", "abc", "words-k7m2q", "words-K7M2QD", "words-k7m2q1", "wordsk7m2qd"])
    assert.equal(shortIdIn(slug), null, slug);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) =>
      assert.equal(shortIdIn(publicationSlug(title, "k7m2qd")), "k7m2qd"),
    ),
  );
});
