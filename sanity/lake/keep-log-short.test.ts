import assert from "node:assert/strict";
import { test } from "node:test";
import { keepLogShort } from "./keep-log-short.ts";
import { Store } from "./store/store.ts";

const day = 24 * 60 * 60 * 1000;

test("old history goes a minute after the start and every day, until it is stopped", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const store = new Store(":memory:");
  const dataset = store.ensureDataset("production");
  const write = (n: number, timestamp: string): void => {
    const id = `d${n}`;
    const after = { _id: id, _type: "topic", _rev: `t${n}`, _createdAt: timestamp, _updatedAt: timestamp };
    const [made, gone] = [
      { id, before: null, after, mutations: [] },
      { id, before: after, after: null, mutations: [] },
    ];
    store.commit(dataset, { id: `t${n}`, author: "me", timestamp, changes: [made] });
    store.commit(dataset, { id: `u${n}`, author: "me", timestamp, changes: [gone] });
  };
  write(1, "2026-01-01T00:00:00.000Z");
  write(2, "2026-02-01T00:00:00.000Z");
  const left = (): number => Number(store.database.prepare("SELECT count(*) AS n FROM changes").get()?.["n"]);
  let now = new Date("2026-01-20T00:00:00Z");
  const stop = keepLogShort(store, 10, assert.fail, () => now);
  /** Lets time go by, and then a little more for the steps that began. */
  const pass = async (milliseconds: number): Promise<void> => {
    for (const part of [milliseconds, 50, 50, 50]) {
      t.mock.timers.tick(part);
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    }
  };
  await pass(59_000);
  assert.equal(left(), 4);
  await pass(2_000);
  assert.equal(left(), 2);
  now = new Date("2026-02-20T00:00:00Z");
  await pass(day);
  assert.equal(left(), 0);
  stop();
  store.close();
  await pass(2 * day);
});
