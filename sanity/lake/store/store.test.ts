import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { StoredDocument } from "../document.ts";
import { documentAfter, readHistory } from "./history.ts";
import { Store } from "./store.ts";
import { StoreProblem } from "./store-problem.ts";
import type { DocumentChange } from "./transaction.ts";

const writer = fileURLToPath(new URL("../testing/crash-writer.ts", import.meta.url));

function folder(): Disposable & { readonly file: string } {
  const path = mkdtempSync(join(tmpdir(), "vitrine-store-"));
  return {
    file: join(path, "content.sqlite"),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

function document(id: string, more: object = {}): StoredDocument {
  return {
    _id: id,
    _type: "topic",
    _rev: "r",
    _createdAt: "2026-01-01T00:00:00Z",
    _updatedAt: "2026-01-01T00:00:00Z",
    ...more,
  };
}

function commit(
  store: Store,
  id: string,
  ...changes: Pick<DocumentChange, "id" | "before" | "after">[]
): void {
  const dataset = store.ensureDataset("production");
  store.commit(dataset, {
    id,
    author: "me",
    timestamp: "2026-01-01T00:00:00Z",
    changes: changes.map((change) => ({ ...change, mutations: [] })),
  });
}

function problemOf(work: () => unknown): StoreProblem {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreProblem) return error;
    throw error;
  }
  throw new Error("This should have failed");
}

test("what was committed is there when the file is opened again", () => {
  using place = folder();
  const first = new Store(place.file);
  assert.equal(first.created, true);
  commit(
    first,
    "t1",
    { id: "a", before: null, after: document("a", { title: "Été" }) },
    { id: "b", before: null, after: document("b") },
  );
  commit(first, "t2", { id: "b", before: document("b"), after: null });
  first.close();
  const second = new Store(place.file);
  assert.equal(second.created, false);
  assert.deepEqual(
    [...second.ensureDataset("production").documents.values()],
    [document("a", { title: "Été" })],
  );
  assert.equal(second.ensureDataset("production").sequence, 2);
  second.close();
});

test("the log gives back a document as it was at each revision", () => {
  using place = folder();
  const store = new Store(place.file);
  const versions = [
    document("a", { n: 1 }),
    document("a", { n: 2, text: "long ".repeat(20) }),
    document("a", { text: "long ".repeat(21) }),
  ];
  versions.forEach((after, index) =>
    commit(store, `t${index}`, { id: "a", before: versions[index - 1] ?? null, after }),
  );
  const history = readHistory(store, store.ensureDataset("production"), "a");
  versions.forEach((version, index) =>
    assert.deepEqual(documentAfter(history, index + 1), { ...version, _rev: `t${index}` }),
  );
  store.close();
});

test("the log keeps a new document once, and still tells the mutation that made it", () => {
  using place = folder();
  const store = new Store(place.file);
  const dataset = store.ensureDataset("production");
  const after = document("a", { text: "only once" });
  const changes = [{ id: "a", before: null, after, mutations: [{ create: after }] }];
  store.commit(dataset, { id: "t1", author: "me", timestamp: after._createdAt, changes });
  const { _rev, ...made } = after;
  assert.deepEqual(readHistory(store, dataset, "a").entries[0]?.mutations, [{ create: made }]);
  const row = store.database.prepare("SELECT mutations FROM changes").get();
  assert.ok(String(row?.["mutations"]).length < 10);
  store.close();
});

test("every acknowledged transaction outlives kill -9, and none is torn", { timeout: 60_000 }, async () => {
  using place = folder();
  let acknowledged = 0;
  for (let round = 0; round < 5; round++) {
    const child = spawn(process.execPath, [writer, place.file], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      // Somewhere in the middle of a write, later in each round.
      if (said.length > 400 + 300 * round) child.kill("SIGKILL");
    });
    await new Promise((resolve) => child.on("close", resolve));
    const numbers = said.slice(0, said.lastIndexOf("\n")).split("\n").map(Number);
    acknowledged += numbers.length;
    const store = new Store(place.file);
    const { documents } = store.ensureDataset("production");
    for (const number of numbers)
      assert.ok(documents.has(`a${number}`) && documents.has(`b${number}`), `transaction ${number} is lost`);
    for (const id of documents.keys())
      assert.ok(documents.has(`${id.startsWith("a") ? "b" : "a"}${id.slice(1)}`), `${id} stands alone`);
    store.close();
  }
  assert.ok(acknowledged > 100, `${acknowledged} transactions`);
});

test("a second owner of the file is refused, and told who the first is", () => {
  using place = folder();
  const store = new Store(place.file);
  const problem = problemOf(() => new Store(place.file));
  assert.equal(problem.kind, "in-use");
  assert.match(
    problem.message,
    new RegExp(`content\\.sqlite is already in use by process ${process.pid}\\. Stop`),
  );
  commit(store, "t1", { id: "a", before: null, after: document("a") });
  store.close();
  new Store(place.file).close();
});

