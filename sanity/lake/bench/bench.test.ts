import assert from "node:assert/strict";
import { test } from "node:test";
import { lakeFolder } from "../testing/lake-process.ts";
import { startTestLake } from "../testing/test-lake.ts";
import { crash } from "./crash.ts";
import { madeUp } from "./made-up.ts";
import { benchQueries } from "./query-bench.ts";

test("over HTTP too, what was acknowledged outlives kill -9", { timeout: 120_000 }, async () => {
  using folder = lakeFolder();
  const { acknowledged, faults } = await crash(folder.path, 3);
  assert.deepEqual(faults, []);
  assert.ok(acknowledged >= 3, `${acknowledged} transactions`);
});

test("the made-up institute is the same every time, and its queries answer as groq-js alone does", async () => {
  const amounts = { works: 300, researchers: 40, announcements: 60 };
  const documents = [...madeUp(amounts)];
  assert.deepEqual(documents, [...madeUp(amounts)]);
  await using lake = await startTestLake();
  const transaction = lake.editor.transaction();
  for (const document of documents) transaction.createOrReplace(document);
  await transaction.commit({ returnDocuments: false });
  for await (const { name, isSame } of benchQueries(lake.editor, { again: 1, afterWrite: 1 }))
    assert.ok(isSame, name);
});
