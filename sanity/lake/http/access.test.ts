import assert from "node:assert/strict";
import { get } from "node:http";
import { before, after, test } from "node:test";
import { startTestLake, testToken, withToken, type TestLake } from "../testing/test-lake.ts";
import { accessOf } from "./access.ts";
import { sessionSeconds, studioCookieName, studioSessionCookie } from "./session.ts";

let lake: TestLake;
const secret = "nobody may read this yet";
const v = "/v2026-06-01";
const cookie = `${studioCookieName}=${studioSessionCookie(testToken, Date.now())}`;

before(async () => {
  lake = await startTestLake();
  await lake.editor.create({ _id: "x", _type: "topic", title: "public" });
  await lake.editor.create({ _id: "drafts.x", _type: "topic", title: secret });
  await lake.editor.create({ _id: "versions.r1.x", _type: "topic", title: secret });
  await lake.editor.create({ _id: "private.note", _type: "topic", title: secret });
  await lake.editor.create({
    _id: "pointer",
    _type: "pointer",
    to: { _ref: "drafts.x", _weak: true },
    on: { _ref: "private.note", _weak: true },
  });
});
after(() => lake[Symbol.asyncDispose]());

function queryPath(groq: string, more = ""): string {
  return `${v}/data/query/production?returnQuery=false&query=${encodeURIComponent(groq)}${more}`;
}

test("without a token no draft, version or private document is told, whatever is asked", async () => {
  const asked = [
    queryPath("*"),
    queryPath("*", "&perspective=published"),
    queryPath("*", "&perspective=raw"),
    queryPath("*", "&perspective=drafts"),
    queryPath("*", "&perspective=previewDrafts"),
    queryPath("*", "&perspective=r1"),
    queryPath("*", "&resultSourceMap=true"),
    queryPath("*").replace(v, "/v1"),
    queryPath("*").replace(v, "/v2021-03-25"),
    queryPath('*[_id == "drafts.x"]'),
    queryPath(
      '*[_type == "pointer"]{"a": to->, "b": on->, "c": *[_id == ^.to._ref], "d": *[_id in ["drafts.x", "private.note"]]}',
    ),
    queryPath('*[references("nobody") || _id in path("drafts.**")]'),
    queryPath('*[title == "nobody may read this yet"]'),
    `${v}/projects/vitrine/datasets/production/query?query=*`,
    `${v}/data/doc/production/drafts.x,versions.r1.x,private.note`,
    `${v}/data/doc/production/x?includeAllVersions=true`,
    `${v}/data/export/production`,
    `${v}/data/listen/production?query=*`,
    `${v}/data/live/events/production?includeDrafts=true`,
    `${v}/data/history/production/documents/drafts.x`,
    `${v}/data/history/production/transactions/drafts.x`,
    `${v}/data/history/production/events/documents/drafts.x`,
    `${v}/data/references/production/documents/x/to`,
    `${v}/users/me/keyvalue/a`,
    `${v}/projects/vitrine`,
  ];
  for (const path of asked) {
    const response = await lake.request(path);
    const text = await response.text();
    assert.doesNotMatch(text, /nobody may read/, path);
    assert.ok(response.status === 200 || response.status === 401, `${response.status} ${path}`);
  }
});

test("without a token only published documents are queried, and everything else is a 401 in the shape of Sanity", async () => {
  assert.deepEqual(await lake.reader.fetch('*[_type == "topic"]._id'), ["x"]);
  for (const [method, path] of [
    ["GET", queryPath("*", "&perspective=raw")],
    ["GET", `${v}/data/listen/production?query=*`],
    ["POST", `${v}/data/mutate/production`],
    ["POST", `${v}/data/actions/production`],
    ["POST", `${v}/assets/images/production`],
    ["GET", `${v}/data/export/production`],
    ["PUT", `${v}/users/me/keyvalue`],
    ["GET", `${v}/mux/12345678-1234`],
  ] as const) {
    const response = await lake.request(path, { method, ...(method === "GET" ? {} : { body: "{}" }) });
    assert.equal(response.status, 401, path);
    const body = await response.json();
    assert.equal(body.statusCode, 401);
    assert.equal(body.error, "Unauthorized");
  }
});

test("a wrong token is refused and not taken for none", async () => {
  const response = await lake.request(queryPath("*"), { headers: { authorization: "Bearer wrong" } });
  assert.equal(response.status, 401);
});

test("the log-in probe answers nobody without a token and the editor with one", async () => {
  assert.deepEqual(await (await lake.request(`${v}/users/me`)).json(), {});
  const editor = await (await lake.request(`${v}/users/me`, { headers: withToken })).json();
  assert.equal(editor.id, "local-editor");
  assert.equal(editor.roles[0].name, "administrator");
});

test("the studio session writes from our own pages only", async () => {
  const write = (headers: Record<string, string>) =>
    lake.request(`${v}/data/mutate/production`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", ...headers },
      body: JSON.stringify({ mutations: [{ createOrReplace: { _id: "c", _type: "x" } }] }),
    });
  const own = lake.address;
  assert.equal((await write({ origin: own, "sec-fetch-site": "same-origin" })).status, 200);
  assert.equal((await write({ "sec-fetch-site": "none" })).status, 200);
  assert.equal((await write({ origin: own })).status, 200);
  for (const headers of [
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { origin: own, "sec-fetch-site": "cross-site" },
    { origin: "http://localhost:1", "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "null", "content-type": "text/plain" },
    {},
  ]) {
    assert.equal((await write(headers)).status, 403, JSON.stringify(headers));
  }
});

test("a studio session that was not made with the token, was lengthened or has ended is nobody", async () => {
  const [ends = "", proof = ""] = studioSessionCookie(testToken, Date.now()).split(".");
  for (const value of [
    "x",
    "",
    studioSessionCookie("another token", Date.now()),
    studioSessionCookie(testToken, Date.now() - sessionSeconds * 1000 - 1),
    `${Number(ends) + 1}.${proof}`,
    proof,
  ]) {
    const response = await lake.request(queryPath("*", "&perspective=raw"), {
      headers: { cookie: `${studioCookieName}=${value}` },
    });
    assert.equal(response.status, 401);
  }
});

test("a studio session counts under the names of this machine and under the site's own, when it has one", async () => {
  const options = { token: testToken, hosts: ["institute.example"] };
  const access =
    (host: string, more: Record<string, string> = {}) =>
    () =>
      accessOf("POST", new Headers({ host, cookie, ...more }), new URL(`http://${host}/`), options);
  const own = { origin: "https://institute.example", "sec-fetch-site": "same-origin" };
  assert.equal(access("institute.example", own)(), "editor");
  assert.throws(access("institute.example", { origin: "https://evil.example" }), /own pages/);
  assert.throws(access("evil.example", { "sec-fetch-site": "same-origin" }), /own pages/);
});

test("without one it counts under the names of this machine only", async () => {
  const asked = (host: string) =>
    new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(lake.address);
      const path = queryPath("*", "&perspective=raw");
      get(
        { hostname, port, path, headers: { host, cookie, "sec-fetch-site": "same-origin" } },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      ).on("error", reject);
    });
  assert.equal(await asked("localhost:3000"), 200);
  assert.equal(await asked("evil.example:3000"), 403);
  assert.equal(await asked("127.0.0.1.evil.example"), 403);
});

test("no answer may be read by another site", async () => {
  for (const init of [{ method: "OPTIONS" }, {}]) {
    const response = await lake.request(queryPath("*"), {
      ...init,
      headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    assert.equal(response.headers.get("access-control-allow-origin"), null);
  }
});
