import assert from "node:assert/strict";
import { test } from "node:test";
import { applyPatch } from "mendoza";
import { startTestLake, withToken, type TestLake } from "../testing/test-lake.ts";

const v = "/v2026-06-01";

interface Logged {
  readonly id: string;
  readonly timestamp: string;
  readonly author: string;
  readonly documentIDs: readonly string[];
  readonly mutations?: readonly unknown[];
  readonly effects?: Readonly<Record<string, { readonly apply: unknown[]; readonly revert: unknown[] }>>;
}

/** The parameters that `getTransactionsLogs` of the Studio always sends, and some more. */
async function transactions(
  lake: TestLake,
  ids: string,
  more: Readonly<Record<string, string>> = {},
): Promise<readonly Logged[]> {
  const search = new URLSearchParams({
    tag: "sanity.studio.transactions-log",
    excludeContent: "true",
    limit: "50",
    includeIdentifiedDocumentsOnly: "true",
    ...more,
  });
  const text = await (await ask(lake, `transactions/${ids}?${search}`)).text();
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Logged => JSON.parse(line));
}

const ask = (lake: TestLake, path: string): Promise<Response> =>
  lake.request(`${v}/data/history/production/${path}`, { headers: withToken });

interface Told {
  readonly type: string;
  readonly [field: string]: unknown;
}

async function events(
  lake: TestLake,
  id: string,
  search = "limit=100",
): Promise<{ readonly events: readonly Told[]; readonly nextCursor: string }> {
  const body = await (await ask(lake, `events/documents/${id}?${search}`)).json();
  return { events: body.events[id], nextCursor: body.nextCursor };
}

const types = (told: readonly Told[]): readonly string[] => told.map(({ type }) => type);

const publish = (id: string) =>
  ({ actionType: "sanity.action.document.publish", publishedId: id, draftId: `drafts.${id}` }) as const;

/** A draft with two edits, published, and one edit more. Returns the transactions' ids. */
async function worked(lake: TestLake) {
  const { _rev: made } = await lake.editor.create({ _id: "drafts.x", _type: "topic", title: "one" });
  const { _rev: edited } = await lake.editor.patch("drafts.x").set({ title: "two" }).commit();
  const { _rev: again } = await lake.editor.patch("drafts.x").set({ title: "three" }).commit();
  const { transactionId: published } = await lake.editor.action(publish("x"));
  const { _rev: anew } = await lake.editor.create({ _id: "drafts.x", _type: "topic", title: "three" });
  const { _rev: last } = await lake.editor.patch("drafts.x").set({ title: "four" }).commit();
  return { made, edited, again, published, anew, last };
}

test("transactions tell what was asked for and no more", async () => {
  await using lake = await startTestLake();
  const { made, edited, again, published } = await worked(lake);
  const [first, , , fourth] = await transactions(lake, "drafts.x", { effectFormat: "mendoza" });
  assert.deepEqual(Object.keys(first ?? {}), ["id", "timestamp", "author", "documentIDs", "effects"]);
  assert.deepEqual(fourth?.documentIDs, ["drafts.x"], "of the documents asked for only");
  assert.deepEqual(Object.keys(fourth?.effects ?? {}), ["drafts.x"]);
  const [whole] = await transactions(lake, "drafts.x", {
    fromTransaction: published,
    includeIdentifiedDocumentsOnly: "false",
    excludeContent: "false",
  });
  assert.deepEqual(whole?.documentIDs, ["drafts.x", "x"]);
  assert.ok(Array.isArray(whole?.mutations));
  const ids = async (more: Readonly<Record<string, string>>): Promise<readonly string[]> =>
    (await transactions(lake, "x,drafts.x", more)).map(({ id }) => id);
  assert.deepEqual(await ids({ fromTransaction: edited, toTransaction: published }), [
    edited,
    again,
    published,
  ]);
  assert.deepEqual(await ids({ toTransaction: again, reverse: "true", limit: "2" }), [again, edited]);
  assert.deepEqual(await ids({ fromTransaction: "", limit: "1" }), [made], "the whole log, said as nothing");
});

