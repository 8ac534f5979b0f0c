import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { StoredDocument } from "../document.ts";
import type { Dataset } from "./dataset.ts";
import { documentAfter, readHistory } from "./history.ts";
import { shortenLog } from "./shorten-log.ts";
import { Store } from "./store.ts";

const start = Date.parse("2026-01-01T00:00:00Z");
const dayOf = (day: number): string => new Date(start + day * 86_400_000).toISOString();

function document(id: string, content: object): StoredDocument {
  const at = dayOf(0);
  return { _id: id, _type: "topic", _rev: "r", _createdAt: at, _updatedAt: at, ...content };
}

/** Commits one change a day; null deletes. */
function write(store: Store, dataset: Dataset, day: number, id: string, content: object | null): void {
  const before = dataset.documents.get(id) ?? null;
  const made = content === null ? null : document(id, content);
  const after = made && { ...made, _rev: `t${day}` };
  if (before === null && after === null) return;
  store.commit(dataset, {
    id: `t${day}`,
    author: "me",
    timestamp: dayOf(day),
    changes: [{ id, before, after, mutations: [] }],
  });
}

function shorten(store: Store, before: string): number {
  let removed = 0;
  for (let after: number | null = 0; after !== null;) {
    const step = shortenLog(store.database, { before, after });
    removed += step.removed;
    after = step.next;
  }
  return removed;
}

const count = (store: Store, table: string): number =>
  Number(store.database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"]);

test("a document that exists keeps its last twenty old changes, and each is shown as it was", () => {
  const store = new Store(":memory:");
  const dataset = store.ensureDataset("production");
  for (let day = 0; day < 300; day += 1) write(store, dataset, day, "a", { title: `Day ${day}`, day });
  assert.equal(shorten(store, dayOf(200)), 180);
  const history = readHistory(store, dataset, "a");
  assert.equal(history.entries.length, 120);
  history.entries.forEach((entry, place) =>
    assert.deepEqual(documentAfter(history, place + 1), {
      ...document("a", { title: `Day ${180 + place}`, day: 180 + place }),
      _rev: entry.transactionId,
    }),
  );
  assert.equal(documentAfter(history, 0), null);
  assert.equal(count(store, "transactions"), 120);
  assert.equal(shorten(store, dayOf(200)), 0, "a second time there is nothing to do");
  store.close();
});

test("what was deleted before the cut leaves nothing, what was deleted after it can be brought back", () => {
  const store = new Store(":memory:");
  const dataset = store.ensureDataset("production");
  write(store, dataset, 1, "gone", { name: "Ada" });
  write(store, dataset, 2, "gone", null);
  write(store, dataset, 3, "late", { name: "Bo" });
  write(store, dataset, 4, "back", { name: "Cy" });
  write(store, dataset, 5, "back", null);
  write(store, dataset, 50, "late", null);
  write(store, dataset, 51, "back", { name: "Cy again" });
  shorten(store, dayOf(40));
  const changes = store.database.prepare("SELECT apply FROM changes").all();
  assert.ok(!JSON.stringify(changes).includes("Ada"));
  const late = readHistory(store, dataset, "late");
  assert.equal(Object(documentAfter(late, late.entries.length - 1)).name, "Bo");
  assert.equal(readHistory(store, dataset, "back").entries.length, 3);
  store.close();
});

test("the newest transaction of a dataset stays, so that places in the log are never given twice", () => {
  const store = new Store(":memory:");
  const dataset = store.ensureDataset("production");
  write(store, dataset, 1, "a", { n: 1 });
  write(store, dataset, 2, "a", null);
  shorten(store, dayOf(99));
  assert.equal(count(store, "changes"), 0);
  assert.equal(count(store, "transactions"), 1);
  write(store, dataset, 3, "b", { n: 1 });
  assert.equal(readHistory(store, dataset, "b").entries[0]?.seq, 3);
  store.close();
});

test("after any shortening, every moment since the cut is told as before", () => {
  const step = fc.tuple(
    fc.constantFrom("a", "b", "c"),
    fc.option(fc.record({ title: fc.string(), tags: fc.array(fc.nat(3), { maxLength: 3 }) }), { freq: 4 }),
  );
  const asAt = (store: Store, dataset: Dataset, id: string, moment: string): unknown => {
    const history = readHistory(store, dataset, id);
    return documentAfter(history, history.entries.filter(({ timestamp }) => timestamp <= moment).length);
  };
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 120 }), fc.nat(125), (steps, cut) => {
      const store = new Store(":memory:");
      const dataset = store.ensureDataset("production");
      steps.forEach(([id, content], day) => write(store, dataset, day, id, content));
      const moments = steps.map((_, day) => day).filter((day) => day >= cut);
      const told = () =>
        moments.map((day) => ["a", "b", "c"].map((id) => asAt(store, dataset, id, dayOf(day))));
      const before = told();
      shorten(store, dayOf(cut));
      assert.deepEqual(told(), before);
      store.close();
    }),
    { numRuns: 100 },
  );
});
