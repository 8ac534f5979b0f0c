import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { plainPoster, plainPosterSize } from "./plain-poster.ts";

test("a title always draws the same poster, another title another", () => {
  assert.equal(plainPoster("A talk"), plainPoster("A talk"));
  assert.notEqual(plainPoster("A talk"), plainPoster("A walk"));
});

test("whatever the title, the drawing stays within its poster", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      for (const [, x, y, length] of plainPoster(title).matchAll(/M(\d+) (\d+)v(\d+)/g)) {
        assert.ok(Number(x) < plainPosterSize.width);
        assert.ok(Number(y) + Number(length) < plainPosterSize.height);
      }
      assert.match(plainPoster(title), /^(?:M\d+ \d+v\d+)*$/);
    }),
  );
});
