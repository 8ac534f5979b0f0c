import assert from "node:assert/strict";
import { test } from "node:test";
import { giveShortIds } from "./give-short-ids.ts";

test("the same source id gets the same short id, in whatever order they come", () => {
  const ids = Array.from({ length: 500 }, (_, at) => `work-${at}`);
  const one = giveShortIds(ids);
  const other = giveShortIds(ids.toReversed());
  assert.equal(new Set(one.values()).size, 500);
  for (const id of ids) {
    assert.equal(one.get(id), other.get(id));
    assert.match(one.get(id) ?? "", /^[a-z2-9]{6}$/);
  }
});

test("two source ids that fall on one short id get two", () => {
  // Among so many, several pairs hash to the same six characters.
  const many = Array.from({ length: 120_000 }, (_, at) => `n${at}`);
  assert.equal(new Set(giveShortIds(many).values()).size, many.length);
});
