import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { glyphOf } from "./glyph.ts";

test("initials are those of the first and the last name", () => {
  assert.equal(glyphOf("a", "Blaise Agüera y Arcas").initials, "BA");
  assert.equal(glyphOf("a", "Émilie Côté-Tremblay").initials, "ÉT");
  assert.equal(glyphOf("a", "Plato").initials, "P");
  assert.equal(glyphOf("a", "𝒜da 𝔅ell").initials, "𝒜𝔅", "letters outside the basic plane stay whole");
});

test("the bars never leave the glyph, never touch, and are the same every time", () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      const { bars } = glyphOf(id, "X");
      assert.deepEqual(glyphOf(id, "X").bars, bars);
      assert.ok(
        bars.every(({ x, width }, index) => width > 0 && x + width <= (bars[index + 1]?.x ?? 101) - 1),
      );
    }),
  );
});
