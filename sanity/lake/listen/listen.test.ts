import assert from "node:assert/strict";
import { test } from "node:test";
import type { MutationEvent, SanityClient } from "@sanity/client";
import { applyPatch } from "mendoza";
import { lakeFetch } from "../browser/lake-fetch.ts";
import { startTestLake, withToken } from "../testing/test-lake.ts";

/** Collects events until there are enough of them; waits for `welcome` before it gives itself out. */
async function collect(client: SanityClient, query: string, options: Record<string, unknown> = {}) {
  const events: MutationEvent[] = [];
  let wake = (): void => {};
  let fail = (_error: unknown): void => {};
  const welcome = Promise.withResolvers<void>();
  const subscription = client.listen(query, {}, { events: ["welcome", "mutation"], ...options }).subscribe({
    next: (event) => {
      if (event.type === "welcome") welcome.resolve();
      if (event.type === "mutation") events.push(event);
      wake();
    },
    error: (error: unknown) => {
      welcome.reject(error);
      fail(error);
    },
  });
  await welcome.promise;
  return {
    stop: () => subscription.unsubscribe(),
    until: async (count: number): Promise<readonly MutationEvent[]> => {
      while (events.length < count) {
        await new Promise<void>((resolve, reject) => {
          wake = resolve;
          fail = reject;
        });
      }
      return events;
    },
  };
}

test("a listener hears of documents that appear, change and disappear", async () => {
  await using lake = await startTestLake();
  const heard = await collect(lake.editor, '*[_type == "topic" && open == true]');
  await lake.editor.create({ _id: "x", _type: "topic", open: true });
  await lake.editor.create({ _id: "other", _type: "topic" });
  await lake.editor.patch("x").set({ n: 1 }).commit();
  await lake.editor.patch("x").set({ open: false }).commit();
  const events = await heard.until(3);
  heard.stop();
  assert.deepEqual(
    events.map(({ documentId, transition }) => [documentId, transition]),
    [
      ["x", "appear"],
      ["x", "update"],
      ["x", "disappear"],
    ],
  );
  assert.equal(events[1]?.result?.["n"], 1);
});

test("a deletion has the transaction as its revision: the Studio waits for it", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({ _id: "drafts.x", _type: "topic" });
  const heard = await collect(lake.editor, '*[_id == "drafts.x"]');
  await lake.editor.delete("drafts.x");
  const [event] = await heard.until(1);
  heard.stop();
  assert.equal(event?.resultRev, event?.transactionId);
  assert.equal(event?.result, undefined);
});

test("the events of a transaction are counted for each listener", async () => {
  await using lake = await startTestLake();
  const all = await collect(lake.editor, "*");
  const some = await collect(lake.editor, '*[_type == "a"]{title} | order(title)');
  await lake.editor
    .transaction()
    .create({ _type: "a" })
    .create({ _type: "a" })
    .create({ _type: "b" })
    .commit();
  const counted = (events: readonly MutationEvent[]) =>
    events.map((event) => [event.transactionCurrentEvent, event.transactionTotalEvents]);
  assert.deepEqual(counted(await all.until(3)), [
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  assert.deepEqual(counted(await some.until(2)), [
    [1, 2],
    [2, 2],
  ]);
  all.stop();
  some.stop();
});

test("effects lead from the document before to the one after, and back", async () => {
  await using lake = await startTestLake();
  const before = await lake.editor.create({
    _id: "x",
    _type: "topic",
    title: "Réseaux",
    items: [{ _key: "a" }, { _key: "b", n: 1 }],
  });
  const heard = await collect(lake.editor, "*", { effectFormat: "mendoza", includePreviousRevision: true });
  const after = await lake.editor
    .patch("x")
    .set({ title: "Réseaux profonds", 'items[_key=="b"].n': 2 })
    .unset(['items[_key=="a"]'])
    .commit();
  const [event] = await heard.until(1);
  heard.stop();
  // Sanity's tools take the revision off before they apply a patch.
  const [{ _rev: _before, ...from }, { _rev: _after, ...to }] = [before, after];
  assert.deepEqual(applyPatch(from, [...(event?.effects?.apply ?? [])]), to);
  assert.deepEqual(applyPatch(to, [...(event?.effects?.revert ?? [])]), from);
  assert.deepEqual(event?.previous, before);
});

test("a listener that comes back hears what it missed, or is told to start anew", async () => {
  await using lake = await startTestLake();
  const listen = async (last: string): Promise<string> => {
    const response = await lake.request("/v2026-06-01/data/listen/production?query=*&enableResume=true", {
      headers: { ...withToken, "last-event-id": last },
    });
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.includes("event: reset") || text.includes('"documentId":"late"')) break;
    }
    return text;
  };
  await lake.editor
    .transaction()
    .create({ _id: "first", _type: "topic" })
    .create({ _id: "second", _type: "topic" })
    .transactionId("t1")
    .commit();
  await lake.editor.create({ _id: "late", _type: "topic" });
  const resumed = await listen("t1#first");
  assert.match(resumed, /event: welcomeback/);
  assert.doesNotMatch(resumed, /"documentId":"first"/);
  assert.match(resumed, /"documentId":"second"/, "the rest of the transaction it was cut off in");
  assert.match(resumed, /"transactionTotalEvents":2,"transactionCurrentEvent":2/);
  assert.doesNotMatch(await listen("t1#second"), /"documentId":"(?:first|second)"/);
  assert.match(await listen("long-ago#x"), /event: reset/);
});

