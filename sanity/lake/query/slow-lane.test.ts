import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { Dataset } from "../store/dataset.ts";
import { failureOf, startTestLake } from "../testing/test-lake.ts";
import type { TestLake } from "../testing/test-lake.ts";
import type { QueryRequest } from "./run-query.ts";
import { SlowLane } from "./slow-lane.ts";

const hostile = "*[count(*[count(*[n != ^.n && n != ^.^.n]) > 5000]) > 5000]";
const v = "/v2026-06-01";

async function filled(count: number, longQueryHeap = 2_048): Promise<TestLake> {
  const lake = await startTestLake(null, { longQueryHeap });
  const transaction = lake.editor.transaction();
  for (let n = 0; n < count; n += 1) transaction.create({ _id: `d${n}`, _type: "t", n });
  await transaction.commit();
  return lake;
}

function laneOf(count: number, heapMegabytes?: number): SlowLane & Disposable {
  const dataset = new Dataset("production", "");
  for (let n = 0; n < count; n += 1)
    dataset.load({ _id: `d${n}`, _type: "t", _rev: "r", _createdAt: "", _updatedAt: "", n });
  const lane = new SlowLane(dataset, heapMegabytes);
  return Object.assign(lane, { [Symbol.dispose]: () => lane.close() });
}

function requestOf(query: string): QueryRequest {
  return {
    query,
    params: {},
    perspective: { kind: "raw" },
    sourceMap: false,
    identity: "",
    projectId: "vitrine",
  };
}

/** Two numbers become 2 ** 26, and sorting needs them all at once. */
const doubling = `*[_id == "d0"]{"a": [n, n]}${'{"a": a + a}'.repeat(25)}[0].a | order(@)`;

/** For every document all others, each with a text of its own of so many characters. */
function filling(characters: number): string {
  return `*[]{"a": *[]{"b": string::upper(_id + "${"x".repeat(characters)}")}}`;
}

/**
 * The longest that the lake worked on one thing while it answers others, in milliseconds of its own thread: a machine
 * that is busy with something else makes no difference.
 */
async function longestTurn(lake: TestLake, attacks: Promise<unknown>): Promise<number> {
  let ended = false;
  void attacks.then(() => (ended = true));
  let longest = 0;
  let before = process.threadCpuUsage();
  const measure = async (): Promise<void> => {
    while (!ended) {
      await nextTurn();
      const { user, system } = process.threadCpuUsage(before);
      before = process.threadCpuUsage();
      longest = Math.max(longest, (user + system) / 1_000);
    }
  };
  const measured = measure();
  while (!ended) assert.equal(await lake.editor.fetch('*[_id == "d7"][0].n'), 7);
  await measured;
  return longest;
}

/** A process that has ended but that nobody has taken notice of does not run. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Resolves when the process has ended; the time limit of the test is the one for it. */
async function gone(pid: number): Promise<void> {
  while (isRunning(pid)) await nextTurn();
}

