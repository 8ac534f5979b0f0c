import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestLake, type TestLake } from "../lake/testing/test-lake.ts";
import type { ImportedWork } from "./imported-work.ts";
import { importWorks } from "./import-works.ts";
import { joinWorks } from "./join-works.ts";
import { notTheSame } from "./not-the-same.ts";
import { splitWork } from "./split-work.ts";
import { readWork, type RawDocument, type StoredWork } from "./stored-work.ts";
import { items, longTitle, preprint, published, record } from "./testing/records.ts";
import { undoBatch } from "./undo-batch.ts";

const at = "2026-11-28T09:00:00.000Z";

function run(lake: TestLake, ...records: readonly ImportedWork[]) {
  return importWorks(lake.editor, items(...records), { source: "a file", asDrafts: false, now: () => at });
}

async function all(lake: TestLake, filter = `!(_id in path("import.**")) && !(_type match "system.*")`) {
  const documents = await lake.editor.fetch<RawDocument[]>(
    `*[${filter}] | order(_id)`,
    {},
    { perspective: "raw" },
  );
  return documents.map(({ _rev, _updatedAt, ...kept }): RawDocument => kept);
}

async function works(lake: TestLake): Promise<readonly StoredWork[]> {
  return (await all(lake, `_type == "publication"`)).map((document) => readWork(document));
}

async function pairs(lake: TestLake): Promise<readonly unknown[]> {
  return (await all(lake, `_type == "workPair"`)).map(({ state }) => state);
}

const conference = published("10.1000/a");
const journal = published("10.2000/b", {
  source: "x",
  title: `${longTitle}!`,
  abstracts: [{ lang: "fr", text: "Un résumé.", state: "publisher" }],
  versions: [{ kind: "journal", venueText: "Journal of Lists", identifiers: { doi: "10.2000/b" } }],
});

/** A conference paper and a journal article of one title: asked, and so two works. */
async function askedLake(): Promise<TestLake & { readonly keep: string; readonly drop: string }> {
  const lake = await startTestLake();
  await run(lake, conference, journal);
  const [one, other] = await works(lake);
  assert.ok(one && other);
  assert.deepEqual(await pairs(lake), ["open"]);
  const isConference = one.versions[0]?.kind === "conference";
  const [keep, drop] = isConference ? [one, other] : [other, one];
  return Object.assign(lake, { keep: keep._id, drop: drop._id });
}

test("two works that are joined are one, with the versions of both and the other’s short id", async () => {
  await using lake = await askedLake();
  const dropped = (await works(lake)).find(({ _id }) => _id === lake.drop);
  await joinWorks(lake.editor, lake, { at, batch: "j1" });
  const [work, ...others] = await works(lake);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [
      work?._id,
      work?.versions.map(({ kind }) => kind),
      work?.mergedFrom,
      work?.abstracts.map(({ lang }) => lang),
    ],
    [lake.keep, ["conference", "journal"], [dropped?.shortId], ["fr"]],
  );
  assert.deepEqual(await pairs(lake), ["same"]);
});

test("what referred to the one refers to the other, drafts and lists of both too", async () => {
  await using lake = await askedLake();
  const ref = (id: string, _key = id) => ({ _key, _type: "reference", _ref: id });
  await lake.editor.create({
    _id: "news",
    _type: "announcement",
    publications: [ref(lake.drop), ref(lake.keep)],
  });
  await lake.editor.create({
    _id: "drafts.news",
    _type: "announcement",
    body: { en: [{ _key: "b", _type: "block", markDefs: [ref(lake.drop, "m")] }] },
  });
  await joinWorks(lake.editor, lake, { at, batch: "j1" });
  const [draft, news] = await all(lake, `_type == "announcement"`);
  assert.deepEqual(news?.["publications"], [ref(lake.keep)]);
  assert.deepEqual(draft?.["body"], { en: [{ _key: "b", _type: "block", markDefs: [ref(lake.keep, "m")] }] });
});

test("a joined work stays joined, whatever of it is imported again", async () => {
  await using lake = await askedLake();
  await joinWorks(lake.editor, lake, { at, batch: "j1" });
  const { plan } = await run(lake, conference, journal);
  assert.deepEqual([plan.created, plan.pairs], [[], []]);
  assert.equal((await works(lake)).length, 1);
  const settled = await run(lake, conference, journal);
  assert.equal(settled.plan.same, 1);
});

