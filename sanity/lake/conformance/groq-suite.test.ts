import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readGroqSuite } from "./groq-suite.ts";
import { runGroqSuite, suiteTable } from "./run-groq-suite.ts";
import { isSameAnswer, withPlaces } from "./same-answer.ts";

const documents = [
  { _id: "a", _type: "doc", n: 1 },
  { _id: "b", _type: "doc", n: 2 },
];
const entry = (name: string, query: string, given: object): object => ({
  _type: "test",
  name,
  filename: "x.yml",
  query,
  result: null,
  valid: true,
  dataset: { _ref: "d" },
  ...given,
});

function suiteOf(...entries: readonly object[]): string {
  const file = join(mkdtempSync(join(tmpdir(), "groq-suite-")), "suite.ndjson");
  const all = [{ _type: "dataset", _id: "d", documents }, ...entries];
  writeFileSync(file, all.map((each) => `${JSON.stringify(each)}\n`).join(""));
  return file;
}

test("each test is asked of a lake with its dataset, and compared with what the suite expects", async () => {
  const suite = await readGroqSuite(
    suiteOf(
      entry("right", "*[n == $n]._id", { params: { n: 2 }, result: ["b"] }),
      entry("whole documents", "*", { result: documents.toReversed() }),
      entry("wrong", "count(*)", { result: 3 }),
      entry("refused", "1 +", { valid: false }),
      entry("should be refused", "1", { valid: false }),
      entry("scores", "*|score(n == 2){_id, _score}", {
        result: [
          { _id: "b", _pos: 1 },
          { _id: "a", _pos: 2 },
        ],
      }),
      entry("geo", "geo::latLng(1, 2)", { features: ["geoFunctions"] }),
    ),
  );
  const outcomes = await runGroqSuite(suite);
  const named = (result: string) =>
    outcomes.flatMap((each) => (each.result === result ? each.test.name : [])).toSorted();
  assert.deepEqual(named("passed"), ["refused", "right", "scores", "whole documents"]);
  assert.deepEqual(named("failed"), ["should be refused", "wrong"]);
  assert.deepEqual(named("not supported"), ["geo"]);
  assert.match(suiteTable(outcomes), /^7 tests of GROQ: 4 passed, 2 failed, 1 not supported/);
  assert.match(suiteTable(outcomes), /expected 3, got 2/);
});

test("a line that is no entry is named", async () => {
  const file = suiteOf(entry("right", "1", { result: 1 }));
  writeFileSync(file, '{"_type":"test"}\n');
  await assert.rejects(readGroqSuite(file), /Line 1 of .* is no entry/);
  writeFileSync(file, "{");
  await assert.rejects(readGroqSuite(file), /Line 1 of/);
});

test("lists count in their order only where the query has one, and places stand for scores", () => {
  assert.equal(isSameAnswer([1, 2], [2, 1], false), true);
  assert.equal(isSameAnswer([1, 2], [2, 1], true), false);
  assert.equal(isSameAnswer([1, 1], [1, 2], false), false);
  assert.equal(isSameAnswer({ _id: "a", _rev: "x" }, { _id: "a" }, true), true);
  assert.equal(isSameAnswer({ _id: "a" }, { _id: "a", n: 1 }, true), false);
  assert.equal(isSameAnswer(0.1 + 0.2, 0.3, true), true);
  assert.deepEqual(withPlaces([{ _score: 2 }, { _score: 5 }, { _score: 2 }]), [
    { _pos: 2 },
    { _pos: 1 },
    { _pos: 2 },
  ]);
});
