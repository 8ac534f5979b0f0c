import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestLake, withToken, type TestLake } from "../testing/test-lake.ts";
import { installLocalPresence } from "./presence-socket.ts";

class OtherSocket {
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }
}

/** Makes this process a page of an editor, whose shared stream can be cut. */
function becomePage(lake: TestLake) {
  const network = globalThis.fetch;
  let cutting = new AbortController();
  globalThis.fetch = (input, init) =>
    network(input, {
      ...init,
      signal: AbortSignal.any([cutting.signal, ...(init?.signal ? [init.signal] : [])]),
      headers: { ...Object.fromEntries(new Headers(init?.headers)), ...withToken },
    });
  Object.assign(globalThis, { window: { WebSocket: OtherSocket } });
  installLocalPresence(lake.address);
  return {
    cut: () => {
      cutting.abort();
      cutting = new AbortController();
    },
    [Symbol.dispose]: () => {
      globalThis.fetch = network;
      Reflect.deleteProperty(globalThis, "window");
    },
  };
}

/** A socket as the Studio opens it, once it is open; its subscription gives what it hears to `take`. */
async function connect(lake: TestLake, take: (message: unknown) => void) {
  const address = `${lake.address.replace("http", "ws")}/v2022-06-30/socket/production?tag=a`;
  const socket = new window.WebSocket(address);
  socket.addEventListener("message", ({ data }) => {
    const { method, params } = JSON.parse(String(data));
    if (method === "presence_subscription") take(params.result);
  });
  await new Promise((resolve) => socket.addEventListener("open", resolve));
  const send = (method: string, params: object): void =>
    socket.send(JSON.stringify({ jsonrpc: "2.0", id: method, method, params }));
  send("presence_subscribe", {});
  return { send, [Symbol.dispose]: () => socket.close() };
}

test(
  "sockets to the lake hear each other, lose each other with it, and find each other again",
  { timeout: 20_000 },
  async () => {
    await using lake = await startTestLake();
    using page = becomePage(lake);
    const data = { sessionId: "ann", locations: [{ documentId: "x", path: ["title"] }] };
    const here = { type: "state", i: "another-editor", m: data };
    const gone = { type: "disconnect", i: "another-editor", m: { session: "ann" } };
    const heard: unknown[] = [];
    /** What Bob hears of next that is another thing than before. */
    const news = async (before: unknown): Promise<unknown> => {
      for (;;) {
        const next = heard.shift();
        if (next !== undefined && JSON.stringify(next) !== JSON.stringify(before)) return next;
        if (next === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    using bob = await connect(lake, (message) => heard.push(message));
    // As the Studio does: says where it is when it is asked.
    const ann = await connect(lake, (message) => {
      assert.deepEqual(message, { type: "rollCall", i: "another-editor", session: "bob" });
      ann.send("presence_announce", { data });
    });
    bob.send("presence_rollcall", { session: "bob" });
    assert.deepEqual(await news(null), here);
    page.cut();
    assert.deepEqual(await news(here), gone);
    assert.deepEqual(await news(gone), here, "after a while both are back");
    ann[Symbol.dispose]();
    assert.deepEqual(await news(here), gone);
  },
);

test("sockets to anywhere else are the browser's", async () => {
  await using lake = await startTestLake();
  using _page = becomePage(lake);
  assert.ok(new window.WebSocket("wss://example.org/socket") instanceof OtherSocket);
});
