import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { migrate, migrations } from "./schema.ts";
import { Store } from "./store.ts";

/** A content file of the first version, with a dataset and a document in it, as its program left it. */
function oldFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), "vitrine-schema-")), "content.sqlite");
  const database = new DatabaseSync(file);
  migrate(database, file, migrations.slice(0, 1));
  database.exec(`INSERT INTO datasets VALUES ('production', '2026-01-01T00:00:00Z');
    INSERT INTO documents VALUES ('production', 'a',
      '{"_id":"a","_type":"topic","_rev":"r","_createdAt":"2026-01-01T00:00:00Z","_updatedAt":"2026-01-01T00:00:00Z","title":"kept"}')`);
  database.close();
  return file;
}

function lookInto(file: string): {
  readonly version: unknown;
  readonly documents: unknown;
  readonly tables: unknown;
} {
  const database = new DatabaseSync(file, { readOnly: true });
  const all = (sql: string): unknown =>
    database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  const found = {
    version: database.prepare("PRAGMA user_version").get()?.["user_version"],
    documents: all("SELECT * FROM documents"),
    tables: all("SELECT name, sql FROM sqlite_schema ORDER BY name"),
  };
  database.close();
  return found;
}

test("a file of the first version opens with all that is in it", () => {
  const file = oldFile();
  const store = new Store(file);
  assert.equal(store.ensureDataset("production").documents.get("a")?.["title"], "kept");
  store.close();
  assert.equal(lookInto(file).version, migrations.length);
});

test("further steps bring a file up to date and keep what is in it", () => {
  const file = oldFile();
  const before = lookInto(file);
  const database = new DatabaseSync(file);
  migrate(database, file, [
    ...migrations.slice(0, 1),
    "ALTER TABLE transactions ADD COLUMN reason TEXT",
    "CREATE TABLE notes (text TEXT NOT NULL) STRICT",
  ]);
  database.close();
  const after = lookInto(file);
  assert.equal(after.version, 3);
  assert.deepEqual(after.documents, before.documents);
  assert.match(JSON.stringify(after.tables), /reason TEXT/);
  assert.match(JSON.stringify(after.tables), /"name":"notes"/);
});

test("a step that fails leaves the file as it was, earlier steps included", () => {
  const file = oldFile();
  const before = lookInto(file);
  const database = new DatabaseSync(file);
  const steps = [
    ...migrations.slice(0, 1),
    "CREATE TABLE notes (text TEXT) STRICT",
    "ALTER TABLE nowhere ADD x TEXT",
  ];
  assert.throws(() => migrate(database, file, steps), /no such table/);
  database.close();
  assert.deepEqual(lookInto(file), before);
});
