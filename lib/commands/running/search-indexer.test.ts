import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { startSearchIndexer } from "./search-indexer.ts";

test("stopping does not wait for a thread that has died already", { timeout: 30_000 }, async () => {
  const lines: string[] = [];
  const created = once(process, "worker");
  const indexer = startSearchIndexer({
    // No thread lives with these.
    variables: { SITE_URL: "no address" },
    lake: undefined,
    token: undefined,
    data: "/nowhere",
    say: (line) => lines.push(line),
  });
  const [worker] = (await created) as [unknown];
  assert.ok(worker instanceof Worker);
  await new Promise((resolve) => worker.once("exit", resolve));
  assert.match(lines[0] ?? "", /^The search index: /);
  await indexer.stop();
});
