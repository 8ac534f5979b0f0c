import assert from "node:assert/strict";
import { test } from "node:test";
import type { SanityDocument } from "@sanity/types";
import fc from "fast-check";
import { startTestLake, type TestLake } from "../lake/testing/test-lake.ts";
import { contentFaults } from "../schema/content-faults.ts";
import { anyDocument } from "../seed/shapes/any-document.ts";
import { applyPlan } from "./apply-plan.ts";
import { decideSuggestion } from "./decide-suggestion.ts";
import type { ImportedWork } from "./imported-work.ts";
import { planImport, type ImportPlan } from "./plan-import.ts";
import { readExisting } from "./read-existing.ts";
import { readWork, type RawDocument, type StoredWork } from "./stored-work.ts";
import { items, longTitle, preprint, published, record } from "./testing/records.ts";
import { undoBatch } from "./undo-batch.ts";
import type { Written } from "./write-changes.ts";

const at = "2026-11-28T09:00:00.000Z";
const whole = "An abstract that an editor has read and put right, from the first word to the last.";
let batches = 0;

type Options = { readonly asDrafts?: boolean; readonly isStopped?: () => boolean };

async function plan(lake: TestLake, works: readonly ImportedWork[]): Promise<ImportPlan> {
  batches += 1;
  return planImport(await readExisting(lake.editor), items(...works), { at, batch: `batch-${batches}` });
}

async function write(lake: TestLake, planned: ImportPlan, options: Options = {}): Promise<Written> {
  return applyPlan(lake.editor, planned, { source: "a file", asDrafts: false, now: () => at, ...options });
}

async function run(lake: TestLake, works: readonly ImportedWork[], options: Options = {}) {
  const planned = await plan(lake, works);
  return { plan: planned, written: await write(lake, planned, options) };
}

/** Everything of the lake but what imports keep for themselves, without what the lake counts up. */
async function contents(lake: TestLake): Promise<string> {
  const documents = await lake.editor.fetch<RawDocument[]>(
    `*[!(_id in path("import.**")) && !(_type match "system.*")] | order(_id)`,
    {},
    { perspective: "raw" },
  );
  return JSON.stringify(documents.map(({ _rev, _updatedAt, ...kept }) => kept));
}

async function works(lake: TestLake): Promise<readonly StoredWork[]> {
  const documents = await lake.editor.fetch<RawDocument[]>(
    `*[_type == "publication"] | order(_id)`,
    {},
    { perspective: "raw" },
  );
  return documents.map((document) => readWork(document));
}

async function theWork(lake: TestLake): Promise<StoredWork> {
  const [work, ...others] = await works(lake);
  assert.ok(work);
  assert.equal(others.length, 0);
  return work;
}

const doi = "10.1000/a";

function abstract(text: string): Pick<ImportedWork, "abstracts"> {
  return { abstracts: [{ lang: "en", text, state: "publisher" }] };
}

function paper(given: Parameters<typeof published>[1] = {}): ImportedWork {
  return published(doi, { ...abstract("What the publisher says."), ...given });
}

test("41: the same file twice is no transaction at all", async () => {
  await using lake = await startTestLake();
  const records = [paper(), preprint("2301.00001"), record({ title: "Another paper of the list" })];
  const first = await run(lake, records);
  assert.equal(first.written.created, 2);
  const before = await contents(lake);
  const revisions = (await works(lake)).map(({ _rev }) => _rev);
  const again = await run(lake, records);
  assert.deepEqual([again.written.created, again.written.changed, again.plan.same], [0, 0, 2]);
  assert.equal(await contents(lake), before);
  assert.deepEqual(
    (await works(lake)).map(({ _rev }) => _rev),
    revisions,
  );
  assert.equal(await lake.editor.fetch(`count(*[_type == "importBatch"])`, {}, { perspective: "raw" }), 1);
});

test("no reader without a token sees what imports keep, nor pairs, nor former names", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({
    _id: "private.researcher-a",
    _type: "personPrivate",
    formerNames: ["Ada Former"],
  });
  await run(lake, [paper(), published("10.2000/b", { source: "x" })]);
  const kept = `*[_type in ["importBatch", "importChanges", "workPair", "personPrivate"]]`;
  assert.equal(await lake.editor.fetch(`count(${kept})`, {}, { perspective: "raw" }), 4);
  assert.deepEqual(await lake.reader.fetch(kept), []);
  await assert.rejects(lake.reader.fetch(kept, {}, { perspective: "raw" }), /needs a token/);
});

