import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestLake } from "../lake/testing/test-lake.ts";
import { changeWork } from "./change-work.ts";
import type { RawDocument } from "./stored-work.ts";

const asked = { _type: "publication", title: "As published", locked: ["title"] };
const answered = (document: RawDocument): RawDocument => ({
  ...document,
  locked: undefined,
  featured: true,
});

test("an answer is written into the draft where there is one, and readers see nothing of it yet", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({ ...asked, _id: "work" });
  await lake.editor.create({ ...asked, _id: "drafts.work", title: "In the making" });
  await changeWork(lake.editor, "work", answered);
  const rows = await lake.editor.fetch(
    `*[_type == "publication"] | order(title){title, featured, locked}`,
    {},
    { perspective: "raw" },
  );
  assert.deepEqual(rows, [
    { title: "As published", featured: null, locked: ["title"] },
    { title: "In the making", featured: true, locked: null },
  ]);
});

test("without a draft the published work has it at once; the same answer again writes nothing", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({ ...asked, _id: "work" });
  await changeWork(lake.editor, "work", answered);
  const first = await lake.editor.getDocument("work");
  assert.deepEqual([first?.["featured"], first?.["locked"]], [true, undefined]);
  await changeWork(lake.editor, "work", answered);
  assert.equal((await lake.editor.getDocument("work"))?._rev, first?._rev);
});

test("an answer about a work that is gone is refused", async () => {
  await using lake = await startTestLake();
  await assert.rejects(changeWork(lake.editor, "nowhere", answered), /not there any more/);
});