test("a bound that did not touch the document still bounds: a release's publish does not touch all", async () => {
  await using lake = await startTestLake();
  const { _rev: before } = await lake.editor.create({ _id: "x", _type: "topic" });
  const { _rev: elsewhere } = await lake.editor.create({ _id: "y", _type: "topic" });
  const { _rev: after } = await lake.editor.patch("x").set({ n: 1 }).commit();
  const ids = async (more: Readonly<Record<string, string>>): Promise<readonly string[]> =>
    (await transactions(lake, "x", more)).map(({ id }) => id);
  assert.deepEqual(await ids({ toTransaction: elsewhere }), [before]);
  assert.deepEqual(await ids({ fromTransaction: elsewhere }), [after]);
});

test("transactions are found by time and author", async () => {
  await using lake = await startTestLake();
  await worked(lake);
  const all = await transactions(lake, "x,drafts.x");
  const [first, last] = [all[0], all.at(-1)];
  assert.ok(first && last);
  const count = async (more: Readonly<Record<string, string>>): Promise<number> =>
    (await transactions(lake, "x,drafts.x", more)).length;
  assert.equal(await count({ fromTime: first.timestamp, toTime: last.timestamp }), all.length);
  assert.equal(await count({ toTime: "2001-01-01T00:00:00Z" }), 0);
  assert.equal(await count({ fromTime: "2101-01-01T00:00:00+01:00" }), 0);
  assert.equal(await count({ authors: `nobody,${first.author}` }), all.length);
  assert.equal(await count({ authors: "nobody" }), 0);
});

test("a long log is read page after page as the Studio does, each transaction once", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({ _id: "drafts.x", _type: "topic", n: 0 });
  for (let n = 1; n <= 120; n += 1) await lake.editor.patch("drafts.x").set({ n }).commit();
  const found: string[] = [];
  let from = "";
  for (;;) {
    const page = await transactions(lake, "drafts.x", { fromTransaction: from });
    const fresh = page.filter(({ id }) => id !== from).map(({ id }) => id);
    found.push(...fresh);
    if (page.length < 50) break;
    from = fresh.at(-1) ?? "";
  }
  assert.equal(found.length, 121);
  assert.equal(new Set(found).size, 121);
});

test("what cannot be understood is a 400 in Sanity's shape", async () => {
  await using lake = await startTestLake();
  const { made } = await worked(lake);
  for (const [path, words] of [
    ["transactions/x?fromTransaction=nobody-knows", /nobody-knows/],
    [`transactions/x?fromTransaction=${made}&fromTime=2026-01-01T00:00:00Z`, /fromTime/],
    ["transactions/x?toTime=yesterday", /toTime/],
    ["transactions/x?limit=0", /limit/],
    ["transactions/x?limit=ten", /limit/],
    [`documents/x?revision=${made}&time=2026-01-01T00:00:00Z`, /only one of/],
    [`documents/x?revision=${made}&lastRevision=true`, /only one of/],
    ["documents/x?time=yesterday", /time/],
    ["events/documents/x?limit=-1", /limit/],
    ["events/documents/x?nextCursor=elsewhere", /nextCursor/],
  ] as const) {
    const response = await ask(lake, path);
    const body = await response.json();
    assert.deepEqual([response.status, body.statusCode, body.error], [400, 400, "Bad Request"], path);
    assert.match(body.message, words);
  }
});

test("the events of a draft are its life, without its edits: those the Studio makes from the transactions", async () => {
  await using lake = await startTestLake();
  const { made, again, published, anew } = await worked(lake);
  const { events: told, nextCursor } = await events(lake, "drafts.x");
  assert.equal(nextCursor, "");
  assert.deepEqual(types(told), ["createDocumentVersion", "publishDocumentVersion", "createDocumentVersion"]);
  const [second, publication, first] = told;
  assert.equal(second?.["versionRevisionId"], anew);
  assert.equal(first?.["versionRevisionId"], made);
  assert.deepEqual(
    ["versionId", "versionRevisionId", "revisionId", "publishCause", "documentId"].map(
      (name) => publication?.[name],
    ),
    ["drafts.x", again, published, "document.publish", "x"],
  );
  const edits = await transactions(lake, "drafts.x", { fromTransaction: made, toTransaction: again });
  assert.equal(edits.length, 3, "what a publication is made of can be expanded");
});

