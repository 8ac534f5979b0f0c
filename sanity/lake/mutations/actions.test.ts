import assert from "node:assert/strict";
import { test } from "node:test";
import type { Action } from "@sanity/client";
import { failureOf, startTestLake, type TestLake } from "../testing/test-lake.ts";

const attributes = { _id: "drafts.x", _type: "topic", title: "one" };

async function ids(lake: TestLake): Promise<string[]> {
  return lake.editor.fetch("*._id", {}, { perspective: "raw" });
}

async function publishNew(lake: TestLake): Promise<void> {
  await lake.editor.action({
    actionType: "sanity.action.document.create",
    publishedId: "x",
    attributes,
    ifExists: "fail",
  });
  await lake.editor.action({
    actionType: "sanity.action.document.publish",
    publishedId: "x",
    draftId: "drafts.x",
  });
}

test("create makes a draft; a second one fails or is ignored, as asked", async () => {
  await using lake = await startTestLake();
  const create = (ifExists: "fail" | "ignore") =>
    lake.editor.action({
      actionType: "sanity.action.document.create",
      publishedId: "x",
      attributes,
      ifExists,
    });
  await create("fail");
  assert.equal((await failureOf(create("fail"))).statusCode, 409);
  await create("ignore");
  assert.deepEqual(await ids(lake), ["drafts.x"]);
});

test("publish moves the draft, edit makes a new one from what is published, discard lets it go", async () => {
  await using lake = await startTestLake();
  await publishNew(lake);
  assert.deepEqual(await ids(lake), ["x"]);
  await lake.editor.action({
    actionType: "sanity.action.document.edit",
    publishedId: "x",
    draftId: "drafts.x",
    patch: { set: { title: "two" } },
  });
  assert.deepEqual(await ids(lake), ["drafts.x", "x"]);
  assert.equal(await lake.reader.fetch('*[_id == "x"][0].title'), "one");
  await lake.editor.action({
    actionType: "sanity.action.document.publish",
    publishedId: "x",
    draftId: "drafts.x",
  });
  assert.equal(await lake.reader.fetch('*[_id == "x"][0].title'), "two");
  await lake.editor.action({
    actionType: "sanity.action.document.edit",
    publishedId: "x",
    draftId: "drafts.x",
    patch: { set: { title: "three" } },
  });
  await lake.editor.action({ actionType: "sanity.action.document.discard", draftId: "drafts.x" });
  assert.deepEqual(await ids(lake), ["x"]);
});

test("publish refuses a draft that someone else has changed meanwhile", async () => {
  await using lake = await startTestLake();
  await lake.editor.action({
    actionType: "sanity.action.document.create",
    publishedId: "x",
    attributes,
    ifExists: "fail",
  });
  const stale = await failureOf(
    lake.editor.action({
      actionType: "sanity.action.document.publish",
      publishedId: "x",
      draftId: "drafts.x",
      ifDraftRevisionId: "older",
    }),
  );
  assert.equal(stale.statusCode, 409);
  assert.deepEqual(await ids(lake), ["drafts.x"]);
});

test("unpublish leaves a draft and keeps one that is there already", async () => {
  await using lake = await startTestLake();
  await publishNew(lake);
  await lake.editor.action({
    actionType: "sanity.action.document.edit",
    publishedId: "x",
    draftId: "drafts.x",
    patch: { set: { title: "two" } },
  });
  await lake.editor.action({
    actionType: "sanity.action.document.unpublish",
    publishedId: "x",
    draftId: "drafts.x",
  });
  assert.deepEqual(await ids(lake), ["drafts.x"]);
  assert.equal((await lake.editor.getDocument("drafts.x"))?.["title"], "two");
});

test("delete takes the published document and its draft", async () => {
  await using lake = await startTestLake();
  await publishNew(lake);
  await lake.editor.action({
    actionType: "sanity.action.document.edit",
    publishedId: "x",
    draftId: "drafts.x",
    patch: { set: { title: "two" } },
  });
  await lake.editor.action({
    actionType: "sanity.action.document.delete",
    publishedId: "x",
    includeDrafts: ["drafts.x"],
  });
  assert.deepEqual(await ids(lake), []);
});

test("a document that is referred to can neither be deleted nor unpublished", async () => {
  await using lake = await startTestLake();
  await publishNew(lake);
  await lake.editor.create({ _id: "work", _type: "publication", topic: { _type: "reference", _ref: "x" } });
  const actions: readonly Action[] = [
    { actionType: "sanity.action.document.delete", publishedId: "x", includeDrafts: [] },
    { actionType: "sanity.action.document.unpublish", publishedId: "x", draftId: "drafts.x" },
  ];
  for (const action of actions) {
    assert.equal((await failureOf(lake.editor.action(action))).statusCode, 409);
  }
  assert.deepEqual(await ids(lake), ["work", "x"]);
});

test("several actions are one transaction", async () => {
  await using lake = await startTestLake();
  const failed = lake.editor.action([
    { actionType: "sanity.action.document.create", publishedId: "x", attributes, ifExists: "fail" },
    { actionType: "sanity.action.document.publish", publishedId: "nobody", draftId: "drafts.nobody" },
  ]);
  assert.equal((await failureOf(failed)).statusCode, 404);
  assert.deepEqual(await ids(lake), []);
});

test("publishing makes strong the references that waited for their target", async () => {
  await using lake = await startTestLake();
  const waiting = { _type: "reference", _ref: "later", _weak: true, _strengthenOnPublish: { type: "topic" } };
  await lake.editor.action({
    actionType: "sanity.action.document.create",
    publishedId: "x",
    attributes: { ...attributes, related: [{ _key: "a", ...waiting }] },
    ifExists: "fail",
  });
  const publish = {
    actionType: "sanity.action.document.publish",
    publishedId: "x",
    draftId: "drafts.x",
  } as const;
  assert.equal((await failureOf(lake.editor.action(publish))).statusCode, 409);
  await lake.editor.create({ _id: "later", _type: "topic" });
  await lake.editor.action(publish);
  assert.deepEqual((await lake.editor.getDocument("x"))?.["related"], [
    { _key: "a", _type: "reference", _ref: "later" },
  ]);
});

test("a release is made, holds versions, shows them in its perspective and publishes them", async () => {
  await using lake = await startTestLake();
  await publishNew(lake);
  await lake.editor.releases.create({ releaseId: "r1", metadata: { title: "Spring" } });
  await lake.editor.createVersion({
    publishedId: "x",
    releaseId: "r1",
    document: { _type: "topic", title: "spring" },
  });
  const title = (perspective: string[]) =>
    lake.editor.fetch('*[_id == "x"][0]{title, _originalId}', {}, { perspective });
  assert.deepEqual(await title(["r1"]), { title: "spring", _originalId: "versions.r1.x" });
  assert.deepEqual(await title(["drafts"]), { title: "one", _originalId: "x" });
  await lake.editor.releases.publish({ releaseId: "r1" });
  assert.equal(await lake.reader.fetch('*[_id == "x"][0].title'), "spring");
  assert.equal(await lake.editor.getDocument("versions.r1.x"), undefined);
  assert.equal(await lake.reader.fetch('count(*[_type == "system.release"])'), 0);
});

test("what the lake cannot do it says", async () => {
  await using lake = await startTestLake();
  const unknown = await failureOf(
    lake.editor.action({ actionType: "sanity.action.document.dance" } as never),
  );
  assert.equal(unknown.statusCode, 400);
  assert.match(unknown.message, /The embedded lake has no action "sanity.action.document.dance"/);
});
