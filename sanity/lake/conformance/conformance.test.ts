import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestLake } from "../testing/test-lake.ts";
import { allCases } from "./all-cases.ts";
import { knownFailures } from "./known.ts";
import { runCases } from "./run-cases.ts";
import { tableOf } from "./table.ts";

test(
  "the lake answers as Sanity documents its API; what it does otherwise is named with the reason",
  { timeout: 120_000 },
  async () => {
    await using lake = await startTestLake();
    const outcomes = await runCases(lake.editor, allCases, knownFailures);
    const passed = outcomes.filter(({ result }) => result === "passed");
    const unlisted = outcomes.filter(({ result, isKnown }) => result !== "passed" && !isKnown);
    assert.deepEqual(unlisted, [], tableOf(outcomes));
    assert.ok(passed.length >= outcomes.length * 0.95, tableOf(outcomes));
    const stale = knownFailures.filter(
      ({ area, name }) =>
        !outcomes.some(({ case: each, isKnown }) => isKnown && each.area === area && each.name === name),
    );
    assert.deepEqual(stale, [], "listed as known, but passes or is no case");
    assert.equal(
      await lake.editor.fetch("count(*)", {}, { perspective: "raw" }),
      0,
      "something was left behind",
    );
  },
);

test("every case has a name of its own in its area", () => {
  const names = allCases.map(({ area, name }) => `${area}: ${name}`);
  assert.equal(new Set(names).size, names.length);
});
