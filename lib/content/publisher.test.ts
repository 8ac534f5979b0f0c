import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { createClient } from "@sanity/client";
import { isValidSignature, SIGNATURE_HEADER_NAME } from "@sanity/webhook";
import { startPublisher } from "./publisher.ts";
import type { Publisher } from "./publisher.ts";

const secret = "a secret of the test";
const running: (() => void)[] = [];
after(() => {
  for (const stop of running) stop();
});

/** A lake that streams what the test says, a site that takes messages, and a publisher between them. */
async function stage(answers: readonly number[] = []) {
  let streams: ServerResponse[] = [];
  let refusal: number | undefined;
  const lake = createServer((_, response) => {
    if (refusal !== undefined) {
      response.writeHead(refusal, { "content-type": "application/json" }).end('{"message":"not now"}');
      refusal = undefined;
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write('event: welcome\ndata: {"listenerName":"x"}\n\n');
    streams.push(response);
  });
  const told: { body: string; valid: boolean }[] = [];
  const statuses = [...answers];
  const site = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      const signature = String(request.headers[SIGNATURE_HEADER_NAME]);
      void isValidSignature(body, signature, secret).then((valid) => {
        told.push({ body, valid });
        response.writeHead(statuses.shift() ?? 200).end("{}");
      });
    });
  });
  const [lakePort, sitePort] = [await listen(lake), await listen(site)];
  const log: string[] = [];
  const publisher = startPublisher({
    client: createClient({
      projectId: "vitrine",
      dataset: "production",
      apiVersion: "2025-02-19",
      useCdn: false,
      apiHost: `http://127.0.0.1:${lakePort}`,
      useProjectHostname: false,
      token: "x".repeat(40),
    }),
    webhook: new URL(`http://127.0.0.1:${sitePort}/api/webhook/sanity`),
    secret,
    log: (line) => log.push(line),
    pauses: [5, 5],
    relisten: 5,
  });
  running.push(publisher.stop);
  await until(() => told.length > 0);
  return {
    told,
    log,
    publisher,
    change: (event: object) =>
      streams.forEach((stream) =>
        stream.write(`event: mutation\ndata: ${JSON.stringify({ type: "mutation", ...event })}\n\n`),
      ),
    /** Breaks off, and refuses the next who listens. */
    refuse: (status: number) => {
      refusal = status;
      for (const stream of streams) stream.destroy();
      streams = [];
    },
    hangUp: () => {
      for (const stream of streams) stream.destroy();
      streams = [];
    },
  };
}

const messages = (told: readonly { readonly body: string }[]): unknown[] =>
  told.map(({ body }) => JSON.parse(body) as unknown);

test("at first, and after each lost connection, everything may have changed", async () => {
  const { told, hangUp } = await stage();
  assert.deepEqual(messages(told), [{ everything: true }]);
  hangUp();
  await until(() => told.length > 1);
  assert.deepEqual(messages(told).at(-1), { everything: true });
});

test("a lake that refuses to be listened to is asked again later", async () => {
  const { told, log, refuse } = await stage();
  refuse(401);
  await until(() => log.some((line) => line.includes("beginning again")));
  await until(() => told.length > 1);
  assert.deepEqual(messages(told).at(-1), { everything: true });
});

test("each change is told as a webhook would, signed", async () => {
  const { told, change } = await stage();
  change({
    documentId: "topic-rl",
    transition: "update",
    result: { _id: "topic-rl", _type: "topic", slug: { en: { current: "rl" } } },
  });
  change({
    documentId: "topic-old",
    transition: "disappear",
    previous: { _id: "topic-old", _type: "topic" },
  });
  await until(() => told.length === 3);
  assert.deepEqual(messages(told).slice(1), [
    { _id: "topic-rl", _type: "topic", operation: "update", slugs: { en: { current: "rl" } } },
    { _id: "topic-old", _type: "topic", operation: "delete" },
  ]);
  assert.ok(told.every(({ valid }) => valid));
});

test("a change of something unknown may be a change of anything", async () => {
  const { told, change } = await stage();
  change({ documentId: "x", transition: "disappear" });
  await until(() => told.length === 2);
  assert.deepEqual(messages(told).at(-1), { everything: true });
});

test("a message that did not arrive is sent again; one the site had already is not", async () => {
  const { told, publisher, log } = await stage([200, 503, 200, 409]);
  publisher.tell({ clock: true });
  await until(() => told.length === 3);
  assert.match(log[0] ?? "", /503/);
  publisher.tell({ clock: true });
  await until(() => told.length === 4);
  await publisher.idle();
  assert.equal(told.length, 4);
});

test("very many changes at once become one", async () => {
  const { told, publisher } = await stage();
  told.length = 0;
  for (let number = 0; number < 500; number += 1)
    publisher.tell({ _id: `topic-${number}`, _type: "topic", operation: "update" });
  await idle(publisher);
  assert.ok(told.length < 60);
  assert.ok(messages(told).some((message) => JSON.stringify(message) === '{"everything":true}'));
});

async function idle(publisher: Publisher): Promise<void> {
  await publisher.idle();
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  running.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(holds());
}
