import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { listFormats, writeList } from "../publications/list-file.ts";
import { streamText } from "../publications/stream-text.ts";
import { work } from "../publications/work.fixture.ts";
import { createIndex } from "./sqlite/open-index.ts";
import { sqliteStore } from "./sqlite/sqlite-store.ts";
import { madeUpWorks } from "./testing/made-up-works.ts";

const run = promisify(execFile);
const context = { locale: "en", origin: "https://institute.example" } as const;
const many = 20_000;
let folder: string;
let file: string;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "search-export-"));
  file = path.join(folder, "index.sqlite");
  const database = createIndex(file);
  await sqliteStore(database).upsert([...madeUpWorks(many)]);
  database.exec("pragma wal_checkpoint(truncate)");
  database.close();
});

after(() => rm(folder, { recursive: true, force: true }));

for (const format of ["bib", "json"] as const) {
  test(`twenty thousand works as ${format} take less than 64 MB more memory, however slowly they are read`, async () => {
    const program = path.join(import.meta.dirname, "testing/export-all.ts");
    const { stdout } = await run(process.execPath, [
      "--disable-warning=ExperimentalWarning",
      program,
      file,
      format,
    ]);
    const { bytes, pieces, extra } = Object(JSON.parse(stdout));
    assert.ok(bytes > many * 300, `only ${bytes} bytes`);
    assert.ok(pieces >= many / 10, `in ${pieces} pieces`);
    assert.ok(extra < 64 * 2 ** 20, `${(extra / 2 ** 20).toFixed(0)} MB more`);
  });
}

test("who leaves ends the work: nothing more is written for them", async () => {
  let written = 0;
  let isEnded = false;
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) {
        written += 1;
        yield "x".repeat(1_000);
      }
    } finally {
      isEnded = true;
    }
  }
  const reader = streamText(endless()).getReader();
  await reader.read();
  await reader.cancel();
  assert.ok(isEnded);
  assert.ok(written <= 3, `${written} pieces were made for one that was taken`);
});

test("two works that would share a key get keys of their own, and every form is well formed", async () => {
  const twins = [work(), work({ shortId: "zzzzz2" })];
  const written = new Map<string, string>();
  for (const format of listFormats) {
    let body = "";
    for await (const piece of writeList([[], twins.slice(0, 1), twins.slice(1)], format, context))
      body += piece;
    written.set(format, body);
  }
  const keys = [...(written.get("bib") ?? "").matchAll(/^@\w+\{([^,]+),/gm)].map((match) => match[1]);
  assert.deepEqual(keys, ["lyle2025grokking", "lyle2025grokking-zzzzz2"]);
  const items: { id: string }[] = JSON.parse(written.get("json") ?? "");
  assert.deepEqual(
    items.map(({ id }) => id),
    keys,
  );
  assert.equal(written.get("ris")?.match(/^ER {2}- \r$/gm)?.length, 2);
  assert.equal(written.get("txt")?.trim().split("\n").length, 2);
});

test("a list of nothing is an empty file, in JSON an empty list", async () => {
  for (const format of listFormats) {
    let body = "";
    for await (const piece of writeList([], format, context)) body += piece;
    assert.equal(body, format === "json" ? "[]\n" : "");
  }
});
