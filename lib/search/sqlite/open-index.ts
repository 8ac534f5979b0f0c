import { DatabaseSync } from "node:sqlite";
import { schema } from "./schema.ts";

/** Milliseconds that one side waits for the other, which only happens in the moment of a checkpoint. */
const patience = 2_000;

/** A new, empty index in a file that is not there yet. */
export function createIndex(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: patience });
  // Derived from the content and made anew whenever in doubt: a crash may cost the last words, never consistency.
  database.exec("pragma journal_mode = wal; pragma synchronous = off;");
  database.exec(schema);
  return database;
}

/** An index that is there, to be changed. */
export function openForWriting(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: patience });
  database.exec("pragma journal_mode = wal; pragma synchronous = normal;");
  return database;
}

/** An index that is there, to be asked. It sees what is written from the next question on. */
export function openForReading(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: patience });
  database.exec("pragma query_only = on;");
  return database;
}
