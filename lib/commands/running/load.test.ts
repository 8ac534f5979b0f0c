import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { once } from "node:events";
import { load } from "./load.ts";
import { nginxVersion, startNginx } from "./nginx.ts";

const servers: (() => void)[] = [];
after(() => {
  for (const stop of servers) stop();
});

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  servers.push(() => server.close().closeAllConnections());
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/en`);
}

const settings = { requests: 40, connections: 4 };
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

test("a load asks as often as it says, and knows the bytes it got", async () => {
  let asked = 0;
  const body = "x".repeat(100_000);
  const url = await serve((_, response) => {
    asked += 1;
    response.setHeader("content-length", body.length);
    response.end(body);
  });
  const report = await load({ ...settings, url });
  assert.deepEqual([asked, report.errors, report.bytes, report.digest], [40, 0, 100_000, sha256(body)]);
});

test("answers of another status, and broken connections, are errors", async () => {
  const forbidden = await serve((_, response) => response.writeHead(403, { "content-length": 2 }).end("no"));
  assert.equal((await load({ ...settings, url: forbidden })).errors, 40);
  assert.equal((await load({ ...settings, url: forbidden, status: 403 })).errors, 0);
  const broken = await serve((request) => request.socket.destroy());
  assert.equal((await load({ ...settings, url: broken })).errors, 40);
});

test("nginx serves the very bytes it was given, where it is installed", async () => {
  const { version, report } = await besideNginx("the same bytes");
  if (version === null) return;
  assert.equal(report?.errors, 0);
  assert.equal(report.digest, sha256("the same bytes"));
});

async function besideNginx(text: string) {
  const version = nginxVersion();
  if (version === null) return { version, report: null };
  const nginx = await startNginx([{ path: "/en", encoding: "br", body: Buffer.from(text) }]);
  const report = await load({ ...settings, url: new URL("/en", nginx.url) });
  await nginx.stop();
  return { version, report };
}
