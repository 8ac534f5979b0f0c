import assert from "node:assert/strict";
import { test } from "node:test";
import { WorkQueue } from "./work-queue.ts";

/** Work that ends when the test says so. */
function stage(atOnce: number, mostWaiting?: number) {
  const queue = new WorkQueue(atOnce, mostWaiting);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    queue,
    begun,
    add: (key: string) =>
      queue.add(key, () => {
        begun.push(key);
        return new Promise<void>((resolve) => ends.set(key, resolve));
      }),
    end: async (key: string) => {
      ends.get(key)?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test("work is done in its order, a few pieces at a time", async () => {
  const { add, end, begun } = stage(2);
  for (const key of ["a", "b", "c", "d"]) add(key);
  assert.deepEqual(begun, ["a", "b"]);
  await end("a");
  assert.deepEqual(begun, ["a", "b", "c"]);
});

test("what is hurried goes first, with at most twice as many at once", async () => {
  const { queue, add, end, begun } = stage(2);
  for (const key of ["a", "b", "c", "d", "e", "f", "g"]) add(key);
  for (const key of ["g", "e", "f"]) queue.hurry(key);
  assert.deepEqual(begun, ["a", "b", "g", "e"]);
  await end("a");
  assert.deepEqual(begun, ["a", "b", "g", "e", "f"]);
  await end("b");
  await end("g");
  await end("e");
  assert.deepEqual(begun.slice(5), ["c"]);
});

test("hurried work that is asked for again keeps its place", async () => {
  const { queue, add, end, begun } = stage(1);
  for (const key of ["a", "b", "c", "d"]) add(key);
  queue.hurry("d");
  queue.hurry("c");
  add("c");
  assert.deepEqual(begun, ["a", "d"]);
  await end("a");
  assert.deepEqual(begun, ["a", "d", "c"]);
});

test("a long wait keeps nobody waiting, and goes on before what is new", async () => {
  const queue = new WorkQueue(1);
  const done: string[] = [];
  let freed: () => void = () => undefined;
  queue.add("long", async () => {
    await queue.stepAside(5);
    done.push("long");
  });
  queue.add("short", () =>
    new Promise<void>((resolve) => (freed = resolve)).then(() => void done.push("short")),
  );
  queue.add("last", async () => void done.push("last"));
  assert.equal(queue.size, 3);
  await queue.wait(20);
  assert.deepEqual(done, []);
  freed();
  await queue.idle();
  assert.deepEqual(done, ["short", "long", "last"]);
});

test("only so many wait; closing lets go of all", async () => {
  const { queue, add, begun } = stage(1, 3);
  for (const key of ["a", "b", "c", "d", "e"]) add(key);
  assert.equal(queue.size, 4);
  queue.close();
  assert.equal(queue.size, 1);
  add("f");
  assert.deepEqual(begun, ["a"]);
});
