import assert from "node:assert/strict";
import { test } from "node:test";
import { surveyFormulas } from "./survey-formulas.ts";

test("every formula is set once, and one that stays words is told with the reason and its reading", () => {
  const survey = surveyFormulas([
    { at: "a", tex: "An $x^2$ and \\(y\\), again $x^2$, for $10" },
    { at: "b", tex: "\\[ z \\] and $$w$$, with $\\frac{q$ broken" },
  ]);
  assert.deepEqual([survey.texts, survey.formulas, survey.distinct], [2, 6, 5]);
  assert.deepEqual(
    survey.unset.map(({ at, source, text }) => [at, source, text]),
    [["b", "$\\frac{q$", "q"]],
  );
  assert.match(survey.unset[0]?.reason ?? "", /expected '\}'/);
  assert.deepEqual(survey.faults, []);
  assert.ok(survey.bytes > 100);
});
