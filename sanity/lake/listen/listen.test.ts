import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { MutationEvent, SanityClient } from "@sanity/client";
import { applyPatch } from "mendoza";
import { lakeFetch } from "../browser/lake-fetch.ts";
import { limits } from "../http/limits.ts";
import { startTestLake, withToken, type TestLake } from "../testing/test-lake.ts";

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

/** Reads a listener's stream until `isEnough`; gives the text, as it came. */
async function stream(
  lake: TestLake,
  search: string,
  last: string | null,
  isEnough: (text: string) => boolean,
): Promise<string> {
  const controller = new AbortController();
  const response = await lake.request(`/v2026-06-01/data/listen/production?${search}`, {
    headers: { ...withToken, ...(last === null ? {} : { "last-event-id": last }) },
    signal: controller.signal,
  });
  let text = "";
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (isEnough(text)) break;
  }
  controller.abort();
  return text;
}

const lastIdIn = (text: string): string => [...text.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? "";

test("a listener that is cut off again and again hears every change once", async () => {
  await using lake = await startTestLake();
  const search = "query=*%5B_type%3D%3D%22topic%22%5D&enableResume=true";
  const made: string[] = [];
  const heard: string[] = [];
  let last: string | null = null;
  for (let round = 0; round < 12; round += 1) {
    const seen = await stream(
      lake,
      search,
      last,
      (text) => /event: welcome/.test(text) && text.endsWith("\n\n"),
    );
    heard.push(...[...seen.matchAll(/"documentId":"(.*?)"/g)].map(([, id]) => id ?? ""));
    // As an event source does: an event without an id leaves the last one.
    last = lastIdIn(seen) === "" ? last : lastIdIn(seen);
    // While nobody listens; also what the listener does not ask for, and many at once.
    for (let n = 0; n < round % 4; n += 1) {
      const transaction = lake.editor.transaction();
      for (const part of ["a", "b"]) {
        made.push(`${round}-${n}-${part}`);
        transaction.create({ _id: `${round}-${n}-${part}`, _type: "topic" });
      }
      await transaction.create({ _type: "other" }).commit();
    }
  }
  const rest = await stream(lake, search, last, (text) => text.includes(`"${String(made.at(-1))}"`));
  heard.push(...[...rest.matchAll(/"documentId":"(.*?)"/g)].map(([, id]) => id ?? ""));
  assert.equal(made.length, 36);
  assert.deepEqual(heard, made);
});

test("a listener that heard nothing yet has a place to go on from, and a reset gives it a new one", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({ _id: "before", _type: "topic" });
  const greeted = (text: string): boolean => /event: \w+\ndata: .*\n\n/.test(text);
  const search = "query=*&enableResume=true";
  const welcome = await stream(lake, search, null, greeted);
  await lake.editor.create({ _id: "missed", _type: "topic" });
  const back = await stream(lake, search, lastIdIn(welcome), (text) => text.includes('"missed"'));
  assert.match(back, /event: welcomeback/);
  assert.doesNotMatch(back, /"documentId":"before"/);
  const reset = await stream(lake, search, "unknown#x", greeted);
  assert.match(reset, /event: reset/);
  const again = await stream(lake, search, lastIdIn(reset), greeted);
  assert.match(again, /event: welcomeback/, "one reset is enough");
  assert.match(
    await stream(lake, "query=*", lastIdIn(welcome), greeted),
    /event: welcome\n/,
    "not asked for",
  );
  for (const place of ["#", "#999999", "#x", "x#"])
    assert.match(await stream(lake, search, place, greeted), /event: reset/, place);
});

test("a lake that was started anew says reset to who heard something before, not to who heard all", async () => {
  const greeted = (text: string): boolean => /event: \w+\ndata: .*\n\n/.test(text);
  const search = "query=*&enableResume=true";
  const folder = mkdtempSync(join(tmpdir(), "vitrine-listen-"));
  const file = join(folder, "content.sqlite");
  try {
    let [early, late] = ["", ""];
    {
      await using lake = await startTestLake(null, { file });
      early = lastIdIn(await stream(lake, search, null, greeted));
      await lake.editor.create({ _id: "x", _type: "topic" });
      late = lastIdIn(await stream(lake, search, null, greeted));
    }
    await using lake = await startTestLake(null, { file });
    assert.match(await stream(lake, search, early, greeted), /event: reset/);
    assert.match(await stream(lake, search, late, greeted), /event: welcomeback/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what a listener cannot mean is told by an event, not by a status that it would retry", async () => {
  await using lake = await startTestLake();
  for (const search of [
    "query=*&visibility=perhaps",
    "query=*&effectFormat=xml",
    "query=*&$a=nonsense",
    "query=*&includeResult=yes",
  ]) {
    const response = await lake.request(`/v2026-06-01/data/listen/production?${search}`, {
      headers: withToken,
    });
    assert.equal(response.status, 200, search);
    assert.match(
      await response.text(),
      /event: channelError\ndata: \{"error":\{"type":"\w+","description":"\S/,
      search,
    );
  }
  for (const visibility of ["query", "transaction"]) {
    const heard = await collect(lake.editor, "*", { visibility });
    await lake.editor.create({ _type: "topic" });
    const [event] = await heard.until(1);
    // Whoever hears of it can query for it already.
    assert.equal(event?.visibility, "query");
    heard.stop();
  }
});

test("one listener too many of a page is refused alone; the others go on", async () => {
  await using lake = await startTestLake();
  const network = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    network(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...withToken } });
  try {
    const shared = lakeFetch(lake.address);
    const open = (n: number): Promise<Response> =>
      shared(`${lake.address}/v2026-06-01/data/listen/production?query=*%5Bn==${n}%5D`);
    const answers = await Promise.all(Array.from({ length: 64 }, (_, n) => open(n)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    const tooMany = await open(64);
    assert.equal(tooMany.status, 429);
    assert.match((await tooMany.json()).message, /64 listeners/);
    await lake.editor.create({ _type: "topic", n: 63 });
    const reader = answers[63]?.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (!text.includes("event: mutation")) text += (await reader?.read())?.value ?? "";
    for (const { body } of answers.slice(0, 63)) await body?.cancel();
    // The lake learns of it by requests of their own.
    let again = await open(65);
    while (again.status === 429) again = await open(65);
    assert.equal(again.status, 200, "there is room again");
  } finally {
    globalThis.fetch = network;
  }
});

test(
  "too many readers of live events are told to go away, not to knock again and again",
  { timeout: 60_000 },
  async () => {
    await using lake = await startTestLake();
    const controller = new AbortController();
    const open = (): Promise<Response> =>
      lake.request("/v2026-06-01/data/live/events/production", { signal: controller.signal });
    const all = await Promise.all(Array.from({ length: limits.streams.anonymous }, open));
    assert.deepEqual(new Set(all.map(({ status }) => status)), new Set([200]));
    const more = await open();
    assert.equal(more.status, 200);
    assert.match(await more.text(), /^event: goaway\ndata: \{"reason":"connection limit reached"\}\n\n$/m);
    const editor = await collect(lake.editor, "*");
    editor.stop();
    controller.abort();
  },
);

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
