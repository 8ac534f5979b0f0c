import assert from "node:assert/strict";
import { test } from "node:test";
import { lakeFolder } from "../testing/lake-process.ts";
import { fuzz } from "./fuzz.ts";
import { Random } from "../testing/random.ts";
import { anyRequest } from "./requests.ts";
import { shrink } from "./shrink.ts";

test("a few hundred random requests do no harm", { timeout: 120_000 }, async () => {
  using folder = lakeFolder();
  const { sent, faults, afterwards } = await fuzz(folder.path, { cases: 400, seed: 1 });
  assert.deepEqual(faults, []);
  assert.deepEqual(afterwards, []);
  assert.equal(sent, 400);
});

test("the same seed draws the same requests", () => {
  const [one, two] = [new Random(7), new Random(7)];
  for (let n = 0; n < 200; n++) assert.deepEqual(anyRequest(one), anyRequest(two));
});

test("a failing request is made as small as it can be", async () => {
  const request = {
    method: "POST",
    path: "/x",
    search: [
      ["query", "*[a == 1 && count(b) > 2]"],
      ["tag", "x"],
    ],
    headers: { "last-event-id": "1" },
    withToken: true,
    body: { json: { mutations: [{ create: { _type: "a", n: 1 } }, { delete: { id: "bad one" } }] } },
  } as const;
  const least = await shrink(request, async (each) => {
    const text = JSON.stringify(each);
    return text.includes("count") && text.includes("bad");
  });
  assert.deepEqual(least.search, [["query", "count"]]);
  assert.deepEqual(least.body, { json: { mutations: [{ delete: { id: "bad" } }] } });
  assert.deepEqual(least.headers, {});
});