test("what imports write could be published in the studio, and has no field it does not know", async () => {
  await using lake = await startTestLake();
  await run(lake, [paper(), preprint("2301.00001")]);
  const { _id } = await theWork(lake);
  await lake.editor.patch(_id).set({ title: "By the editor" }).commit();
  await run(lake, [paper(), published("10.2000/b", { source: "x" })]);
  const documents = await lake.editor.fetch<SanityDocument[]>(
    `*[_type in ["publication", "workPair", "importBatch", "importChanges"]]`,
    {},
    { perspective: "raw" },
  );
  assert.ok(documents.length >= 6);
  const faults = await Promise.all(
    documents.map(async (document) => contentFaults(document, lake.editor, () => true)),
  );
  const worth = faults
    .flat()
    .filter(({ level, message }) => level === "error" || /does not know/.test(message));
  assert.deepEqual(worth, []);
  for (const { _rev, _createdAt, _updatedAt, ...document } of documents) anyDocument.parse(document);
});

test("43: an editor’s abstract survives the next import, and what the source says is shown", async () => {
  await using lake = await startTestLake();
  await run(lake, [paper()]);
  const { _id, abstracts } = await theWork(lake);
  await lake.editor
    .patch(_id)
    .set({ abstracts: [{ ...abstracts[0], text: whole }] })
    .commit();
  const { plan: planned } = await run(lake, [paper({ title: `${longTitle}, corrected` })]);
  assert.deepEqual(planned.kept, [`${_id} abstracts.en`]);
  const work = await theWork(lake);
  assert.equal(work.abstracts[0]?.text, whole);
  assert.equal(work.title, `${longTitle}, corrected`);
  const [suggestion] = work.suggestions;
  assert.match(suggestion?.value ?? "", /What the publisher says/);
  assert.deepEqual(
    [suggestion?.field, suggestion?.source, suggestion?.state],
    ["abstracts.en", "crossref", "open"],
  );
});

test("a suggestion can be taken, or ignored for ever", async () => {
  await using lake = await startTestLake();
  await run(lake, [paper()]);
  const { _id } = await theWork(lake);
  const edit = () => lake.editor.patch(_id).set({ title: "A title by the editor" }).commit();
  await edit();
  await run(lake, [paper()]);
  const suggested = async () => (await theWork(lake)).suggestions[0]?._key ?? "";
  await decideSuggestion(lake.editor, _id, { kind: "take", suggestion: await suggested() }, at);
  assert.deepEqual([(await theWork(lake)).title, (await theWork(lake)).suggestions], [longTitle, []]);
  assert.equal((await plan(lake, [paper()])).same, 1);
  await edit();
  await run(lake, [paper()]);
  await decideSuggestion(lake.editor, _id, { kind: "ignore", suggestion: await suggested() }, at);
  const again = await run(lake, [paper()]);
  assert.deepEqual([again.plan.same, again.plan.kept], [1, []]);
  const other = await run(lake, [paper({ title: "Something new from the source" })]);
  assert.deepEqual(other.plan.kept, [`${_id} title`]);
});

test("44: a part that is locked stays, and one that is given back is written by the next import", async () => {
  await using lake = await startTestLake();
  await run(lake, [paper()]);
  const { _id, abstracts } = await theWork(lake);
  await lake.editor
    .patch(_id)
    .set({ locked: ["title"], abstracts: [{ ...abstracts[0], text: whole }] })
    .commit();
  const renamed = paper({ title: "The title after the corrections" });
  await run(lake, [renamed]);
  assert.equal((await theWork(lake)).title, longTitle);
  await decideSuggestion(lake.editor, _id, { kind: "unlock", field: "title" }, at);
  await decideSuggestion(lake.editor, _id, { kind: "unlock", field: "abstracts.en" }, at);
  await run(lake, [renamed]);
  const work = await theWork(lake);
  assert.deepEqual(
    [work.title, work.abstracts[0]?.text, work.suggestions],
    ["The title after the corrections", "What the publisher says.", []],
  );
});