test("the events of a published document know what became of its group", async () => {
  await using lake = await startTestLake();
  const { again } = await worked(lake);
  const unpublish = {
    actionType: "sanity.action.document.unpublish",
    publishedId: "x",
    draftId: "drafts.x",
  } as const;
  await lake.editor.action(unpublish);
  await lake.editor.action(publish("x"));
  await lake.editor.patch("x").set({ title: "five" }).commit();
  await lake.editor.create({ _id: "drafts.x", _type: "topic", title: "six" });
  await lake.editor.action({
    actionType: "sanity.action.document.delete",
    publishedId: "x",
    includeDrafts: ["drafts.x"],
  });
  const { events: told } = await events(lake, "x");
  assert.deepEqual(types(told), [
    "deleteDocumentGroup",
    "updateLiveDocument",
    "publishDocumentVersion",
    "unpublishDocument",
    "publishDocumentVersion",
  ]);
  assert.equal(told.at(-1)?.["versionRevisionId"], again);
  assert.equal(told[3]?.["versionId"], "drafts.x");
  const { events: ofDraft } = await events(lake, "drafts.x");
  assert.deepEqual(types(ofDraft).slice(0, 2), ["deleteDocumentGroup", "createDocumentVersion"]);
});

test("a draft that is discarded is a deleted version; a document deleted without a draft is told to its draft too", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({ _id: "x", _type: "topic" });
  const { _rev } = await lake.editor.create({ _id: "drafts.x", _type: "topic" });
  await lake.editor.action({ actionType: "sanity.action.document.version.discard", versionId: "drafts.x" });
  const { events: told } = await events(lake, "drafts.x");
  assert.deepEqual(types(told), ["deleteDocumentVersion", "createDocumentVersion"]);
  assert.equal(told[0]?.["versionRevisionId"], _rev);
  await lake.editor.delete("x");
  assert.deepEqual(types((await events(lake, "drafts.x")).events)[0], "deleteDocumentGroup");
});

test("events come page after page", async () => {
  await using lake = await startTestLake();
  for (let n = 0; n < 5; n += 1) {
    await lake.editor.create({ _id: "drafts.x", _type: "topic", n });
    await lake.editor.action(publish("x"));
  }
  const found: Told[] = [];
  let cursor = "";
  do {
    const page: Awaited<ReturnType<typeof events>> = await events(
      lake,
      "drafts.x",
      `limit=4${cursor === "" ? "" : `&nextCursor=${cursor}`}`,
    );
    found.push(...page.events);
    cursor = page.nextCursor;
  } while (cursor !== "");
  assert.deepEqual(found, (await events(lake, "drafts.x")).events);
  assert.equal(found.length, 10);
});

test("restoring a revision as the Studio does brings that text back, also of what was published or deleted since", async () => {
  await using lake = await startTestLake();
  const { edited, published } = await worked(lake);
  const atRevision = async (revision: string) => {
    const answer = await ask(lake, `documents/x,drafts.x?revision=${revision}`);
    const { documents }: { documents: readonly Told[] } = await answer.json();
    return documents.find(({ _rev }) => _rev === revision);
  };
  for (const [revision, title] of [
    [edited, "two"],
    [published, "three"],
  ] as const) {
    const document = await atRevision(revision);
    assert.equal(document?.["title"], title);
    const { _updatedAt, ...restored } = document ?? { type: "", _updatedAt: null };
    assert.ok(_updatedAt);
    await lake.editor.action({
      actionType: "sanity.action.document.replaceDraft",
      publishedId: "x",
      attributes: { _type: "topic", ...restored, _id: "drafts.x" },
    });
    assert.equal(await lake.editor.fetch('*[_id == "drafts.x"][0].title', {}, { perspective: "raw" }), title);
  }
  await lake.editor.delete("drafts.x");
  assert.equal((await atRevision(edited))?.["title"], "two");
});

test("the effects of a log lead from its first document to its last", async () => {
  await using lake = await startTestLake();
  const { last } = await worked(lake);
  const log = await transactions(lake, "drafts.x", { effectFormat: "mendoza" });
  let document: unknown = null;
  for (const { effects } of log) document = applyPatch(document, effects?.["drafts.x"]?.apply ?? []);
  const { documents } = await (await ask(lake, `documents/drafts.x?revision=${last}`)).json();
  const { _rev: _, ...now } = documents[0];
  assert.deepEqual(document, now);
});
