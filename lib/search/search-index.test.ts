import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { seed } from "#sanity/seed/seed.ts";
import { startTestLake } from "#sanity/lake/testing/test-lake.ts";
import type { TestLake } from "#sanity/lake/testing/test-lake.ts";
import { knownItems } from "./bench/known-items.ts";
import { measure } from "./bench/measure.ts";
import { currentIndex } from "./index-folder.ts";
import { startIndexer } from "./indexer.ts";
import type { Indexer } from "./indexer.ts";
import { noFilters } from "./question.ts";
import type { Filters } from "./question.ts";
import { readAllDocuments } from "./read-documents.ts";
import { readQuestion } from "./read-question.ts";
import type { Answer, SearchIndex } from "./search-index.ts";
import { openForReading } from "./sqlite/open-index.ts";
import { sqliteIndex } from "./sqlite/sqlite-index.ts";

// The whole way, over the demonstration institute in an embedded lake: what is published is found, nothing else is.

let lake: TestLake;
let folder: string;
let indexer: Indexer;
let index: SearchIndex;

before(async () => {
  lake = await startTestLake();
  await seed(lake.editor);
  folder = await mkdtemp(path.join(os.tmpdir(), "search-index-"));
  indexer = startIndexer({ client: published(), folder, log: (line) => assert.fail(line) });
  indexer.tell({ everything: true });
  await indexer.idle();
  index = opened();
});