test("a version that an editor took out is not brought back, nor by another record of it", async () => {
  await using lake = await startTestLake();
  await run(lake, [paper(), preprint("2301.00001")]);
  const { _id, versions } = await theWork(lake);
  const kept = versions.filter(({ kind }) => kind !== "preprint");
  await lake.editor
    .patch(_id)
    .set({ versions: (await theWork(lake)).raw["versions"] })
    .commit();
  await lake.editor
    .patch(_id)
    .unset([`versions[_key=="${versions.find(({ kind }) => kind === "preprint")?._key}"]`])
    .commit();
  const other = preprint("2301.00001", { source: "another", sourceId: "z" });
  await run(lake, [paper(), preprint("2301.00001"), other]);
  const after = await theWork(lake);
  assert.deepEqual(
    after.versions.map(({ _key }) => _key),
    kept.map(({ _key }) => _key),
  );
  assert.equal(after.suggestions.length, 1);
});

test("50: undoing an import leaves every byte as it was", async () => {
  await using lake = await startTestLake();
  await run(lake, [paper(), record({ title: "Another paper of the list" })]);
  const before = await contents(lake);
  const { plan: planned } = await run(lake, [
    paper({ ...abstract(whole), title: `${longTitle}: revised` }),
    preprint("2301.00001", { title: `${longTitle}: revised` }),
    record({ source: "x", title: "A third and new paper" }),
    published("10.2000/b", { source: "x", title: `${longTitle}: revised` }),
  ]);
  assert.ok(planned.changed.length > 0 && planned.created.length > 0 && planned.pairs.length > 0);
  assert.notEqual(await contents(lake), before);
  const undone = await undoBatch(lake.editor, planned.batch);
  assert.deepEqual(undone.kept, []);
  assert.equal(await contents(lake), before);
  assert.equal(
    await lake.editor.fetch(
      "*[_id == $id][0].state",
      { id: `import.${planned.batch}` },
      { perspective: "raw" },
    ),
    "undone",
  );
});

test("50: what was edited since the import stays when it is undone, and is listed", async () => {
  await using lake = await startTestLake();
  await run(lake, [paper()]);
  const { _id } = await theWork(lake);
  const { plan: planned } = await run(lake, [
    paper({ title: "A second title of it", ...abstract(whole) }),
    record({ title: "New and edited since" }),
  ]);
  await lake.editor.patch(_id).set({ title: "By the editor" }).commit();
  const [made] = planned.created;
  assert.ok(made);
  await lake.editor.patch(made.id).set({ featured: true }).commit();
  const undone = await undoBatch(lake.editor, planned.batch);
  assert.deepEqual(Object.fromEntries(undone.kept.map(({ id, what }) => [id, what])), {
    [_id]: "was edited since: title",
    [made.id]: "was edited since: featured",
  });
  const work = (await works(lake)).find((one) => one._id === _id);
  assert.deepEqual([work?.title, work?.abstracts[0]?.text], ["By the editor", "What the publisher says."]);
});

test("50: applying and undoing, for any records on top of any others, changes nothing", async () => {
  await using lake = await startTestLake();
  const some = fc.array(
    fc.record({ which: fc.nat(5), title: fc.nat(3), pages: fc.nat(3), isPreprint: fc.boolean() }),
    { minLength: 1, maxLength: 6 },
  );
  const recordsOf = (
    given: readonly { which: number; title: number; pages: number; isPreprint: boolean }[],
  ) =>
    given.map(({ which, title, pages, isPreprint }) =>
      isPreprint
        ? preprint(`2301.0000${which}`, { title: `${longTitle} ${title}` })
        : published(`10.1000/${which}`, {
            title: `${longTitle} ${title}`,
            versions: [{ pages: String(pages), identifiers: { doi: `10.1000/${which}` } }],
          }),
    );
  await fc.assert(
    fc.asyncProperty(some, some, async (first, second) => {
      await run(lake, recordsOf(first));
      const before = await contents(lake);
      const { plan: planned, written } = await run(lake, recordsOf(second));
      if (written.created + written.changed > 0) {
        assert.deepEqual((await undoBatch(lake.editor, planned.batch)).kept, []);
      }
      assert.equal(await contents(lake), before);
    }),
    { numRuns: 25 },
  );
});