test("a PDF that only the duplicate’s version keeps here comes along", async () => {
  await using lake = await startTestLake();
  await run(lake, conference);
  const [keep] = await works(lake);
  assert.ok(keep);
  const twin = { ...keep.raw, _id: "publication-twin22", shortId: "twin22" };
  const [version] = await lake.editor.fetch<object[]>("*[_id == $id][0].versions", { id: keep._id });
  await lake.editor.create({
    ...twin,
    versions: [{ ...version, pages: "1–9", hostedPdf: { licence: "CC BY 4.0" } }],
  });
  await joinWorks(lake.editor, { keep: keep._id, drop: "publication-twin22" }, { at, batch: "j1" });
  const joined = await lake.editor.fetch<unknown[]>("*[_id == $id][0].versions", { id: keep._id });
  assert.deepEqual(joined, [{ ...version, pages: "1–9", hostedPdf: { licence: "CC BY 4.0" } }]);
});

test("joining is undone like an import", async () => {
  await using lake = await askedLake();
  await lake.editor.create({
    _id: "news",
    _type: "announcement",
    publications: [{ _key: "k", _type: "reference", _ref: lake.drop }],
  });
  const before = await all(lake);
  await joinWorks(lake.editor, lake, { at, batch: "j1" });
  assert.notDeepEqual(await all(lake), before);
  assert.deepEqual((await undoBatch(lake.editor, "j1")).kept, []);
  assert.deepEqual(await all(lake), before);
});

test("works that somebody edits are not joined, and nothing is written", async () => {
  await using lake = await askedLake();
  await lake.editor.create({ _id: `drafts.${lake.drop}`, _type: "publication", title: "In the making" });
  const before = await all(lake);
  await assert.rejects(
    joinWorks(lake.editor, lake, { at, batch: "j1" }),
    /Somebody is editing “In the making”/,
  );
  assert.deepEqual(await all(lake), before);
});

test("49: works that an editor said are not the same are not asked again, nor joined", async () => {
  await using lake = await askedLake();
  await notTheSame(lake.editor, [lake.keep, lake.drop], { at, batch: "n1" });
  assert.deepEqual(await pairs(lake), ["different"]);
  for (const { notSameAs } of await works(lake)) assert.equal(notSameAs.length, 1);
  // Even without the answer, the works themselves say it.
  await lake.editor.delete({ query: `*[_type == "workPair"]` });
  const { plan } = await run(lake, conference, journal);
  assert.deepEqual([plan.created, plan.changed, plan.pairs], [[], [], []]);
});

test("49: a version that was split off stays apart, whatever record tells of both", async () => {
  await using lake = await startTestLake();
  const both = record({
    source: "openalex",
    authority: "aggregator",
    versions: [
      { identifiers: { doi: "10.1000/a" } },
      { kind: "preprint", venueText: "arXiv", identifiers: { arxiv: "2301.00001" } },
    ],
  });
  await run(lake, conference, preprint("2301.00001"), both);
  const [whole] = await works(lake);
  assert.ok(whole);
  const [arxiv] = whole.versions.filter(({ kind }) => kind === "preprint");
  assert.ok(arxiv);
  const before = await all(lake);
  const { id } = await splitWork(lake.editor, { id: whole._id, versions: [arxiv._key] }, { at, batch: "s1" });
  for (let time = 0; time < 2; time += 1) {
    const { plan } = await run(lake, conference, preprint("2301.00001"), both);
    assert.deepEqual([plan.created, plan.pairs], [[], []]);
  }
  const kinds = new Map((await works(lake)).map((work) => [work._id, work.versions.map(({ kind }) => kind)]));
  assert.deepEqual([kinds.get(whole._id), kinds.get(id)], [["conference"], ["preprint"]]);
  assert.equal((await run(lake, conference, preprint("2301.00001"), both)).plan.same, 2);
  assert.notDeepEqual(await all(lake), before);
});

test("splitting is undone like an import, and takes no work’s last version", async () => {
  await using lake = await startTestLake();
  await run(lake, conference, preprint("2301.00001"));
  const [whole] = await works(lake);
  assert.ok(whole);
  const keys = whole.versions.map(({ _key }) => _key);
  const split = (versions: readonly string[]) =>
    splitWork(lake.editor, { id: whole._id, versions }, { at, batch: "s1" });
  await assert.rejects(split(keys), /leave at least one/);
  await assert.rejects(split([]), /leave at least one/);
  const before = await all(lake);
  await split(keys.slice(0, 1));
  assert.equal((await works(lake)).length, 2);
  assert.deepEqual((await undoBatch(lake.editor, "s1")).kept, []);
  assert.deepEqual(await all(lake), before);
});
