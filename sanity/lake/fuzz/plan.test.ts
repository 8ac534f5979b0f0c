// GROQ as wild as it comes: the planner and source maps may not change an answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sameJson } from "../document.ts";
import { DatasetViews } from "../query/dataset-views.ts";
import type { Perspective } from "../query/perspective.ts";
import { runQuery } from "../query/run-query.ts";
import { OutOfTime, withTimeLimit } from "../query/time-limit.ts";
import { Store } from "../store/store.ts";
import { Random } from "../testing/random.ts";
import { queryText } from "./groq-text.ts";

const at = "2026-01-01T00:00:00Z";

function document(n: number) {
  return {
    _id: n % 5 === 0 ? `drafts.f${n}` : `f${n}`,
    _type: n % 2 === 0 ? "topic" : "fuzz",
    _rev: "r",
    _createdAt: at,
    _updatedAt: at,
    name: ["Ada", 1, null, "", "Bob"][n % 5],
    n: n % 7,
    list: [{ _key: "a", n }, 1, { _ref: `f${n + 1}` }],
    to: { _ref: `f${(n * 3) % 25}` },
    slug: { current: `s${n}` },
  };
}

test("random queries answer the same with and without the planner, with and without a source map", () => {
  const store = new Store(":memory:");
  const dataset = store.ensureDataset("production");
  const changes = Array.from({ length: 25 }, (_, n) => {
    const after = document(n);
    return { id: after._id, before: null, after, mutations: [] };
  });
  store.commit(dataset, { id: "t", author: "me", timestamp: at, changes });
  const views = new DatasetViews(dataset);
  const random = new Random(5);
  let compared = 0;
  for (let times = 0; times < 2500; times++) {
    const query = queryText(random);
    // Two moments are two answers.
    if (query.includes("now(")) continue;
    const perspective = random.pick<Perspective>([{ kind: "raw" }, { kind: "published" }]);
    const ask = (plan: boolean, sourceMap: boolean): { readonly result: unknown } | string => {
      const params = { a: "f1", b: { name: "Ada" } };
      const request = {
        query,
        params,
        perspective,
        sourceMap,
        identity: "me",
        projectId: "p",
        plan,
      };
      try {
        return withTimeLimit(400, () => ({ result: runQuery(views, request).result }));
      } catch (error) {
        if (error instanceof OutOfTime) return "out of time";
        return error instanceof Error ? error.name : "failed";
      }
    };
    const alone = ask(false, false);
    if (typeof alone === "string") continue;
    for (const other of [ask(true, false), ask(true, true)]) {
      // A function that does not exist fails at once, also in a part that would never have been evaluated.
      if (typeof other === "string") continue;
      compared += 1;
      assert.ok(sameJson(other.result, alone.result), query);
    }
  }
  store.close();
  assert.ok(compared > 1000, `${compared} compared`);
});
