import assert from "node:assert/strict";
import { test } from "node:test";
import { groupByLetter } from "./letter-groups.ts";
import type { ResearcherEntry } from "./researcher.ts";

function researcher(sortKey: string): ResearcherEntry {
  return {
    id: sortKey,
    name: sortKey,
    slug: sortKey,
    sortKey,
    titleForm: "neutral",
    status: "current",
    role: null,
    topics: [],
    photo: null,
  };
}

test("letters that only look foreign stand under their own", () => {
  const people = ["Łukasz, Jan", "Lee, Ada", "Øverland, Bo", "Œil, Jo", "Odin, Al", "Ægir, Bo", "Aro, Bo"];
  for (const locale of ["en", "fr"] as const) {
    const letters = groupByLetter(people.map(researcher), locale).map(({ letter }) => letter);
    assert.deepEqual(letters.toSorted(), ["A", "L", "O"]);
  }
});

test("É stands under E in both languages", () => {
  const people = ["Fortin, Luc", "Émond, Anaïs", "Eck, Doug", "Zhang, Wei", "2Pac"].map(researcher);
  for (const locale of ["en", "fr"] as const) {
    const groups = groupByLetter(people, locale);
    assert.deepEqual(
      groups.map(({ letter }) => letter),
      ["#", "E", "F", "Z"],
    );
    assert.deepEqual(
      groups[1]?.researchers.map(({ sortKey }) => sortKey),
      ["Eck, Doug", "Émond, Anaïs"],
    );
  }
});
