import assert from "node:assert/strict";
import { test } from "node:test";
import { Allowance } from "./allowance.ts";

test("a sender may write a few times at once, then as time passes, and takes nothing from others", () => {
  const allowance = new Allowance(3, 6);
  assert.deepEqual(
    [1, 2, 3, 4].map(() => allowance.allows("a", 0)),
    [true, true, true, false],
  );
  assert.equal(allowance.allows("b", 0), true);
  assert.equal(allowance.allows("a", 9_000), false);
  assert.equal(allowance.allows("a", 10_001), true);
  assert.equal(allowance.allows("a", 10_002), false);
});

test("after a long rest the bucket is full, not fuller", () => {
  const allowance = new Allowance(2, 60);
  allowance.allows("a", 0);
  assert.deepEqual(
    [1, 2, 3].map(() => allowance.allows("a", 3_600_000)),
    [true, true, false],
  );
});
