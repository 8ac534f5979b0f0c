import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { largestFile } from "#sanity/import-tool/reading-address.ts";
import { ask, html, sayHello, stage } from "./testing/stage.ts";

test("a reader gets the page without Next's runtime, compressed, with headers that say how to keep it", async () => {
  const { get } = await stage();
  const page = await get("/en", { "accept-encoding": "gzip, deflate, br" });
  assert.equal(page.status, 200);
  assert.equal(page.headers["content-encoding"], "br");
  assert.match(brotliDecompressSync(page.body).toString(), /hello \/en/);
  assert.doesNotMatch(brotliDecompressSync(page.body).toString(), /__next_f/);
  assert.equal(page.headers["cache-control"], "public, max-age=0, must-revalidate");
  assert.equal(page.headers["content-language"], "en-CA");
  assert.equal(page.headers["content-security-policy"], "for-public 0");
  assert.equal(page.headers["x-content-type-options"], "nosniff");
  assert.equal(page.headers.vary, "accept-encoding");
  for (const inner of ["x-vitrine-tags", "x-nextjs-cache", "x-powered-by", "strict-transport-security"])
    assert.equal(page.headers[inner], undefined);
  const zipped = await get("/en", { "accept-encoding": "gzip;q=1, br;q=0" });
  assert.match(gunzipSync(zipped.body).toString(), /hello/);
  assert.match((await get("/en", { "accept-encoding": "identity" })).body.toString(), /hello/);
});

test("a page that is known costs the reader a 304, a HEAD no body", async () => {
  const { get, port, asked } = await stage();
  const page = await get("/en");
  const again = await get("/en", { "if-none-match": page.headers.etag });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
  assert.equal(again.headers["content-length"], undefined);
  const compressed = await get("/en", { "accept-encoding": "br" });
  assert.notEqual(compressed.headers.etag, page.headers.etag);
  assert.equal(
    (await get("/en", { "if-none-match": `W/"x", ${compressed.headers.etag}`, "accept-encoding": "br" }))
      .status,
    304,
  );
  const head = await ask(port, "/en", { method: "HEAD" });
  assert.equal(head.headers["content-length"], String(page.body.length));
  assert.equal(head.body.length, 0);
  assert.equal(asked.length, 1);
});

test("readers share one page whatever their cookies, languages and campaigns", async () => {
  const { get, asked } = await stage();
  await get("/en?utm_source=a", { cookie: "a=1", "accept-language": "fr" });
  await get("/en?utm_source=b", { cookie: "a=2", host: "evil.example" });
  assert.equal(asked.length, 1);
  assert.equal(asked[0]?.url, "/en");
  assert.equal(asked[0]?.headers.cookie, undefined);
  assert.equal(asked[0]?.headers.host, "localhost:3000");
});

test("headers that only Next itself would send never reach it", async () => {
  const { get, asked } = await stage();
  await get("/api/draft-mode/enable", {
    "x-middleware-subrequest": "middleware",
    "next-resume": "1",
    "x-forwarded-host": "evil.example",
    "content-security-policy": "script-src *",
    "x-nonce": "abc",
    "x-vitrine-tags": "all",
    "accept-language": "fr-CA",
  });
  const names = Object.keys(asked[0]?.headers ?? {});
  for (const name of [
    "x-middleware-subrequest",
    "next-resume",
    "x-forwarded-host",
    "content-security-policy",
    "x-nonce",
    "x-vitrine-tags",
  ]) {
    assert.ok(!names.includes(name), name);
  }
  assert.equal(asked[0]?.headers["accept-language"], "fr-CA");
});

test("how a translator asks to see messages reaches Next in draft mode only, and never from outside", async () => {
  const { get, asked } = await stage(undefined, { draftId: "real" });
  const cookie = "__prerender_bypass=real";
  await get("/fr?messages=keys", { cookie });
  await get("/fr?messages=nonsense", { cookie, "x-vitrine-messages": "keys" });
  await get("/fr?messages=keys", { cookie: "__prerender_bypass=guess", "x-vitrine-messages": "keys" });
  assert.deepEqual(
    asked.map(({ headers }) => headers["x-vitrine-messages"]),
    ["keys", undefined, undefined],
  );
});

test("pages are for reading; the few addresses that take a POST get its body, within limits", async () => {
  const { port, asked } = await stage();
  const refused = await ask(port, "/en", { method: "POST", body: "x" });
  assert.equal(refused.status, 405);
  assert.equal(refused.headers.allow, "GET, HEAD");
  assert.equal((await ask(port, "/studio", { method: "DELETE" })).status, 405);
  assert.equal(asked.length, 0);
  assert.equal((await ask(port, "/api/webhook/sanity", { method: "POST", body: '{"a":1}' })).status, 200);
  assert.equal(asked[0]?.body, '{"a":1}');
  assert.equal((await ask(port, "/api/consent", { method: "POST", body: "x".repeat(300_000) })).status, 413);
});

test("what editors import may be large, and is handed on as it comes; more than its own limit is refused", async () => {
  const { port, asked } = await stage();
  const large = "x".repeat(2_000_000);
  assert.equal((await ask(port, "/api/import", { method: "POST", body: large })).status, 200);
  assert.equal(asked[0]?.body?.length, large.length);
  const headers = { "content-length": String(largestFile + 1) };
  assert.equal((await ask(port, "/api/import", { method: "POST", headers, body: "x" })).status, 413);
  assert.equal((await ask(port, "/api/imports", { method: "POST", body: "x" })).status, 405);
  assert.equal(asked.length, 1);
});

