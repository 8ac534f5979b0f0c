import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { deletionsOf, wordDistance } from "./distance.ts";

test("a letter left out, put in, exchanged or swapped is one step", () => {
  for (const [one, other] of [
    ["grokking", "groking"],
    ["grokking", "grokkking"],
    ["grokking", "grakking"],
    ["grokking", "grokknig"],
  ] as const)
    assert.equal(wordDistance(one, other, 2), 1, other);
  assert.equal(wordDistance("grokking", "gorkkign", 2), 2);
  assert.equal(wordDistance("grokking", "learning", 2), 3, "no more than one beyond the limit is counted");
});

test("the distance is the same both ways, and none only between the same words", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = wordDistance(one, other, 3);
      assert.equal(distance, wordDistance(other, one, 3));
      assert.equal(distance === 0, one === other);
    }),
  );
});

test("words one step apart have a shorter word in common", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      if (wordDistance(one, other, 1) > 1) return;
      const shared = new Set(deletionsOf(one));
      assert.ok(deletionsOf(other).some((shorter) => shared.has(shorter)));
    }),
  );
});
