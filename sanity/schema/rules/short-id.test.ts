import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { isShortId, newShortId } from "./short-id.ts";

test("a new short id has six characters that nobody confuses", () => {
  for (let i = 0; i < 500; i += 1) assert.match(newShortId(), /^[a-hjkmnp-z2-9]{6}$/);
});

test("every source of randomness gives a valid id", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 6, maxLength: 6, max: 247 }), (bytes) => {
      assert.ok(isShortId(newShortId(() => bytes)));
    }),
  );
});

test("anything else is no short id", () => {
  for (const value of ["", "abcde", "abcdefg", "ABCDEF", "abc1ef", "abc0ef", "abc-ef", 123456, null]) {
    assert.equal(isShortId(value), false, String(value));
  }
});
