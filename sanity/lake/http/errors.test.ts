import assert from "node:assert/strict";
import { test } from "node:test";
import { failureOf, startTestLake, withToken } from "../testing/test-lake.ts";

const v = "/v2026-06-01";

test("an unknown dataset or project is a 404 that names it", async () => {
  await using lake = await startTestLake();
  const dataset = await failureOf(lake.editor.withConfig({ dataset: "nothing" }).fetch("*"));
  assert.equal(dataset.statusCode, 404);
  assert.match(dataset.message, /Dataset "nothing" not found for project ID "vitrine"/);
  const project = await failureOf(lake.editor.withConfig({ projectId: "other" }).fetch("*"));
  assert.equal(project.statusCode, 404);
  assert.match(project.message, /Project "other" not found/);
});

test("an unknown endpoint is a 404 that names the request, and is logged", async () => {
  await using lake = await startTestLake();
  const response = await lake.request(`${v}/agent/action/generate/production`, {
    method: "POST",
    headers: withToken,
    body: "{}",
  });
  assert.equal(response.status, 404);
  assert.match(
    (await response.json()).message,
    /The embedded lake has no POST \/agent\/action\/generate\/production/,
  );
  assert.deepEqual(
    lake.log.filter((entry) => entry.unknown).map(({ method, status }) => [method, status]),
    [["POST", 404]],
  );
});

test("a query that cannot be read says where", async () => {
  await using lake = await startTestLake();
  const body = await (
    await lake.request(`${v}/data/query/production?query=${encodeURIComponent("*[_type == ")}`)
  ).json();
  assert.equal(body.error.type, "queryParseError");
  assert.equal(typeof body.error.start, "number");
  assert.match(body.error.description, /unexpected end-of-file, expected expression/);
  assert.equal((await failureOf(lake.reader.fetch("nosuch::function(1)"))).statusCode, 400);
});

test("a query that would run for hours is stopped, and the lake goes on", async () => {
  await using lake = await startTestLake();
  const transaction = lake.editor.transaction();
  for (let n = 0; n < 1000; n++) transaction.create({ _id: `d${n}`, _type: "x", n });
  await transaction.commit({ returnDocuments: false });
  const started = Date.now();
  const failed = await failureOf(lake.reader.fetch("count(*[count(*[count(*[n != ^.n]) > n]) > n])"));
  assert.equal(failed.statusCode, 504);
  assert.ok(Date.now() - started < 6000);
  assert.equal(await lake.reader.fetch("count(*[n == 7])"), 1);
});

test("nesting without end is a bad request, not a crash", async () => {
  await using lake = await startTestLake();
  assert.equal(
    (await failureOf(lake.reader.fetch(`${"(".repeat(8000)}1${")".repeat(8000)}`))).statusCode,
    400,
  );
  assert.equal(await lake.reader.fetch("1 + 1"), 2);
});

test("too long a query, too large a body and a body that is no JSON are refused", async () => {
  await using lake = await startTestLake();
  assert.equal((await failureOf(lake.reader.fetch(`"${"x".repeat(20_000)}"`))).statusCode, 400);
  const post = (path: string, body: string) =>
    lake.request(`${v}${path}`, {
      method: "POST",
      headers: { ...withToken, "content-type": "application/json" },
      body,
    });
  assert.equal((await post("/data/query/production", "x".repeat(2_000_000))).status, 413);
  assert.equal((await post("/data/mutate/production", '{"mutations":')).status, 400);
  assert.equal((await post("/data/mutate/production", "{}")).status, 400);
  assert.equal((await lake.request(`${v}/data/mutate/production`, { headers: withToken })).status, 405);
});

test("a path that is not well encoded is answered, not thrown", async () => {
  await using lake = await startTestLake();
  assert.equal((await lake.request(`${v}/data/query/%E0%A4%A`)).status, 404);
});

test("the lake answers under its public path too, as the edge may pass it on", async () => {
  await using lake = await startTestLake();
  const response = await lake.request(`/api/lake${v}/data/query/production?query=1`);
  assert.equal((await response.json()).result, 1);
});
