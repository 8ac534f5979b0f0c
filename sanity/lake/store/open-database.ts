import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { migrate } from "./schema.ts";
import { StoreProblem, storeProblem } from "./store-problem.ts";

export interface OpenDatabase {
  readonly database: DatabaseSync;
  /** True when this call made the file. */
  readonly created: boolean;
  readonly close: () => void;
}

/**
 * Opens the file, checks it, brings its schema up to date and keeps it for this process alone: the documents live in
 * this process's memory, so a second writer would be overwritten. The lock is SQLite's own (a killed process lets go
 * of it); the note beside the file only serves to name the holder. Throws `StoreProblem`.
 */
export function openDatabase(file: string): OpenDatabase {
  if (file === ":memory:") {
    const database = new DatabaseSync(file);
    migrate(database, file);
    return { database, created: true, close: () => database.close() };
  }
  const created = makeRoom(file);
  const note = `${file}.owner`;
  let database: DatabaseSync | null = null;
  try {
    if (!created) lookAt(file);
    database = new DatabaseSync(file);
    // EXCLUSIVE before the first access: the write-ahead log then needs no shared memory and no one else gets in.
    database.exec("PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE");
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    database.exec("BEGIN EXCLUSIVE; COMMIT");
    migrate(database, file);
    writeFileSync(note, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }), {
      mode: 0o600,
    });
  } catch (error) {
    database?.close();
    throw storeProblem(error, file, ownerOf(note));
  }
  const opened = database;
  return {
    database: opened,
    created,
    close: () => {
      opened.close();
      rmSync(note, { force: true });
    },
  };
}

function makeRoom(file: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory() === true)
      throw new StoreProblem(
        "cannot-open",
        file,
        `The content file ${file} is a folder. Move it away, or set VITRINE_DATA to another place.`,
      );
    return !((found?.size ?? 0) > 0);
  } catch (error) {
    if (error instanceof StoreProblem) throw error;
    throw new StoreProblem(
      "cannot-open",
      file,
      `The folder ${dirname(file)} cannot be made (${error instanceof Error ? error.message : String(error)}). Make it, or give this user the right to.`,
      error,
    );
  }
}

/** Checks a file without writing to it: opened for writing, a damaged one would take its log in and lose it. */
function lookAt(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    database.exec("PRAGMA busy_timeout = 0");
    check(database, file);
  } finally {
    database.close();
  }
}

function check(database: DatabaseSync, file: string): void {
  const row = database.prepare("PRAGMA quick_check(1)").get();
  const verdict = String(row?.["quick_check"] ?? "no answer").replaceAll(/\s+/g, " ");
  if (verdict === "ok") return;
  throw new StoreProblem(
    "corrupt",
    file,
    `The content file ${file} is damaged (${verdict}). Move it away together with ${file}-wal and put a backup in its place; nothing was changed.`,
  );
}

function ownerOf(note: string): string | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(note, "utf8"));
    if (typeof owner !== "object" || owner === null || !("pid" in owner)) return null;
    return `process ${String(owner.pid)}`;
  } catch {
    return null;
  }
}
