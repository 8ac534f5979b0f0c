import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";
import { ask, listen, sayHello, stage } from "./testing/stage.ts";

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
