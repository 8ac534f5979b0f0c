import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, IncomingMessage, request } from "node:http";
import { connect, Socket } from "node:net";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { studioCookieName, studioSessionCookie } from "#sanity/lake/http/session.ts";
import { ask, html, listen, sayHello, stage } from "./testing/stage.ts";
import { isFromThisMachine } from "./studio-session.ts";

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

test("the sign-in of the studio is for this machine only", async () => {
  const lake = { url: new URL("http://127.0.0.1:1"), token: "t".repeat(40) };
  const { get } = await stage(undefined, { lake });
  const cookie = (await get("/studio", { host: "localhost:3000" })).headers["set-cookie"]?.[0] ?? "";
  assert.match(
    cookie,
    /^vitrine-studio=\d+\.[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\/api\/lake; Max-Age=604800$/,
  );
  assert.equal((await get("/studio", { host: "institute.example" })).headers["set-cookie"], undefined);
  assert.equal(
    (await get("/studio", { host: "localhost", "x-forwarded-for": "203.0.113.7" })).headers["set-cookie"],
    undefined,
  );
  assert.equal((await get("/en", { host: "localhost" })).headers["set-cookie"], undefined);
  const behindProxy = await stage(undefined, { lake, site: new URL("https://institute.example") });
  const page = await behindProxy.get("/studio", { host: "localhost" });
  assert.equal(page.headers["set-cookie"], undefined);
  assert.equal(page.headers["strict-transport-security"], "max-age=31536000");
});

test("another user of this machine, or a proxy that hides itself, is not signed in", async () => {
  const owner = process.getuid?.();
  const asked = new IncomingMessage(new Socket());
  asked.headers = { host: "localhost:3000" };
  Object.defineProperty(asked.socket, "remoteAddress", { value: "127.0.0.1" });
  const site = new URL("http://localhost:3000");
  const signedIn = (user: number | null | undefined) => isFromThisMachine(asked, site, () => user);
  assert.equal(signedIn(owner), true);
  assert.equal(signedIn((owner ?? 0) + 33), false);
  assert.equal(signedIn(null), false);
  assert.equal(signedIn(undefined), true, "a system that cannot tell");
});

test("whoever is no editor may ask the lake so often and no more; editors may work", async () => {
  const lake = createServer((_, response) => response.end("{}"));
  const lakePort = await listen(lake);
  const token = "t".repeat(40);
  const url = new URL(`http://127.0.0.1:${lakePort}`);
  const { get } = await stage(undefined, { lake: { url, token } });
  const path = "/api/lake/v1/data/query/production?query=1";
  // More than the allowance and what comes back to it meanwhile.
  const isRefused = async (times: number, headers: Record<string, string> = {}) => {
    const answers = await Promise.all(Array.from({ length: times }, () => get(path, headers)));
    return answers.some(({ status }) => status === 429);
  };
  assert.equal(await isRefused(120), false);
  assert.equal(await isRefused(100), true);
  const cookie = `${studioCookieName}=${studioSessionCookie(token, Date.now())}`;
  assert.equal(await isRefused(300, { authorization: `Bearer ${token}` }), false);
  assert.equal(await isRefused(300, { cookie }), false);
  assert.equal(await isRefused(100, { cookie: `${studioCookieName}=made-up` }), true);
  assert.equal(await isRefused(100, { authorization: "Bearer made-up" }), true);
});

test("the lake's events pass one by one, uploads pass whole, and nothing is compressed or kept", async () => {
  let send: (event: string) => void = () => undefined;
  let received = 0;
  const lake = createServer((incoming, response) => {
    if (incoming.method === "POST") {
      incoming.on("data", (chunk: Buffer) => (received += chunk.length));
      incoming.on("end", () => response.end(incoming.url));
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(": hello\n\n");
    send = (event) => response.write(event);
  });
  const lakePort = await listen(lake);
  const { port } = await stage(undefined, {
    lake: { url: new URL(`http://127.0.0.1:${lakePort}`), token: "t".repeat(40) },
  });
  const listening = request({
    host: "127.0.0.1",
    port,
    path: "/api/lake/v1/data/listen/production?query=*",
    headers: { "accept-encoding": "br" },
  });
  listening.end();
  const [stream] = (await once(listening, "response")) as [IncomingMessage];
  assert.equal(stream.headers["content-encoding"], undefined);
  assert.match(String((await once(stream, "data"))[0]), /hello/);
  send("data: one\n\n");
  assert.match(String((await once(stream, "data"))[0]), /one/);
  stream.destroy();
  const upload = await ask(port, "/api/lake/v1/assets/images/production", {
    method: "POST",
    body: "x".repeat(2_000_000),
  });
  assert.equal(upload.body.toString(), "/v1/assets/images/production");
  assert.equal(received, 2_000_000);
});

test("a lake that is gone is said to be, and without one there is none", async () => {
  const { get } = await stage(undefined, {
    lake: { url: new URL("http://127.0.0.1:9"), token: "t".repeat(40) },
  });
  assert.equal((await get("/api/lake/v1/ping")).status, 502);
  assert.equal((await (await stage()).get("/api/lake/v1/ping")).status, 404);
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

test("WebSockets are passed on in development; in production who asks for one gets the page", async () => {
  const { port } = await stage();
  assert.match(await upgrade(port), /^HTTP\/1\.1 200/);
  const next = createServer();
  next.on("upgrade", (_, socket) => socket.end("HTTP/1.1 101 Switching Protocols\r\n\r\n"));
  const inner = await listen(next);
  const development = await stage(undefined, {
    mode: "development",
    next: new URL(`http://127.0.0.1:${inner}`),
  });
  assert.match(await upgrade(development.port), /^HTTP\/1\.1 101/);
});

test("readers who break off while asking for a WebSocket end nobody else's answers", async () => {
  for (const mode of ["production", "development"] as const) {
    const { port, get } = await stage(undefined, { mode });
    for (let times = 0; times < 50; times += 1) {
      const socket = connect(port, "127.0.0.1");
      await once(socket, "connect");
      socket.write("GET /en HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n");
      socket.resetAndDestroy();
      await once(socket, "close");
    }
    assert.equal((await get("/healthz")).status, 200, mode);
  }
});

test("closing lets what is being answered finish and takes nothing new", async () => {
  let arrived = (): void => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  const { port, edge } = await stage((incoming, response) => {
    arrived();
    setTimeout(() => sayHello(incoming, response), 150);
  });
  const slow = ask(port, "/en/slow");
  await reached;
  const closed = edge.close();
  await assert.rejects(ask(port, "/en/new"), /ECONNREFUSED/);
  assert.equal((await slow).status, 200);
  await closed;
});

async function upgrade(port: number): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(
    "GET /_next/hmr HTTP/1.1\r\nhost: localhost\r\nconnection: Upgrade, close\r\nupgrade: websocket\r\n\r\n",
  );
  return Buffer.concat(await socket.toArray()).toString();
}

test("without a studio there is none, and no session for it", async () => {
  const lake = { url: new URL("http://127.0.0.1:9"), token: "t".repeat(40) };
  const { get, asked } = await stage(undefined, { lake, studio: false });
  for (const path of ["/studio", "/studio/structure", "/preview/en"]) {
    const answer = await get(path, { host: "localhost" });
    assert.equal(answer.status, 404, path);
    assert.equal(answer.headers["set-cookie"], undefined);
  }
  assert.equal(asked.length, 0);
  assert.equal((await get("/en")).status, 200);
});
