import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestLake } from "../lake/testing/test-lake.ts";
import { importWorks } from "./import-works.ts";
import type { RawDocument } from "./stored-work.ts";
import { items, record } from "./testing/records.ts";
import { undoBatch } from "./undo-batch.ts";

test("a draft that was published since stays, and it is said; one that was discarded is nobody's loss", async () => {
  await using lake = await startTestLake();
  const works = [
    record({ sourceId: "kept", title: "A draft that somebody reads and publishes" }),
    record({ sourceId: "dropped", title: "Another draft, which nobody wants in the end" }),
  ];
  const { plan } = await importWorks(lake.editor, items(...works), {
    source: "a file",
    asDrafts: true,
    now: () => "2026-11-28T09:00:00.000Z",
  });
  const drafts = await lake.editor.fetch<RawDocument[]>(
    `*[_type == "publication"]`,
    {},
    { perspective: "raw" },
  );
  const [kept, dropped] = ["reads", "nobody"].map((word) =>
    drafts.find(({ title }) => String(title).includes(word)),
  );
  assert.ok(kept && dropped);
  const { _rev, _createdAt, _updatedAt, ...content } = kept;
  const id = kept._id.replace("drafts.", "");
  await lake.editor
    .transaction()
    .create({
      ...content,
      _id: id,
      _type: "publication",
      title: "Read, corrected and published",
      provenance: [],
    })
    .delete(kept._id)
    .delete(dropped._id)
    .commit();
  const undone = await undoBatch(lake.editor, plan.batch);
  assert.deepEqual(undone, {
    restored: 0,
    removed: 0,
    kept: [{ id: kept._id, what: "was published since" }],
  });
  assert.equal(await lake.editor.fetch("count(*[_id == $id])", { id }), 1);
});
