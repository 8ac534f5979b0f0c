import assert from "node:assert/strict";
import { test } from "node:test";
import type { Author } from "./publication.ts";
import { splitAuthors } from "./visible-authors.ts";

function authors(count: number, ours: readonly number[] = []): readonly Author[] {
  return Array.from({ length: count }, (_, index) => ({
    key: String(index),
    name: `Author ${index}`,
    given: null,
    family: null,
    slug: ours.includes(index) ? `author-${index}` : null,
    researcherId: null,
    equal: false,
    corresponding: false,
    affiliations: [],
  }));
}

test("of three thousand authors the first ten, ours and the last are shown, and nobody is lost", () => {
  const { shown, folded } = splitAuthors(authors(3000, [1500]));
  assert.deepEqual(
    shown.map(({ key }) => Number(key)),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1500, 2999],
  );
  assert.equal(shown.length + folded.length, 3000);
});

test("one or two names are not worth a fold", () => {
  assert.equal(splitAuthors(authors(13)).folded.length, 0);
  assert.equal(splitAuthors(authors(14)).folded.length, 3);
});
