import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { IncomingMessage, RequestListener } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { ask, listen, sayHello, stage } from "./testing/stage.ts";

test("messages that come in slowly keep no page waiting, and reach Next only when they are whole", async () => {
  const { port, get, asked } = await stage();
  const slow = Array.from({ length: 80 }, () => {
    const outgoing = request({
      host: "127.0.0.1",
      port,
      path: "/api/webhook/sanity",
      method: "POST",
      headers: { "content-length": "1000", host: "localhost" },
      agent: false,
    });
    outgoing.on("error", () => undefined);
    outgoing.write("{");
    return outgoing;
  });
  await Promise.all(slow.map((outgoing) => once(outgoing, "socket")));
  assert.equal((await get("/en")).status, 200);
  assert.equal((await get("/api/draft-mode/disable")).status, 200);
  assert.ok(!asked.some(({ method }) => method === "POST"));
  const [first] = slow;
  first?.end(" ".repeat(999));
  const [answer] = (await once(first ?? assert.fail(), "response")) as [IncomingMessage];
  assert.equal(answer.statusCode, 200);
  assert.equal(asked.findLast(({ method }) => method === "POST")?.body, `{${" ".repeat(999)}`);
  for (const outgoing of slow) outgoing.destroy();
});

test("answers for one reader alone that take long keep no page waiting", async () => {
  const { port, get } = await stage((incoming, response) => {
    if (incoming.url?.startsWith("/api/") !== true) sayHello(incoming, response);
  });
  const waiting = Array.from({ length: 80 }, () =>
    request({ host: "127.0.0.1", port, path: "/api/draft-mode/enable", agent: false }).on(
      "error",
      () => undefined,
    ),
  );
  for (const outgoing of waiting) outgoing.end();
  await Promise.all(waiting.map((outgoing) => once(outgoing, "finish")));
  assert.equal((await get("/en")).status, 200);
  for (const outgoing of waiting) outgoing.destroy();
});

test("Next has so long for an answer, waiting for a connection included", async () => {
  const { get, log } = await stage(() => undefined, { timeout: 60 });
  const pages = await Promise.all(Array.from({ length: 100 }, (_, index) => get(`/en/${index}`)));
  assert.ok(pages.every(({ status }) => status === 503));
  assert.equal((await get("/api/draft-mode/enable")).status, 503);
  assert.ok(log.every((line) => line.includes("60 ms")));
});

test("files that are taken slowly keep neither editors waiting nor, beyond its patience, another file", async () => {
  const { port, get, log } = await stage(
    (incoming, response) => {
      if (incoming.url?.startsWith("/en/search.json") !== true) return sayHello(incoming, response);
      response.writeHead(200, { "content-type": "application/json" });
      return response.write("[");
    },
    { timeout: 1_000 },
  );
  const file = (sender: number) =>
    request({
      host: "127.0.0.1",
      port,
      path: "/en/search.json?q=a",
      headers: { "x-forwarded-for": `203.0.113.${sender}` },
      agent: false,
    })
      .on("error", () => undefined)
      .end();
  const slow = Array.from({ length: 64 }, (_, index) => file(index));
  await Promise.all(slow.map((outgoing) => once(outgoing, "response")));
  const [further] = (await once(file(100), "response")) as [IncomingMessage];
  assert.equal(further.statusCode, 503);
  assert.match(log.join(), /within 1000 ms/);
  assert.equal((await get("/api/draft-mode/enable")).status, 200);
  assert.equal((await ask(port, "/api/webhook/sanity", { method: "POST", body: "{}" })).status, 200);
  for (const outgoing of slow) outgoing.destroy();
});

test("readers who leave before they are answered are no fault of anybody's", async () => {
  for (const path of ["/api/draft-mode/enable", "/api/lake/v1/ping"]) {
    const arrived = Promise.withResolvers<void>();
    const left = Promise.withResolvers<void>();
    const silent: RequestListener = (incoming) => {
      incoming.on("close", () => left.resolve());
      arrived.resolve();
    };
    const lake = await listen(createServer(silent));
    const { port, log, get } = await stage(silent, {
      lake: { url: new URL(`http://127.0.0.1:${lake}`), token: "t".repeat(40) },
    });
    const outgoing = request({ host: "127.0.0.1", port, path, agent: false }).on("error", () => undefined);
    outgoing.end();
    await arrived.promise;
    outgoing.destroy();
    await left.promise;
    assert.equal((await get("/healthz")).status, 200);
    assert.deepEqual(log, [], path);
  }
});

test("a message that is too long is refused before it is read", async () => {
  const { port, asked } = await stage();
  const path = "/api/webhook/sanity";
  const told = await ask(port, path, { method: "POST", headers: { "content-length": "300000" }, body: "x" });
  assert.equal(told.status, 413);
  assert.equal(asked.length, 0);
});

test("the front door knows the reader's language, or shows both, and never asks Next", async () => {
  const { get, port, asked } = await stage();
  const french = await get("/", { "accept-language": "fr-CA,en;q=0.5" });
  assert.deepEqual([french.status, french.headers.location], [307, "/fr"]);
  assert.equal(french.headers.vary, "accept-language");
  assert.equal(french.headers["cache-control"], "private, no-store");
  const both = await get("/?utm_source=x");
  assert.equal(both.status, 200);
  assert.match(both.body.toString(), /href="\/fr"[\s\S]*href="\/en"/);
  assert.equal(both.headers["content-language"], "en-CA, fr-CA");
  assert.equal(both.headers["content-security-policy"], "for-public 0");
  assert.match(String(both.headers.vary), /accept-language/);
  assert.equal((await get("/", { "if-none-match": both.headers.etag })).status, 304);
  const head = await ask(port, "/", { method: "HEAD" });
  assert.deepEqual([head.status, head.body.length], [200, 0]);
  assert.equal((await ask(port, "/", { method: "POST" })).status, 405);
  assert.equal(asked.length, 0);
});

test("closing lets answers at the second door finish too", async () => {
  let arrived = (): void => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  let finish = (): void => undefined;
  const { edge } = await stage((incoming, response) => {
    finish = () => sayHello(incoming, response);
    arrived();
  });
  const door = edge.anotherDoor();
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  const { port } = door.address() as AddressInfo;
  const slow = ask(port, "/en/slow");
  await reached;
  let isClosed = false;
  const closed = edge.close().then(() => (isClosed = true));
  const late = connect(port, "127.0.0.1");
  await once(late, "error");
  assert.equal(isClosed, false);
  finish();
  assert.equal((await slow).status, 200);
  await closed;
});
