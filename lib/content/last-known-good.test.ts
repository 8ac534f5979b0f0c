import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { askOrRemember, lastKnownGood, questionOf } from "./last-known-good.ts";

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

test("made-up addresses leave no files: nothing is only kept where there was something", async () => {
  const place = await folder();
  const kept = lastKnownGood(place);
  for (const answer of [null, []]) await kept.write("made up", answer);
  assert.deepEqual(await readdir(place), []);
  await kept.write("counts", 0);
  await kept.write("list", [1]);
  await kept.write("list", []);
  assert.deepEqual(await kept.read("list"), { found: true, answer: [] });
  assert.equal((await readdir(place)).length, 2);
});

test("an answer that cannot be written leaves no draft", async () => {
  const place = await folder();
  const kept = lastKnownGood(place);
  await kept.write("q", 1);
  const [file = ""] = await readdir(place);
  const other = await folder();
  await mkdir(path.join(other, file));
  await assert.rejects(lastKnownGood(other).write("q", 2));
  assert.deepEqual(await readdir(other), [file]);
});

test("old answers and left drafts are cleared away, others stay", async () => {
  const place = await folder();
  const kept = lastKnownGood(place);
  await kept.write("old", 1);
  const [old = ""] = await readdir(place);
  await utimes(path.join(place, old), 1_000, 1_000);
  await kept.write("new", 2);
  await writeFile(path.join(place, "x.json.0b1c"), "{");
  await kept.prune(2_000_000);
  assert.deepEqual(await kept.read("new"), { found: true, answer: 2 });
  assert.equal((await readdir(place)).length, 1);
  await lastKnownGood(path.join(place, "none")).prune(1);
});

test("an answer of yesterday stands in for one of today", () => {
  const env = { SANITY_PROJECT_ID: undefined, SANITY_DATASET: "production" };
  const asked = (params: object) => questionOf(env, "*", { ...params });
  assert.equal(
    asked({ now: "2026-11-27T23:59:00Z", from: "2026-11-26", until: "2026-11-29", start: 0 }),
    asked({ start: 0, now: "2026-11-28T00:01:00Z", from: "2026-11-27", until: "2026-11-30" }),
  );
  assert.notEqual(asked({ slug: "a" }), asked({ slug: "b" }));
});

test("an answer that stands in says that it is old; without one the failure is told", async () => {
  const place = await folder();
  const kept = lastKnownGood(place);
  const fails = (): Promise<number> => Promise.reject(new Error("the lake is down"));
  await assert.rejects(askOrRemember(kept, "q", fails), /the lake is down/);
  assert.deepEqual(await askOrRemember(kept, "q", async () => 1), { answer: 1, isOld: false });
  assert.deepEqual(await askOrRemember(kept, "q", fails), { answer: 1, isOld: true });
  const full = { ...kept, write: () => Promise.reject(new Error("the disk is full")) };
  assert.deepEqual(await askOrRemember(full, "q", async () => 2), { answer: 2, isOld: false });
});