test("a damaged file is refused, and not touched", () => {
  using place = folder();
  const store = new Store(place.file);
  const many = Array.from({ length: 500 }, (_, n) => ({
    id: `d${n}`,
    before: null,
    after: document(`d${n}`, { text: "x".repeat(200) }),
  }));
  commit(store, "t1", ...many);
  store.close();
  const bytes = readFileSync(place.file);
  bytes.fill(0xff, 8192, 60_000);
  writeFileSync(place.file, bytes);
  const problem = problemOf(() => new Store(place.file));
  assert.equal(problem.kind, "corrupt");
  assert.match(problem.message, /content\.sqlite is damaged .* put a backup in its place/);
  assert.ok(readFileSync(place.file).equals(bytes));
});

test(
  "a damaged file with a log beside it keeps both, to be mended by who knows how",
  { timeout: 60_000 },
  async () => {
    using place = folder();
    const store = new Store(place.file);
    const many = Array.from({ length: 500 }, (_, n) => ({
      id: `d${n}`,
      before: null,
      after: document(`d${n}`, { text: "x".repeat(200) }),
    }));
    commit(store, "t-first", ...many);
    store.close();
    const child = spawn(process.execPath, [writer, place.file], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split("\n").length > 20) child.kill("SIGKILL");
    });
    await new Promise((resolve) => child.on("close", resolve));
    const damaged = readFileSync(place.file);
    damaged.fill(0xff, 8192, 60_000);
    writeFileSync(place.file, damaged);
    const log = readFileSync(`${place.file}-wal`);
    assert.ok(log.length > 10_000, "what was written last is in the log alone");
    const problem = problemOf(() => new Store(place.file));
    assert.equal(problem.kind, "corrupt");
    assert.ok(readFileSync(place.file).equals(damaged), "the file is as it was");
    assert.ok(readFileSync(`${place.file}-wal`).equals(log), "and so is its log");
  },
);

test("a file that is no database is refused", () => {
  using place = folder();
  writeFileSync(place.file, "This is a letter to my aunt.".repeat(100));
  assert.equal(problemOf(() => new Store(place.file)).kind, "corrupt");
});

test("a file from a newer program is refused", () => {
  using place = folder();
  new Store(place.file).close();
  const database = new DatabaseSync(place.file);
  database.exec("PRAGMA user_version = 99");
  database.close();
  const problem = problemOf(() => new Store(place.file));
  assert.equal(problem.kind, "newer");
  assert.match(problem.message, /has schema 99 and this program knows/);
});

test("a folder that cannot be written is named", () => {
  using place = folder();
  chmodSync(join(place.file, ".."), 0o555);
  const nobody = 65_534;
  const isRoot = process.geteuid?.() === 0;
  // Root may write everywhere: it tries as somebody else.
  if (isRoot) process.seteuid?.(nobody);
  try {
    assert.match(problemOf(() => new Store(place.file)).message, /cannot be opened or made/);
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

test("a folder in the place of the file is said to be one", () => {
  using place = folder();
  mkdirSync(place.file);
  const problem = problemOf(() => new Store(place.file));
  assert.equal(problem.kind, "cannot-open");
  assert.match(problem.message, /is a folder/);
});

test("a path through a file is refused with the folder that cannot be made", () => {
  using place = folder();
  writeFileSync(place.file, "");
  assert.match(
    problemOf(() => new Store(join(place.file, "deeper", "x.sqlite"))).message,
    /The folder .*deeper cannot be made/,
  );
});

test("a full disk loses nothing: the transaction fails, the rest stays, and writing goes on when there is room", () => {
  using place = folder();
  const store = new Store(place.file);
  commit(store, "t1", { id: "a", before: null, after: document("a", { text: "kept" }) });
  store.database.exec(
    `PRAGMA max_page_count = ${Number(store.database.prepare("PRAGMA page_count").get()?.["page_count"])}`,
  );
  const large = { id: "b", before: null, after: document("b", { text: "x".repeat(100_000) }) };
  const problem = problemOf(() => commit(store, "t2", large));
  assert.equal(problem.kind, "full");
  assert.match(problem.message, /no room left .* Nothing was lost/);
  const dataset = store.ensureDataset("production");
  assert.deepEqual([...dataset.documents.keys()], ["a"]);
  store.database.exec("PRAGMA max_page_count = 1000000");
  commit(store, "t2", large);
  assert.equal(dataset.sequence, 2);
  store.close();
  assert.deepEqual([...new Store(place.file).ensureDataset("production").documents.keys()], ["a", "b"]);
});

test("a file that can only be read any more goes on being read, and is written again when it can be", () => {
  using place = folder();
  const store = new Store(place.file);
  commit(store, "t1", { id: "a", before: null, after: document("a", { text: "kept" }) });
  // What SQLite then says is the same (SQLITE_READONLY), whoever made the file so.
  store.database.exec("PRAGMA query_only = ON");
  const change = { id: "b", before: null, after: document("b", { text: "new" }) };
  assert.equal(problemOf(() => commit(store, "t2", change)).kind, "read-only");
  const dataset = store.ensureDataset("production");
  assert.deepEqual([...dataset.documents.keys()], ["a"]);
  assert.equal(dataset.sequence, 1);
  store.database.exec("PRAGMA query_only = OFF");
  commit(store, "t2", change);
  store.close();
  assert.deepEqual([...new Store(place.file).ensureDataset("production").documents.keys()], ["a", "b"]);
});
