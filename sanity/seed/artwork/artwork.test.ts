import assert from "node:assert/strict";
import { test } from "node:test";
import { plateSvg } from "./plate.ts";
import { portraitSvg } from "./portrait.ts";
import { randomFrom } from "./random.ts";

test("the same name draws the same picture, another name another one", () => {
  assert.equal(portraitSvg("a"), portraitSvg("a"));
  assert.notEqual(portraitSvg("a"), portraitSvg("b"));
  for (const composition of [0, 1, 2, 3, 4] as const) {
    assert.equal(plateSvg("a", composition), plateSvg("a", composition));
  }
});

test("pictures hold shapes only: no text, no script, nothing from elsewhere", () => {
  for (const picture of [portraitSvg("a"), plateSvg("b", 0), plateSvg("c", 3)]) {
    assert.doesNotMatch(picture, /<(?!svg|\/svg|rect|circle|path)|NaN|href/);
  }
});

test("numbers stay from 0 to 1 and are spread", () => {
  const random = randomFrom("spread");
  const drawn = Array.from({ length: 1_000 }, random);
  assert.ok(drawn.every((value) => value >= 0 && value < 1));
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  assert.ok(Math.abs(mean - 0.5) < 0.05);
});
