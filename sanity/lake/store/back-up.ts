import { createHash } from "node:crypto";
import { cp, link, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { StoreProblem } from "./store-problem.ts";

/** What a backup holds, as written in the `backup.json` beside it: its presence says that the backup is whole. */
export interface BackupReport {
  readonly madeAt: string;
  readonly documents: number;
  readonly transactions: number;
  readonly assets: number;
  /** Of `content.sqlite`, in hex. */
  readonly sha256: string;
}

const databaseName = "content.sqlite";
const reportName = "backup.json";

/**
 * Copies a lake while it works: the database page by page as SQLite does it, uploads as links to the same bytes, since a
 * name never gets other bytes. The copy is opened and checked before the folder gets its name.
 * @param folder must not exist yet
 * @throws StoreProblem when the copy is not sound; Error naming the folder when it is there already
 */
export async function backUp(
  database: DatabaseSync,
  assetsFolder: string,
  folder: string,
): Promise<BackupReport> {
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    await backup(database, join(part, databaseName));
    const assets = await linkAll(assetsFolder, join(part, "assets"));
    const report = { ...(await inspect(join(part, databaseName))), assets };
    await writeFile(join(part, reportName), `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
    await rename(part, folder);
    await syncFolder(dirname(folder));
    return report;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/**
 * What a backup folder says it holds, looked at again.
 * @throws Error that says what is missing or damaged
 */
export async function checkBackup(folder: string): Promise<BackupReport> {
  const written = await readFile(join(folder, reportName), "utf8").catch(() => null);
  if (written === null)
    throw new Error(
      `${folder} is no whole backup: there is no ${reportName} in it. Name a folder that npm run content:backup made.`,
    );
  const report: unknown = JSON.parse(written);
  const found = await inspect(join(folder, databaseName));
  const told = typeof report === "object" && report !== null ? report : {};
  if (Reflect.get(told, "sha256") !== found.sha256)
    throw new Error(
      `${join(folder, databaseName)} is not the file that was backed up: its contents have changed. Use another backup.`,
    );
  return {
    ...found,
    assets: Number(Reflect.get(told, "assets")),
    madeAt: String(Reflect.get(told, "madeAt")),
  };
}

async function inspect(file: string): Promise<Omit<BackupReport, "assets">> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const verdict = String(database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"]);
    if (verdict !== "ok")
      throw new StoreProblem("corrupt", file, `The copy ${file} is damaged (${verdict}).`);
    const count = (table: string): number =>
      Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"]);
    const sha256 = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
    return {
      madeAt: new Date().toISOString(),
      documents: count("documents"),
      transactions: count("transactions"),
      sha256,
    };
  } finally {
    database.close();
  }
}

/** Links (or copies, to another disk) every original; derived pictures can be made again. Answers how many. */
async function linkAll(from: string, to: string): Promise<number> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => []);
  let count = 0;
  for (const entry of entries) {
    const source = join(entry.parentPath, entry.name);
    const below = source.slice(from.length + 1);
    if (!entry.isFile() || below.startsWith("derived") || entry.name.endsWith(".part")) continue;
    const target = join(to, below);
    await mkdir(dirname(target), { recursive: true });
    await link(source, target).catch(() => cp(source, target));
    count += 1;
  }
  return count;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
