import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, IncomingMessage, request } from "node:http";
import { Socket } from "node:net";
import { test } from "node:test";
import { studioCookieName, studioSessionCookie } from "#sanity/lake/http/session.ts";
import { ask, listen, stage } from "./testing/stage.ts";
import { isFromThisMachine } from "./studio-session.ts";

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
