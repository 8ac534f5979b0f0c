import assert from "node:assert/strict";
import { test } from "node:test";
import { Dataset } from "../store/dataset.ts";
import { failureOf, startTestLake } from "../testing/test-lake.ts";
import type { TestLake } from "../testing/test-lake.ts";
import { SlowLane } from "./slow-lane.ts";

const hostile = "*[count(*[count(*[n != ^.n && n != ^.^.n]) > 5000]) > 5000]";
const v = "/v2026-06-01";

async function filled(count: number): Promise<TestLake> {
  const lake = await startTestLake();
  const transaction = lake.editor.transaction();
  for (let n = 0; n < count; n += 1) transaction.create({ _id: `d${n}`, _type: "t", n });
  await transaction.commit();
  return lake;
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

test("more long queries than can be answered are told to come again", async () => {
  const dataset = new Dataset("production", "");
  for (let n = 0; n < 700; n += 1)
    dataset.load({ _id: `d${n}`, _type: "t", _rev: "r", _createdAt: "", _updatedAt: "", n });
  const lane = new SlowLane(dataset);
  const request = {
    query: hostile,
    params: {},
    perspective: { kind: "raw" },
    sourceMap: false,
    identity: "",
    projectId: "vitrine",
  } as const;
  const names = await Promise.all(
    Array.from({ length: 12 }, () =>
      lane.run(request, { milliseconds: 100, characters: 1_000 }).catch((error: Error) => error.name),
    ),
  );
  assert.equal(names.filter((name) => name === "LaneFull").length, 3);
  assert.equal(names.filter((name) => name === "OutOfTime").length, 9);
  lane.close();
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
