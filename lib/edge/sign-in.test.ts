import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { createEdge } from "./edge.ts";

const secret = "a secret that is long enough to be one";
const host = "institute.example";
const servers: Server[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

type Heard = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** A site at a public address, seen from outside by way of its proxy. */
async function site(studioSecret?: string) {
  const next = await listen(
    createServer((_, response) =>
      response
        .writeHead(200, { "content-type": "text/html" })
        .end("<!DOCTYPE html><title>The studio</title>"),
    ),
  );
  const edge = createEdge({
    site: new URL(`https://${host}`),
    next: new URL(`http://127.0.0.1:${next}`),
    lake: { url: new URL("http://127.0.0.1:1"), token: "t".repeat(40) },
    ...(studioSecret === undefined ? {} : { studioSecret }),
    mode: "production",
    runtime: "strip",
    securityPolicy: () => "none",
    version: {},
    isReady: () => true,
    pictureSource: () => null,
    log: () => undefined,
  });
  const port = await listen(edge.server);
  return async (method: "GET" | "POST", path: string, headers = {}, body = ""): Promise<Heard> => {
    const outgoing = request({
      host: "127.0.0.1",
      port,
      path,
      method,
      headers: { host, "x-forwarded-for": "203.0.113.7", ...headers },
      agent: false,
    });
    outgoing.end(body);
    const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
    const text = Buffer.concat(await incoming.toArray()).toString();
    return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: text };
  };
}

const typed = (text: string): string => new URLSearchParams({ secret: text }).toString();

test("an editor elsewhere shows the secret once, and is let in for a week", async () => {
  const ask = await site(secret);
  const door = await ask("GET", "/studio/structure");
  assert.equal(door.status, 401);
  assert.match(door.body, /<label for="secret">/);
  assert.doesNotMatch(door.body, /The studio</);
  const opened = await ask("POST", "/studio/sign-in", { origin: `https://${host}` }, typed(secret));
  assert.equal(opened.status, 303);
  assert.equal(opened.headers.location, "/studio");
  const cookie = opened.headers["set-cookie"]?.[0] ?? "";
  assert.match(cookie, /; HttpOnly; SameSite=Strict; Path=\/; Max-Age=604800; Secure$/);
  assert.doesNotMatch(cookie, /secret/);
  const inside = await ask("GET", "/studio/structure", { cookie: cookie.split(";")[0] });
  assert.equal(inside.status, 200);
  assert.match(inside.body, /The studio</);
});

test("a wrong secret, another site's form and a guesser are turned away", async () => {
  const ask = await site(secret);
  for (const wrong of ["", "guess", secret.slice(1), `${secret} `, "x".repeat(5_000)])
    assert.equal((await ask("POST", "/studio/sign-in", {}, typed(wrong))).status, 401, wrong);
  const late = await ask("POST", "/studio/sign-in", {}, typed(secret));
  assert.equal(late.status, 429, "the sixth try within a minute, right or not");
  assert.equal(late.headers["set-cookie"], undefined);
  const other = await ask(
    "POST",
    "/studio/sign-in",
    { origin: "https://evil.example", "x-forwarded-for": "198.51.100.4" },
    typed(secret),
  );
  assert.equal(other.status, 403);
  const made_up = await ask("GET", "/studio", { cookie: "vitrine-studio=1.0" });
  assert.equal(made_up.status, 401);
});

test("without a secret nobody elsewhere can sign in at all", async () => {
  const ask = await site();
  const studio = await ask("GET", "/studio");
  assert.equal(studio.status, 200);
  assert.equal(studio.headers["set-cookie"], undefined);
  assert.equal((await ask("POST", "/studio/sign-in", {}, typed(""))).status, 405);
});

test("what readers see asks nobody for a secret", async () => {
  const ask = await site(secret);
  assert.equal((await ask("GET", "/en")).status, 200);
});