test("who writes too often is asked to wait; signed messages and other senders are not", async () => {
  const { port } = await stage();
  const write = (path: string, sender = "203.0.113.7") =>
    ask(port, path, { method: "POST", headers: { "x-forwarded-for": sender } });
  const answers = await Promise.all(Array.from({ length: 40 }, () => write("/api/consent")));
  assert.equal(answers.filter(({ status }) => status === 429).length, 10);
  assert.equal((await write("/api/consent", "203.0.113.8")).status, 200);
  assert.equal((await write("/api/webhook/sanity")).status, 200);
});

test("addresses that cannot be are answered without Next, wrong spellings with one relative 308", async () => {
  const { get, asked } = await stage();
  assert.equal((await get("/%ff")).status, 400);
  assert.equal((await get(`/en/${"a".repeat(400)}`)).status, 404);
  const moved = await get("/EN/News/?page=2");
  assert.equal(moved.status, 308);
  assert.equal(moved.headers.location, "/en/news?page=2");
  assert.equal(asked.length, 0);
});

test("a webhook that Next accepted makes the pages with its tags new", async () => {
  let edition = 1;
  const { get, port, edge } = await stage((incoming, response) => {
    if (incoming.method === "POST")
      return response.writeHead(200, { "x-vitrine-purge": "announcements" }).end("{}");
    response.writeHead(200, { "content-type": "text/html", "x-vitrine-tags": "announcements" });
    return response.end(html(`edition ${edition}`));
  });
  assert.match((await get("/en")).body.toString(), /edition 1/);
  edition = 2;
  const answer = await ask(port, "/api/webhook/sanity", { method: "POST", body: "{}" });
  assert.equal(answer.headers["x-vitrine-purge"], undefined);
  await edge.cache.settled();
  assert.match((await get("/en")).body.toString(), /edition 2/);
});

test("when Next fails or is gone, known pages stay and unknown ones say when to come back", async () => {
  let broken = false;
  const { get, next } = await stage(
    (incoming, response) => {
      if (broken) return response.writeHead(500).end("Internal Server Error");
      return sayHello(incoming, response);
    },
    { cache: { freshFor: 0 } },
  );
  const before = await get("/en");
  broken = true;
  assert.deepEqual((await get("/en")).body, before.body);
  const cold = await get("/en/never-seen");
  assert.equal(cold.status, 503);
  assert.equal(cold.headers["retry-after"], "30");
  assert.match(cold.body.toString(), /Veuillez réessayer/);
  next.closeAllConnections();
  next.close();
  assert.deepEqual((await get("/en")).body, before.body);
  assert.equal((await get("/en/never-seen-either")).status, 503);
});

test("a page for one reader is never given to another", async () => {
  const { get, asked } = await stage((incoming, response) => {
    response.writeHead(200, {
      "content-type": "text/html",
      "set-cookie": "id=1",
      "cache-control": "no-store",
    });
    response.end(html(`for ${incoming.headers.cookie ?? "nobody"}`));
  });
  assert.match((await get("/en/x", { cookie: "a=1" })).body.toString(), /for a=1/);
  const second = await get("/en/x", { cookie: "a=2" });
  assert.match(second.body.toString(), /for a=2/);
  assert.deepEqual(second.headers["set-cookie"], ["id=1"]);
  assert.equal(second.headers["cache-control"], "private, no-store");
  assert.equal(asked.length, 3);
});

test("drafts, and the fetches of Next's own browser code, go past the memory", async () => {
  const { get, asked } = await stage(undefined, { draftId: "real" });
  await get("/en");
  const draft = await get("/en", { cookie: "a=1; __prerender_bypass=real" });
  assert.equal(draft.headers["content-security-policy"], "for-draft 1");
  assert.equal(draft.headers["cache-control"], "private, no-store");
  assert.match(draft.body.toString(), /__next_f/);
  await get("/en", { rsc: "1" });
  assert.equal(asked.length, 3);
  await get("/en", { cookie: "__prerender_bypass=forged" });
  assert.equal(asked.length, 3);
});

test("redirects lead to a path of this site, never to a port of ours", async () => {
  const { get, inner } = await stage((incoming, response) => {
    response.writeHead(308, {
      location:
        incoming.url === "/api/go" ? "http://localhost:3000/fr" : `http://127.0.0.1:${inner}/en/about?x=1`,
    });
    response.end();
  });
  assert.equal((await get("/en/gone")).headers.location, "/en/about?x=1");
  assert.equal((await get("/api/go")).headers.location, "/fr");
  const cookie = "__prerender_bypass=real";
  const drawn = await get("/en/gone?messages=keys", { cookie });
  assert.equal(drawn.headers.location, "/en/about?x=1&messages=keys");
});

test("health needs no Next, readiness says what it knows, neither is kept", async () => {
  const { get } = await stage(undefined, { isReady: () => false, next: new URL("http://127.0.0.1:9") });
  const health = await get("/healthz");
  assert.equal(health.status, 200);
  assert.equal(health.headers["cache-control"], "no-store");
  assert.equal((await get("/readyz")).status, 503);
  assert.deepEqual(JSON.parse((await get("/version.json")).body.toString()), { name: "test" });
});

test("built files are for ever; a failing page among them is not", async () => {
  const { get } = await stage((incoming, response) => {
    const found = incoming.url?.endsWith("a.js");
    response.writeHead(found ? 200 : 404, {
      "content-type": "application/javascript",
      "cache-control": "public, max-age=31536000, immutable",
    });
    response.end("x");
  });
  assert.equal(
    (await get("/_next/static/chunks/a.js")).headers["cache-control"],
    "public, max-age=31536000, immutable",
  );
  assert.equal(
    (await get("/_next/static/chunks/b.js")).headers["cache-control"],
    "public, max-age=0, must-revalidate",
  );
});
