import { mkdtemp, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { readFolderWorks } from "#lib/search/bench/folder-works.ts";
import { knownItems } from "#lib/search/bench/known-items.ts";
import { measure } from "#lib/search/bench/measure.ts";
import type { Quality } from "#lib/search/bench/measure.ts";
import { createIndex, openForReading } from "#lib/search/sqlite/open-index.ts";
import { sqliteIndex } from "#lib/search/sqlite/sqlite-index.ts";
import { sqliteStore } from "#lib/search/sqlite/sqlite-store.ts";
import { report } from "./running/report.ts";

/**
 * `npm run search:bench -- <folder> [--questions=300] [--seed=1] [--missed]`: how well the search finds works somebody knows,
 * in a folder of NDJSON files (as `npm run content:load` takes them).
 */
const [folder] = process.argv.slice(2).filter((word) => !word.startsWith("--"));

process.exitCode = await report(async (say) => {
  if (folder === undefined) throw new Error("Say which folder of works: npm run search:bench -- <folder>");
  const temporary = await mkdtemp(path.join(os.tmpdir(), "search-bench-"));
  try {
    await bench(folder, path.join(temporary, "index.sqlite"), say);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
});

async function bench(from: string, file: string, say: (line: string) => void): Promise<void> {
  const works = await readFolderWorks(from);
  const began = performance.now();
  const database = createIndex(file);
  await sqliteStore(database).upsert(works);
  database.exec("insert into texts (texts) values ('optimize'); pragma wal_checkpoint(truncate);");
  database.close();
  const { size } = await stat(file);
  say(
    `${works.length} works, indexed in ${((performance.now() - began) / 1_000).toFixed(1)} s, ${(size / 2 ** 20).toFixed(1)} MB`,
  );
  const reader = openForReading(file);
  const items = knownItems(works, option("questions", 300), option("seed", 1));
  const { families, all, p50, p95, missed } = await measure(sqliteIndex(reader), items);
  reader.close();
  say("MRR@10  R@10   questions");
  for (const quality of [...families, all]) say(row(quality));
  say(`p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
  if (process.argv.includes("--missed"))
    for (const { family, text, id } of missed) say(`missed  ${family}: ${text}  (${id})`);
}

function row({ family, questions, mrr, recall }: Quality): string {
  return `${mrr.toFixed(3)}   ${recall.toFixed(3)}  ${String(questions).padStart(5)}  ${family}`;
}

function option(name: string, otherwise: number): number {
  const given = process.argv.find((word) => word.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 3));
}
