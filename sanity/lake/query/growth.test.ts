import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "groq-js";
import { mayGrow } from "./growth.ts";

const grows = (query: string, params: Readonly<Record<string, unknown>> = {}): boolean =>
  mayGrow(parse(query, { params }), query + JSON.stringify(params));

test("what doubles a text again and again, joins joined lists or brings long texts may grow", () => {
  assert.ok(grows(`{"s": "x"}${'{"s": s + s}'.repeat(9)}`));
  assert.ok(grows('{"s": array::join([array::join([$a, $a], ""), $a], "")}', { a: "x" }));
  assert.ok(grows("$a", { a: "x".repeat(40_000) }));
});

test("what sites ask does not", () => {
  assert.ok(!grows('*[_type == "person"]{"name": given + " " + family, "all": array::join(topics, ", ")}'));
  assert.ok(!grows("*[_id in $ids]", { ids: Array.from({ length: 500 }, (_, n) => `document-${n}`) }));
});