after(async () => {
  indexer.stop();
  await lake[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

function published() {
  return lake.editor.withConfig({ perspective: "published" });
}

function opened(): SearchIndex {
  const current = currentIndex(folder);
  assert.ok(current !== null);
  return sqliteIndex(openForReading(current.file));
}

function ask(
  text: string,
  more: { filters?: Partial<Filters>; now?: string; isLiteral?: boolean } = {},
): Promise<Answer> {
  return index.search({
    question: readQuestion(text),
    filters: { ...noFilters, ...more.filters },
    page: 1,
    perPage: 20,
    now: more.now ?? "2026-11-28T12:00:00.000Z",
    isLiteral: more.isLiteral ?? false,
  });
}

async function idsFor(text: string, more?: Parameters<typeof ask>[1]): Promise<string[]> {
  return (await ask(text, more)).found.map(({ id }) => id);
}

/** Publishes, tells the index as the site would, and waits until it knows. */
async function publish(document: { _id: string; _type: string; [field: string]: unknown }): Promise<void> {
  await lake.editor.createOrReplace(document);
  indexer.tell({ id: document._id });
  await indexer.idle();
}

function page(id: string, words: string) {
  return {
    _id: id,
    _type: "page",
    title: { _type: "localeString", en: words },
    slug: { _type: "localeSlug", en: { _type: "slug", current: id } },
  };
}

test("known works are found as promised, in each of the ways people remember them", async () => {
  const documents = await all(readAllDocuments(published()));
  const { all: whole, families, missed } = await measure(index, knownItems(documents, 60, 3));
  const told = missed.map(({ family, text, id }) => `${family}: ${text} (${id})`).join("\n");
  assert.ok(whole.questions >= 400, `only ${whole.questions} questions could be made`);
  assert.ok(whole.mrr >= 0.92, `MRR@10 ${whole.mrr}\n${told}`);
  assert.ok(whole.recall >= 0.98, `R@10 ${whole.recall}\n${told}`);
  for (const { family, mrr, recall } of families) {
    assert.ok(mrr >= 0.85, `${family}: MRR@10 ${mrr}\n${told}`);
    assert.ok(recall >= 0.95, `${family}: R@10 ${recall}\n${told}`);
  }
});

test("accents make no difference, whichever side has them", async () => {
  await publish(page("page-accents", "Les systèmes météorologiques naïfs"));
  for (const text of [
    "systèmes météorologiques",
    "systemes meteorologiques",
    "SYSTÈME METEOROLOGIQUE",
    "naif",
  ])
    assert.deepEqual((await idsFor(text))[0], "page-accents", text);
  await publish(page("page-plain", "Zephyr interpretes"));
  assert.equal((await idsFor("Zéphyr interprètes"))[0], "page-plain");
  assert.equal((await ask("Zéphyr interprètes")).whole, 1);
});

test("people, topics, announcements and pages are found beside works", async () => {
  const types = async (text: string) => new Set((await ask(text)).found.map(({ type }) => type));
  assert.ok((await types("Razvan Pascanu")).has("researcher"));
  assert.ok((await types("Pascanu R")).has("researcher"), "names in any order");
  assert.ok((await types("privacy")).has("page"));
  assert.ok((await types("hackathon")).has("news"));
  assert.ok((await types("climate")).has("topic"));
  assert.ok((await types("climate")).has("publication"));
});

test("an identifier leads to the one thing it names", async () => {
  const doi = await lake.editor.fetch<{ _id: string; doi: string }>(
    '*[_type == "publication" && defined(versions[0].identifiers.doi)][0]{_id, "doi": versions[0].identifiers.doi}',
  );
  assert.deepEqual(await idsFor(`https://doi.org/${doi.doi.toUpperCase()}`), [doi._id]);
  const person = await lake.editor.fetch<{ _id: string; orcid: string }>(
    '*[_type == "researcher" && visibility == "public" && defined(identifiers.orcid)][0]{_id, "orcid": identifiers.orcid}',
  );
  assert.deepEqual(await idsFor(person.orcid), [person._id]);
});

test("a draft is not found, a published text within the same turn, an unpublished one no more", async () => {
  const id = "page-comes-and-goes";
  await lake.editor.createOrReplace({ ...page(id, "Quokkaville"), _id: `drafts.${id}` });
  indexer.tell({ id });
  indexer.tell({ id: `drafts.${id}` });
  await indexer.idle();
  assert.deepEqual(await idsFor("Quokkaville"), []);
  await publish(page(id, "Quokkaville"));
  assert.deepEqual(await idsFor("Quokkaville"), [id]);
  await publish(page(id, "Wallabytown"));
  assert.deepEqual(await idsFor("Quokkaville"), [], "an old text is gone with its words");
  await lake.editor.delete(id);
  indexer.tell({ id });
  await indexer.idle();
  assert.deepEqual(await idsFor("Wallabytown"), []);
});

test("a word of what was taken away is offered to nobody", async () => {
  await publish(page("page-secret", "Xylophagus"));
  await lake.editor.delete("page-secret");
  indexer.tell({ id: "page-secret" });
  await indexer.idle();
  const { corrections, total } = await ask("Xylophagos");
  assert.deepEqual([corrections, total], [[], 0]);
});

test("who is hidden is not found, nor by what only they would be found by", async () => {
  const hidden = await lake.editor.fetch<string[]>(
    '*[_type == "researcher" && !(visibility in ["public", "nameOnly"])]._id',
  );
  assert.ok(hidden.length > 0, "the demonstration institute has somebody hidden");
  for (const id of hidden) assert.deepEqual(await index.byIds([id]), []);
  const shy = await lake.editor.fetch<string[]>('*[_type == "researcher" && visibility == "nameOnly"]._id');
  for (const { stored } of await index.byIds(shy)) assert.ok(stored);
});

test("what comes out later is found from its instant on, what was withdrawn never", async () => {
  const announcement = {
    _id: "announcement-later",
    _type: "announcement",
    kind: "news",
    title: { _type: "localeString", en: "Numbat census" },
    slug: { _type: "localeSlug", en: { _type: "slug", current: "numbat-census" } },
    publishedAt: "2027-01-01T00:00:00.000Z",
  };
  await publish(announcement);
  assert.deepEqual(await idsFor("Numbat census"), []);
  assert.deepEqual(await idsFor("Numbat census", { now: "2027-01-01T00:00:00.000Z" }), [
    "announcement-later",
  ]);
  for (const typed of ["Numbt", "Numba", "Numbst"]) {
    assert.deepEqual((await ask(typed)).corrections, [], `${typed} says what is to come`);
    const later = await ask(typed, { now: "2027-01-01T00:00:00.000Z" });
    assert.ok(later.corrections[0]?.instead.includes("numbat"), typed);
  }
  await publish({ ...announcement, withdrawn: true });
  assert.deepEqual(await idsFor("Numbat census", { now: "2027-02-01T00:00:00.000Z" }), []);
});

test("a renamed topic or venue is found with all that mentions it", async () => {
  const venue = await lake.editor.fetch<{ _id: string; works: string[] }>(
    '*[_type == "venue" && count(*[_type == "publication" && references(^._id)]) > 0][0]{_id, "works": *[_type == "publication" && references(^._id)]._id}',
  );
  await lake.editor.patch(venue._id).set({ name: "Bandicoot Letters" }).commit();
  indexer.tell({ id: venue._id });
  await indexer.idle();
  assert.deepEqual((await idsFor("venue:Bandicoot")).toSorted(), venue.works.toSorted());
});

test("somebody hidden later is taken out of what mentions them", async () => {
  const person = await lake.editor.fetch<{ _id: string; work: string }>(
    '*[_type == "researcher" && visibility == "public" && count(*[_type == "publication" && references(^._id)]) > 0][0]{_id, "work": *[_type == "publication" && references(^._id)][0]._id}',
  );
  await lake.editor.patch(person._id).set({ visibility: "hidden" }).commit();
  indexer.tell({ id: person._id });
  await indexer.idle();
  assert.deepEqual(await index.byIds([person._id]), []);
  const [work] = await index.byIds([person.work]);
  assert.ok(!JSON.stringify(work?.stored).includes(`"_id":"${person._id}","_type":"researcher","name"`));
});

test("a misspelt word is understood, said, and looked for as typed when asked to be", async () => {
  const { found, corrections } = await ask("hackaton");
  assert.ok(found.length > 0);
  assert.deepEqual(corrections[0]?.typed, "hackaton");
  assert.ok(corrections[0]?.instead.includes("hackathon"));
  assert.equal((await ask("hackaton", { isLiteral: true })).total, 0);
});

test("phrases, fields and exclusions hold", async () => {
  await publish(page("page-one", "Potoroo cares for bilby"));
  await publish(page("page-two", "Bilby cares for potoroo"));
  assert.deepEqual(await idsFor('"potoroo cares"'), ["page-one"]);
  assert.equal((await ask("potoroo bilby")).whole, 2);
  assert.deepEqual(await idsFor("author:potoroo"), []);
  const works = await idsFor("author:Pascanu");
  assert.ok(works.length > 0);
  assert.deepEqual(await idsFor("potoroo -cares"), []);
});

test("each way to narrow counts what the others leave, and its own values add up", async () => {
  const { facets } = await ask("learning");
  const [first, second] = facets.years;
  assert.ok(first !== undefined && second !== undefined);
  const one = await ask("learning", { filters: { years: [first.value] } });
  assert.equal(one.total, first.count);
  assert.deepEqual(one.facets.years, facets.years, "a second year can still be chosen");
  assert.ok(one.facets.types.every(({ count }) => count <= first.count));
  const both = await ask("learning", { filters: { years: [first.value, second.value] } });
  assert.equal(both.total, first.count + second.count);
});

test("every page of an answer is part of one list, and the files hold all of it", async () => {
  const request = {
    question: readQuestion("learning"),
    filters: noFilters,
    now: "2026-11-28T12:00:00.000Z",
    isLiteral: false,
  };
  const pages = await Promise.all(
    [1, 2, 3].map((number) => index.search({ ...request, page: number, perPage: 7 })),
  );
  const listed = pages.flatMap(({ found }) => found.map(({ id }) => id));
  assert.equal(new Set(listed).size, listed.length);
  const walked: string[] = [];
  for await (const slice of index.walk(request, 5)) walked.push(...slice.map(({ id }) => id));
  assert.equal(walked.length, pages[0]?.total);
  assert.deepEqual(walked.slice(0, listed.length), listed);
});

test("ten thousand questions of anything at all are answered", async () => {
  const odd = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        "*",
        "(",
        ")",
        ":",
        "-",
        "^",
        "+",
        "{",
        "}",
        "a",
        " ",
        "NEAR",
        "OR",
        "AND",
        "NOT",
      ),
    }),
    fc
      .array(
        fc.constantFrom(
          "learning",
          "réseau",
          "author:",
          "year:",
          "-",
          '"',
          "title_en:",
          "texts",
          "10.1/",
          "\0",
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(" ")),
  );
  await fc.assert(
    fc.asyncProperty(odd, async (text) => {
      const { total, found } = await ask(text);
      assert.ok(total >= found.length);
    }),
    { numRuns: 10_000, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: false },
  );
});