/** What a process has worked until now, in hundredths of a second. */
function worked(pid: number): number {
  const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  return Number(fields.split(" ")[11]);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Asks as a reader who comes through the edge does. */
const asReader = (lake: TestLake, query: string): Promise<Response> =>
  lake.request(`${v}/data/query/production?query=${encodeURIComponent(query)}`, {
    headers: { "x-vitrine-reader": "1" },
  });

test("hostile queries are stopped, and nobody else waits for them", { timeout: 60_000 }, async () => {
  await using lake = await filled(700);
  const attacks = Promise.all([1, 2, 3].map((n) => asReader(lake, `${hostile}{"a": ${n}}`)));
  let ended = false;
  void attacks.then(() => (ended = true));
  const waits: number[] = [];
  while (!ended) {
    const began = performance.now();
    assert.equal(await lake.editor.fetch('*[_id == "d7"][0].n'), 7);
    waits.push(performance.now() - began);
  }
  assert.deepEqual(
    (await attacks).map(({ status }) => status),
    [504, 504, 504],
  );
  const late = waits.filter((wait) => wait > 500);
  assert.ok(waits.length > 100, `${waits.length} answers meanwhile`);
  assert.ok(late.length <= 3, `${late.length} of ${waits.length} waited over half a second`);
});

test(
  "a long query that ends in time is answered, with what was written before it was asked",
  { timeout: 60_000 },
  async () => {
    await using lake = await filled(900);
    const slow = "count(*[count(*[n < ^.n]) >= 0])";
    assert.equal((await (await asReader(lake, slow)).json()).result, 900);
    await lake.editor.create({ _id: "one-more", _type: "t", n: 1_000 });
    await lake.editor.patch("d0").set({ n: -1 }).commit();
    await lake.editor.delete("d1");
    assert.equal((await (await asReader(lake, slow)).json()).result, 900);
    assert.equal((await (await asReader(lake, `${slow} + count(*[n == -1])`)).json()).result, 901);
  },
);

test("more long queries than can be answered are told to come again; editors have a line of their own", async () => {
  using lane = laneOf(700);
  const ask = (name: string, isUrgent: boolean): Promise<string> =>
    lane
      .run(requestOf(hostile), { milliseconds: 100, characters: 1_000, isUrgent })
      .catch((error: Error) => error.name)
      .then((outcome) => {
        order.push(name);
        return outcome;
      });
  const order: string[] = [];
  const readers = Array.from({ length: 12 }, () => ask("reader", false));
  const names = await Promise.all([...readers, ask("editor", true)]);
  assert.equal(names.filter((name) => name === "LaneFull").length, 3);
  assert.equal(names.filter((name) => name === "OutOfTime").length, 10);
  assert.equal(order.indexOf("editor"), 4, "after those turned away and the one that ran already");
});

test("a query that fills the memory ends its process only, and the next query has a new one", async () => {
  using lane = laneOf(700, 48);
  const limits = { milliseconds: 20_000, characters: 1_000, isUrgent: false };
  assert.match(await lane.run(requestOf("count(*)"), limits), /^"result":700,/);
  const first = lane.pid;
  for (const query of [doubling, filling(8_000)]) {
    await assert.rejects(lane.run(requestOf(query), limits), { name: "AnswerTooLarge" });
    assert.match(await lane.run(requestOf("count(*)"), limits), /^"result":700,/);
  }
  assert.notEqual(lane.pid, first);
});

test(
  "the lake answers while queries fill the memory, and long queries after them",
  { timeout: 60_000 },
  async () => {
    await using lake = await filled(700, 64);
    const attacks = Promise.all([1, 2, 3].map((n) => asReader(lake, filling(8_000 + n))));
    const longest = await longestTurn(lake, attacks);
    for (const answer of await attacks) {
      // On a busy machine the time is over before the memory is.
      assert.match(await answer.text(), /needs more memory than one query may have|took longer than/);
    }
    assert.ok(longest < 250, `somebody waited ${Math.round(longest)} ms`);
    const slow = await asReader(lake, "count(*[count(*[n < ^.n]) >= 0])");
    assert.equal((await slow.json()).result, 700);
  },
);

test("texts that grow beyond measure grow where nobody waits for them", { timeout: 60_000 }, async () => {
  await using lake = await filled(10);
  const doubled = (times: number): string => `*[_id == "d0"]{"s": "xxxx"}${'{"s": s + s}'.repeat(times)}`;
  const attacks = Promise.all([
    asReader(lake, `${doubled(26)}{"n": string::upper(s) == ""}`),
    asReader(lake, `${doubled(25)}{"n": lower(s) == s}`),
    asReader(
      lake,
      `{"s": "${"x".repeat(9_000)}"}${'{"s": array::join([s, s, s, s, s, s, s, s], "")}'.repeat(5)}`,
    ),
  ]);
  const longest = await longestTurn(lake, attacks);
  assert.ok(longest < 120, `somebody waited ${Math.round(longest)} ms`);
  for (const { status } of await attacks) assert.ok([200, 400, 504].includes(status), String(status));
});

test("a lane that is closed leaves no process behind, whatever it was doing", async () => {
  using lane = laneOf(700);
  const limits = { milliseconds: 60_000, characters: 1_000, isUrgent: false };
  await lane.run(requestOf("1"), limits);
  const { pid } = lane;
  assert.ok(pid !== null && isRunning(pid));
  const unfinished = [1, 2].map(() =>
    lane.run(requestOf(hostile), limits).catch((error: Error) => error.name),
  );
  lane.close();
  assert.deepEqual(await Promise.all(unfinished), ["LaneFull", "LaneFull"]);
  await gone(pid);
});

test("a lake that is killed leaves no process behind, not even a busy one", { timeout: 60_000 }, async () => {
  const owner = fileURLToPath(new URL("../testing/lane-owner.ts", import.meta.url));
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", owner], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout.setEncoding("utf8"), "data");
  const pid = Number(line);
  const idle = worked(pid);
  while (worked(pid) < idle + 30) await nextTurn();
  child.kill("SIGKILL");
  await gone(pid);
});

test(
  "a faulty long query says what is wrong with it, and drafts stay hidden there too",
  { timeout: 60_000 },
  async () => {
    await using lake = await filled(900);
    await lake.editor.create({ _id: "drafts.secret", _type: "t", n: 5 });
    const all = '*[count(*[n < ^.n]) >= 0 && _id match "*secret*"]._id';
    assert.deepEqual((await (await asReader(lake, all)).json()).result, []);
    const failure = await failureOf(lake.editor.fetch("*[count(*[n < ^.n]) >= 0] | order(nonsense(n))"));
    assert.equal(failure.statusCode, 400);
  },
);
