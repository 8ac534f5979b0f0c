import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestLake } from "../lake/testing/test-lake.ts";
import { pairDocument } from "../works/work-pair.ts";
import { declareDifferent } from "./decide-pair.ts";
import { hindranceOf, readPairs } from "./read-pairs.ts";

const at = "2026-11-28T09:00:00.000Z";
const work = (_id: string) => ({ _id, _type: "publication", title: `Work ${_id}` });
const pair = (...works: [string, string]) =>
  pairDocument({ works, reason: "They are alike.", at, batch: "b" });

test("two published works can be joined; with a draft of either it is said what to do first", async () => {
  await using lake = await startTestLake();
  for (const id of ["a", "b", "c", "drafts.c", "drafts.d"]) await lake.editor.create(work(id));
  for (const [one, other] of [
    ["a", "b"],
    ["a", "c"],
    ["a", "d"],
    ["a", "gone"],
  ] as const)
    await lake.editor.create({ ...pair(one, other) });
  const pairs = await readPairs(lake.editor);
  const told = new Map(
    pairs.map((one) => [one.sides.map(({ card }) => card.id).join(" "), hindranceOf(one.sides)]),
  );
  assert.deepEqual(
    [...told.keys()].toSorted((a, b) => a.localeCompare(b)),
    ["a b", "a c", "a d"],
  );
  assert.equal(told.get("a b"), null);
  assert.match(told.get("a c") ?? "", /Somebody is editing/);
  assert.match(told.get("a d") ?? "", /never published/);
});

test("told apart, they are no question any more, whether both are published or one is a draft", async () => {
  await using lake = await startTestLake();
  for (const id of ["a", "b", "drafts.d"]) await lake.editor.create(work(id));
  await lake.editor.create({ ...pair("a", "b") });
  await lake.editor.create({ ...pair("a", "d") });
  for (const one of await readPairs(lake.editor)) await declareDifferent(lake.editor, one, at);
  assert.deepEqual(await readPairs(lake.editor), []);
  const states = await lake.editor.fetch(`*[_type == "workPair"].state`, {}, { perspective: "raw" });
  assert.deepEqual(states, ["different", "different"]);
  assert.deepEqual(await lake.editor.fetch(`*[_id == "a"][0].notSameAs[]._ref`), ["b"]);
});
