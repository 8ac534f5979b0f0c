import assert from "node:assert/strict";
import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { lastKnownGood } from "./last-known-good.ts";

const folder = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), "last-good-"));

test("the last answer comes back, also when it says that a thing is gone", async () => {
  const kept = lastKnownGood(await folder());
  assert.deepEqual(await kept.read("q"), { found: false });
  await kept.write("q", { title: "first" });
  await kept.write("q", null);
  assert.deepEqual(await kept.read("q"), { found: true, answer: null });
});

test("a question of any length or spelling names a short safe file", async () => {
  const place = await folder();
  await lastKnownGood(place).write(`../../${"x".repeat(3000)}`, 1);
  const files = await readdir(place);
  assert.equal(files.length, 1);
  assert.match(files[0] ?? "", /^[0-9a-f]{64}\.json$/);
});

test("a damaged file counts as no answer", async () => {
  const place = await folder();
  const kept = lastKnownGood(place);
  await kept.write("q", 1);
  const [file] = await readdir(place);
  await writeFile(path.join(place, file ?? ""), "{");
  assert.deepEqual(await kept.read("q"), { found: false });
});
