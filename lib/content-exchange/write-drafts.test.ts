import assert from "node:assert/strict";
import { test } from "node:test";
import { readDocuments } from "#lib/content-move/read-documents.ts";
import { startTestLake } from "#sanity/lake/testing/test-lake.ts";
import { writeDrafts } from "./write-drafts.ts";
import type { DraftChange } from "./write-drafts.ts";

test("who edits or publishes between the check and the writing loses nothing, and no other draft is written", async () => {
  await using lake = await startTestLake();
  const client = lake.editor.withConfig({ perspective: "raw" });
  for (const id of ["a", "b", "drafts.b"])
    await client.create({ _id: id, _type: "topic", title: { en: id } });
  const change = async (id: string): Promise<DraftChange> => {
    const documents = await readDocuments(client);
    const [published, draft] = [documents.get(id), documents.get(`drafts.${id}`)];
    assert.ok(published);
    const base = draft ?? published;
    const document = { ...base, title: { en: id, fr: "Sujet" } };
    return { published, base, hasDraft: draft !== undefined, document };
  };
  const both = [await change("a"), await change("b")];
  const stays = async (reason: RegExp): Promise<void> => {
    const before = [...(await readDocuments(client)).values()];
    await assert.rejects(writeDrafts(client, both), reason);
    assert.deepEqual([...(await readDocuments(client)).values()], before);
  };
  await client.patch("drafts.b").set({ note: "typed just now" }).commit();
  await stays(/Somebody is editing one of these documents: a, b\. None of them was changed\./);
  both[1] = await change("b");
  await client.create({ _id: "drafts.a", _type: "topic", title: { en: "begun just now" } });
  await stays(/Somebody is editing/);
  both[0] = await change("a");
  await client.patch("a").set({ note: "published just now" }).commit();
  await stays(/Somebody has just published a\. Nothing was written/);
  both[0] = await change("a");
  await writeDrafts(client, both);
  const drafts = await client.fetch<readonly unknown[]>('*[_id in path("drafts.**")].title.fr');
  assert.deepEqual(drafts, ["Sujet", "Sujet"]);
});