test("a work that somebody refers to by now is not taken away", async () => {
  await using lake = await startTestLake();
  const { plan: planned } = await run(lake, [paper(), record({ title: "Another paper of the list" })]);
  const [id = ""] = planned.created.map((work) => work.id);
  await lake.editor.create({
    _type: "announcement",
    publications: [{ _key: "a", _type: "reference", _ref: id }],
  });
  const undone = await undoBatch(lake.editor, planned.batch);
  assert.deepEqual([undone.removed, undone.kept.map((one) => one.id)], [1, [id]]);
});

test("51: an import that is stopped leaves whole transactions, which can be undone", async () => {
  await using lake = await startTestLake();
  const before = await contents(lake);
  const planned = await plan(
    lake,
    Array.from({ length: 250 }, (_, number) =>
      record({ sourceId: `r${number}`, title: `The ${number}th paper of a list` }),
    ),
  );
  let asked = 0;
  const written = await write(lake, planned, { isStopped: () => (asked += 1) > 2 });
  assert.deepEqual([written.isStopped, written.created], [true, 198]);
  assert.equal((await works(lake)).length, 198);
  const id = `import.${planned.batch}`;
  assert.equal(await lake.editor.fetch("*[_id == $id][0].state", { id }, { perspective: "raw" }), "stopped");
  assert.equal((await undoBatch(lake.editor, planned.batch)).removed, 198);
  assert.equal(await contents(lake), before);
});

test("52: who edits between the plan and the writing keeps their words, and the rest is written", async () => {
  await using lake = await startTestLake();
  await run(lake, [paper(), published("10.1000/b", { title: "A second paper of the register" })]);
  const planned = await plan(lake, [
    paper({ title: "Upstream has another title" }),
    published("10.1000/b", { title: "Upstream has a second title" }),
    record({ title: "And a new one to write" }),
  ]);
  const [edited, written] = planned.changed;
  assert.ok(edited && written);
  await lake.editor.patch(edited.id).set({ title: "Typed just now" }).commit();
  const outcome = await write(lake, planned);
  assert.deepEqual([outcome.editedMeanwhile, outcome.changed, outcome.created], [[edited.id], 1, 1]);
  const titles = new Map((await works(lake)).map(({ _id, title }) => [_id, title]));
  assert.equal(titles.get(edited.id), "Typed just now");
  assert.match(titles.get(written.id) ?? "", /^Upstream/);
});

test("52: a work with a draft is left to its editor, whether the draft was there before or is begun meanwhile", async () => {
  await using lake = await startTestLake();
  await run(lake, [paper()]);
  const { _id, raw } = await theWork(lake);
  const renamed = paper({ title: "Upstream has another title" });
  const planned = await plan(lake, [renamed]);
  await lake.editor.create({ ...raw, _id: `drafts.${_id}`, title: "In the making" });
  const before = await contents(lake);
  assert.deepEqual((await write(lake, planned)).editedMeanwhile, [_id]);
  const again = await plan(lake, [renamed]);
  assert.deepEqual([again.held.map(({ id }) => id), again.changed], [[_id], []]);
  await write(lake, again);
  assert.equal(await contents(lake), before);
});

test("as drafts nothing is published, and a second import finds them", async () => {
  await using lake = await startTestLake();
  await run(lake, [paper()], { asDrafts: true });
  const [draft] = await works(lake);
  assert.match(draft?._id ?? "", /^drafts\.publication-/);
  const again = await run(lake, [paper()], { asDrafts: true });
  assert.deepEqual([again.plan.same, again.written.created], [1, 0]);
});

test("readers hear who the former name is only by what the paper prints", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({
    _id: "researcher-ada",
    _type: "researcher",
    name: { display: "Ada New" },
    roles: [{ _key: "r", start: "2019" }],
  });
  await lake.editor.create({
    _id: "private.researcher-ada",
    _type: "personPrivate",
    formerNames: ["Ada Former"],
  });
  await run(lake, [paper({ authors: ["Ada Former"] })]);
  const [author] = (await theWork(lake)).authors;
  assert.deepEqual([author?.researcher?._ref, author?.printedName.display], ["researcher-ada", "Ada Former"]);
});
