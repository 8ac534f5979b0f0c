import type { DatabaseSync } from "node:sqlite";
import { StoreProblem } from "./store-problem.ts";

/**
 * Each entry brings a file from the version of its index to the next one (`PRAGMA user_version`); never edit one that was
 * released.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE datasets (
     name TEXT PRIMARY KEY,
     created_at TEXT NOT NULL
   ) STRICT;
   CREATE TABLE documents (
     dataset TEXT NOT NULL,
     id TEXT NOT NULL,
     json TEXT NOT NULL,
     PRIMARY KEY (dataset, id)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE transactions (
     seq INTEGER PRIMARY KEY,
     dataset TEXT NOT NULL,
     id TEXT NOT NULL,
     author TEXT NOT NULL,
     timestamp TEXT NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX transactions_by_id ON transactions (dataset, id);
   CREATE TABLE changes (
     dataset TEXT NOT NULL,
     document TEXT NOT NULL,
     seq INTEGER NOT NULL REFERENCES transactions (seq),
     mutations TEXT NOT NULL,
     apply TEXT NOT NULL,
     revert TEXT NOT NULL,
     PRIMARY KEY (dataset, document, seq)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX changes_by_seq ON changes (seq);
   CREATE TABLE keyvalue (
     user TEXT NOT NULL,
     key TEXT NOT NULL,
     json TEXT NOT NULL,
     PRIMARY KEY (user, key)
   ) STRICT, WITHOUT ROWID;`,
];

/**
 * Brings the file to the present schema in one transaction: a step that fails leaves it as it was. Throws when a newer
 * program wrote it.
 * @param steps other ones only in tests
 */
export function migrate(database: DatabaseSync, file: string, steps: readonly string[] = migrations): void {
  const present = steps.length;
  const row = database.prepare("PRAGMA user_version").get();
  const version = Number(row?.["user_version"] ?? 0);
  if (version > present) {
    throw new StoreProblem(
      "newer",
      file,
      `The content file ${file} has schema ${version} and this program knows ${present}. Run the newer program, or restore a backup from before the upgrade.`,
    );
  }
  if (version === present) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    for (const step of steps.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${present}`);
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}
