import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileRecords, stdoutRecords, type ConsentRecord } from "./record.ts";

const record: ConsentRecord = {
  id: "b".repeat(32),
  day: 20_780,
  rev: 1,
  asked: 24,
  granted: 8,
  how: "all",
  lang: "en",
  gpc: false,
};

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "consent-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("each grant is one line of its month's file", () =>
  inFolder(async (folder) => {
    const records = fileRecords(join(folder, "consent"));
    assert.equal(await records.keep(record), true);
    assert.equal(await records.keep(record), true);
    const lines = (await readFile(join(folder, "consent/2026-11.ndjson"), "utf8")).trimEnd().split("\n");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      [record, record],
    );
  }));

test("refusals leave a count of the day and nothing else", () =>
  inFolder(async (folder) => {
    const records = fileRecords(folder);
    await Promise.all([1, 2, 3].map(() => records.countRefusal(20_780)));
    assert.equal(await readFile(join(folder, "refused/2026-11-23"), "utf8"), "...");
  }));

test("records are deleted 13 months after the answers they prove have expired", () =>
  inFolder(async (folder) => {
    await mkdir(folder, { recursive: true });
    for (const month of ["2025-03", "2025-04"]) await writeFile(join(folder, `${month}.ndjson`), "{}\n");
    await writeFile(join(folder, "notes.txt"), "mine");
    await fileRecords(folder).keep(record);
    assert.deepEqual((await readdir(folder)).toSorted(), ["2025-04.ndjson", "2026-11.ndjson", "notes.txt"]);
  }));

test("a log drain gets one line per event", async () => {
  const lines: string[] = [];
  const records = stdoutRecords((line) => lines.push(line));
  await records.keep(record);
  await records.countRefusal(20_780);
  assert.deepEqual(
    lines.map((line) => (JSON.parse(line) as { msg: string }).msg),
    ["consent", "consent_refused"],
  );
});
