import assert from "node:assert/strict";
import { test } from "node:test";
import { readLines } from "../browser/read-lines.ts";
import { startTestLake, withToken, type TestLake } from "../testing/test-lake.ts";

const path = "/v1/data/presence/production?page=";

/** A page that is open: what it hears, and how to speak. */
async function openPage(lake: TestLake, id: string) {
  const leaving = new AbortController();
  const answer = await lake.request(`${path}${id}`, { headers: withToken, signal: leaving.signal });
  assert.equal(answer.status, 200);
  const heard: unknown[] = [];
  let wake = (): void => {};
  if (answer.body !== null)
    readLines(answer.body, (line) => {
      heard.push(JSON.parse(line));
      wake();
    }).catch(() => {});
  return {
    leave: () => leaving.abort(),
    say: (method: string, params: object) => say(lake, id, { method, params }),
    hears: async (count: number): Promise<readonly unknown[]> => {
      while (heard.length < count)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return heard;
    },
  };
}

function say(lake: TestLake, id: string, body: object, headers: Record<string, string> = withToken) {
  return lake.request(`${path}${id}`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const here = { data: { sessionId: "ann", locations: [{ documentId: "x", path: ["title", "en"] }] } };

test(
  "a page hears who asks, where others are and that they left, and not itself",
  { timeout: 10_000 },
  async () => {
    await using lake = await startTestLake();
    const [ann, bob] = [await openPage(lake, "page-ann"), await openPage(lake, "page-bob")];
    await bob.say("presence_rollcall", { session: "bob", apiVersion: "v1" });
    assert.deepEqual(await ann.hears(1), [{ type: "rollCall", i: "another-editor", session: "bob" }]);
    await ann.say("presence_announce", here);
    await ann.say("presence_disconnect", { session: "ann" });
    assert.deepEqual(await bob.hears(2), [
      { type: "state", i: "another-editor", m: here.data },
      { type: "disconnect", i: "another-editor", m: { session: "ann" } },
    ]);
    assert.equal((await ann.hears(1)).length, 1);
  },
);

test(
  "a page that is closed without a word has left, one that is loaded again has not",
  { timeout: 10_000 },
  async () => {
    await using lake = await startTestLake();
    const bob = await openPage(lake, "page-bob");
    const first = await openPage(lake, "page-ann-1");
    await first.say("presence_announce", here);
    const second = await openPage(lake, "page-ann-2");
    await second.say("presence_announce", here);
    first.leave();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await second.say("presence_announce", here);
    second.leave();
    const types = (await bob.hears(4)).map((message) => Object(message).type);
    assert.deepEqual(types, ["state", "state", "state", "disconnect"]);
  },
);

test("only editors, of one dataset, in short messages that make sense", async () => {
  await using lake = await startTestLake(null, { datasets: ["production", "staging"] });
  const reader = await lake.request(`${path}page-reader`);
  assert.equal(reader.status, 401);
  assert.equal((await say(lake, "page-reader", {}, {})).status, 401);
  assert.equal((await lake.request(`${path}short`, { headers: withToken })).status, 400);
  assert.equal((await say(lake, "page-nobody", { method: "presence_announce", params: here })).status, 404);
  assert.equal(
    (await say(lake, "page-nobody", { method: "presence_disconnect", params: { session: "a" } })).status,
    200,
    "a page that closes may say so late",
  );
  await openPage(lake, "page-ann");
  assert.equal((await lake.request(`${path}page-ann`, { headers: withToken })).status, 409);
  assert.equal((await say(lake, "page-ann", { method: "presence_shout", params: {} })).status, 400);
  const long = { data: { sessionId: "a", locations: ["x".repeat(20_000)] } };
  assert.equal((await say(lake, "page-ann", { method: "presence_announce", params: long })).status, 413);
  const elsewhere = await lake.request(path.replace("production", "staging") + "page-ann", {
    method: "POST",
    headers: { ...withToken, "content-type": "application/json" },
    body: JSON.stringify({ method: "presence_announce", params: here }),
  });
  assert.equal(elsewhere.status, 404);
});

test("there is an end to how many may be present", { timeout: 20_000 }, async () => {
  await using lake = await startTestLake();
  const pages = [];
  for (let n = 0; n < 100; n++) pages.push(await openPage(lake, `page-number-${n}`));
  assert.equal((await lake.request(`${path}page-one-more`, { headers: withToken })).status, 503);
  pages[0]?.leave();
  let again = 503;
  while (again === 503) again = (await lake.request(`${path}page-one-more`, { headers: withToken })).status;
  assert.equal(again, 200);
});

test("others have an id of their own, under which the Studio finds a name", async () => {
  await using lake = await startTestLake();
  const users = await lake.request("/v1/users/local-editor,another-editor", { headers: withToken });
  assert.deepEqual(
    (await users.json()).map((user: unknown) => [Object(user).displayName, Object(user).isCurrentUser]),
    [
      ["Local editor", true],
      ["Another editor", false],
    ],
  );
});