test("a listener whose query cannot be read is told so by an event, not by a status that it would retry", async () => {
  await using lake = await startTestLake();
  const response = await lake.request("/v2026-06-01/data/listen/production?query=*%5B", {
    headers: withToken,
  });
  assert.equal(response.status, 200);
  assert.match(await response.text(), /event: channelError\ndata: \{"error":\{"type":"queryParseError"/);
  await assert.rejects(collect(lake.editor, "*["), /unexpected end-of-file/);
});

test("drafts are heard, versions only when asked for", async () => {
  await using lake = await startTestLake();
  const plain = await collect(lake.editor, "*");
  const all = await collect(lake.editor, "*", { includeAllVersions: true });
  for (const id of ["versions.r1.x", "drafts.x"]) await lake.editor.create({ _id: id, _type: "topic" });
  assert.deepEqual(
    (await plain.until(1)).map(({ documentId }) => documentId),
    ["drafts.x"],
  );
  assert.deepEqual(
    (await all.until(2)).map(({ documentId }) => documentId),
    ["versions.r1.x", "drafts.x"],
  );
  plain.stop();
  all.stop();
});

test("live events tell readers of what is published only", async () => {
  await using lake = await startTestLake();
  const messages: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const { promise: welcome, resolve: welcomed } = Promise.withResolvers<void>();
  const subscription = lake.reader.live.events().subscribe((event) => {
    if (event.type === "welcome") welcomed();
    if (event.type === "message") {
      messages.push(event.id);
      resolve();
    }
  });
  await welcome;
  await lake.editor.create({ _id: "drafts.x", _type: "topic" });
  await lake.editor.create({ _id: "x", _type: "topic" });
  await promise;
  subscription.unsubscribe();
  assert.deepEqual(messages, ["2"]);
});

test("ten listeners of a page share one request, and each hears its own", async () => {
  await using lake = await startTestLake();
  const opened: string[] = [];
  const network = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = typeof input === "string" ? input : "url" in input ? input.url : input.href;
    if ((init?.method ?? "GET") === "GET") opened.push(new URL(url).pathname.split("/").at(-2) ?? "");
    return network(input, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), ...withToken },
    });
  };
  try {
    const shared = lakeFetch(lake.address);
    const page = lake.editor.withConfig({ resolveFetch: () => (input, init) => shared(input, init) });
    const heard = await Promise.all(Array.from({ length: 10 }, (_, n) => collect(page, `*[n == ${n}]`)));
    for (let n = 0; n < 10; n++) await lake.editor.create({ _id: `d${n}`, _type: "topic", n });
    for (const [n, listener] of heard.entries()) {
      assert.deepEqual(
        (await listener.until(1)).map(({ documentId }) => documentId),
        [`d${n}`],
      );
      listener.stop();
    }
    assert.deepEqual(
      opened.filter((part) => part === "mux" || part === "listen"),
      ["mux"],
    );
    await assert.rejects(collect(page, "*["), /unexpected end-of-file/);
  } finally {
    globalThis.fetch = network;
  }
});