test("a rebuild is swapped in whole, and leaves one file", async () => {
  const before = currentIndex(folder);
  indexer.tell({ everything: true });
  indexer.tell({ id: "page-one" });
  await indexer.idle();
  const now = currentIndex(folder);
  assert.notEqual(now?.changed, before?.changed);
  assert.ok((await idsFor("potoroo bilby")).length >= 2, "who has the old one open goes on with it");
  index = opened();
  assert.equal((await ask("potoroo bilby")).whole, 2);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sqlite"));
  assert.equal(files.length, 1);
});

test("a lake that does not answer leaves the index as it was, and is asked again", async () => {
  const lines: string[] = [];
  const other = await mkdtemp(path.join(os.tmpdir(), "search-broken-"));
  const dead = lake.editor.withConfig({ apiHost: "http://127.0.0.1:9", maxRetries: 0 });
  const broken = startIndexer({
    client: dead,
    folder: other,
    log: (line) => lines.push(line),
    pause: 60_000,
  });
  broken.tell({ everything: true });
  await broken.idle();
  broken.stop();
  assert.equal(currentIndex(other), null);
  assert.match(lines[0] ?? "", /could not be renewed/);
  await rm(other, { recursive: true, force: true });
});

async function all<Value>(slices: AsyncIterable<readonly Value[]>): Promise<Value[]> {
  const values: Value[] = [];
  for await (const slice of slices) values.push(...slice);
  return values;
}
