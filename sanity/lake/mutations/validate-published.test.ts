import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient, type SanityClient } from "@sanity/client";
import { publishValidator } from "../../schema/publish-validator.ts";
import { openLake, type Lake } from "../lake.ts";
import { failureOf, testToken } from "../testing/test-lake.ts";
import type { PublishValidator } from "./validate-published.ts";

/** A lake in memory with rules, and an editor's client of it. */
function lakeWith(rules: (lake: () => Lake) => PublishValidator): {
  readonly lake: Lake;
  readonly editor: SanityClient;
} {
  const lake: Lake = openLake({
    file: ":memory:",
    assetsFolder: "/nonexistent",
    token: testToken,
    validate: (document, exists) => validate(document, exists),
  });
  const validate = rules(() => lake);
  const editor = createClient({
    projectId: "vitrine",
    dataset: "production",
    apiVersion: "2026-06-01",
    apiHost: "http://lake.invalid",
    useProjectHostname: false,
    useCdn: false,
    token: testToken,
    perspective: "raw",
    resolveFetch: () => (input, init) => lake.handle(new Request(input, init)),
  });
  return { lake, editor };
}

const ours = (lake: () => Lake): PublishValidator =>
  publishValidator((request) => lake().handle(request), testToken);
const publish = (publishedId: string) =>
  ({ actionType: "sanity.action.document.publish", publishedId, draftId: `drafts.${publishedId}` }) as const;
const slugs = (en: string) => ({ _type: "localeSlug", en: { _type: "slug", current: en } });
const topic = (id: string, address?: string) => ({
  _id: `drafts.${id}`,
  _type: "topic",
  title: { _type: "localeString", en: "Topic", fr: "Sujet" },
  ...(address === undefined ? {} : { slug: slugs(address) }),
});

test("what the studio would not publish, the lake does not either, in the same words", async () => {
  const { editor, lake } = lakeWith(ours);
  await editor.create(topic("t"));
  const failure = await failureOf(editor.action(publish("t")));
  assert.equal(failure.statusCode, 400);
  assert.match(failure.message, /Press Generate/);
  assert.deepEqual(await editor.fetch("*._id"), ["drafts.t"]);
  await editor
    .patch("drafts.t")
    .set({ slug: slugs("a-topic") })
    .commit();
  await editor.action(publish("t"));
  assert.deepEqual(await editor.fetch("*._id"), ["t"]);
  lake.close();
});

test("an address that is taken is found in the lake itself", async () => {
  const { editor, lake } = lakeWith(ours);
  await editor.create(topic("one", "taken"));
  await editor.action(publish("one"));
  await editor.create(topic("two", "taken"));
  assert.match((await failureOf(editor.action(publish("two")))).message, /slug/);
  lake.close();
});

test("documents that complete each other may be published in one request", async () => {
  const { editor, lake } = lakeWith(ours);
  await editor.create(topic("parent", "parent"));
  const parent = { _type: "reference", _ref: "parent", _weak: true, _strengthenOnPublish: { type: "topic" } };
  await editor.create({ ...topic("child", "child"), parent });
  assert.equal(
    (await failureOf(editor.action(publish("child")))).statusCode,
    409,
    "alone it points to nothing",
  );
  await editor.action([publish("parent"), publish("child")]);
  assert.deepEqual(await editor.fetch("*._id"), ["child", "parent"]);
  lake.close();
});

test("a release is published as a whole or not at all", async () => {
  const { editor, lake } = lakeWith(ours);
  await editor.action({ actionType: "sanity.action.release.create", releaseId: "spring", metadata: {} });
  await editor.create({ ...topic("good", "good"), _id: "versions.spring.good" });
  await editor.create({ ...topic("bad"), _id: "versions.spring.bad" });
  const failure = await failureOf(
    editor.action({ actionType: "sanity.action.release.publish", releaseId: "spring" }),
  );
  assert.match(failure.message, /"bad"/);
  assert.deepEqual(await editor.fetch('*[_type == "topic"]._id'), [
    "versions.spring.bad",
    "versions.spring.good",
  ]);
  lake.close();
});

test("what was written while the rules were asked is asked about too", async () => {
  const seen: unknown[] = [];
  let interfere: (() => Promise<unknown>) | null = null;
  const { editor, lake } = lakeWith(() => async (document) => {
    seen.push(document["title"]);
    const now = interfere;
    interfere = null;
    await now?.();
    return document["title"] === "bad" ? [{ path: "title", message: "No." }] : [];
  });
  await editor.create({ _id: "drafts.x", _type: "topic", title: "good" });
  interfere = () => editor.patch("drafts.x").set({ title: "bad" }).commit();
  assert.match((await failureOf(editor.action(publish("x")))).message, /No\./);
  assert.deepEqual(seen, ["good", "bad"]);
  assert.deepEqual(await editor.fetch("*._id"), ["drafts.x"]);
  lake.close();
});

test("edits, discards and imports are not asked about", async () => {
  const { editor, lake } = lakeWith(() => () => Promise.reject(new Error("asked")));
  await editor.createOrReplace({ _id: "imported", _type: "topic" });
  await editor.action({
    actionType: "sanity.action.document.edit",
    publishedId: "imported",
    draftId: "drafts.imported",
    patch: { set: { title: "x" } },
  });
  await editor.action({ actionType: "sanity.action.document.discard", draftId: "drafts.imported" });
  assert.deepEqual(await editor.fetch("*._id"), ["imported"]);
  lake.close();
});
