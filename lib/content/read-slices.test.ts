import assert from "node:assert/strict";
import { test } from "node:test";
import { readSlices } from "./read-slices.ts";

const stored = ["a", "b", "c", "d", "e", "f"].map((_id) => ({ _id }));

for (const [size, questions] of [
  [1, 7],
  [2, 4],
  [3, 3],
  [4, 2],
  [6, 2],
  [7, 1],
] as const)
  test(`slices of ${size} make the whole list, each document once`, async () => {
    let asked = 0;
    const found = await readSlices(size, async (after) => {
      asked += 1;
      return stored.filter(({ _id }) => _id > after).slice(0, size);
    });
    assert.deepEqual(found, stored);
    assert.equal(asked, questions);
  });

test("an empty list takes one question", async () => {
  assert.deepEqual(await readSlices(2, async () => []), []);
});
