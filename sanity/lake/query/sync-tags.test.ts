import assert from "node:assert/strict";
import { test } from "node:test";
import { collectLive, startTestLake, withToken, type TestLake } from "../testing/test-lake.ts";

const v = "/v2026-06-01";

async function asked(
  lake: TestLake,
  query: string,
  perspective = "published",
): Promise<{ readonly result: unknown; readonly tags: readonly string[] }> {
  const search = new URLSearchParams({ query, perspective });
  const answer = await lake.request(`${v}/data/query/production?${search}`, { headers: withToken });
  const { result, syncTags } = await answer.json();
  return { result, tags: syncTags };
}

const meet = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((tag) => right.includes(tag));

async function withPeople(lake: TestLake): Promise<void> {
  await lake.editor
    .transaction()
    .create({ _id: "ada", _type: "person", name: "Ada" })
    .create({ _id: "bob", _type: "person", name: "Bob" })
    .create({ _id: "work", _type: "publication", title: "W", author: { _type: "reference", _ref: "ada" } })
    .create({
      _id: "other",
      _type: "publication",
      title: "O",
      author: { _type: "reference", _ref: "bob", _weak: true },
    })
    .create({ _id: "news", _type: "announcement", title: "N" })
    .commit();
}

test("a change sends the tags of the answers it concerns, and of no others", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const queries = {
    people: '*[_type == "person"]{name}',
    ada: '*[_id == "ada"][0].name',
    works: '*[_type == "publication"] | order(title){title, "author": author->name}',
    work: '*[_type == "publication" && _id == "work"][0]{title, "author": author->name}',
    both: '*[_type in ["person", "announcement"]]._id',
    either: '*[_type == "person" || _id == "news"]._id',
    sum: 'count(*[_type == "announcement"]) + count(*[_type == "person"])',
    all: "count(*)",
    about: '*[references("ada")]._id',
  };
  const tags = new Map<string, readonly string[]>();
  for (const [name, query] of Object.entries(queries)) tags.set(name, (await asked(lake, query)).tags);
  const live = await collectLive(lake);
  const told = async (change: () => Promise<unknown>): Promise<readonly string[]> => {
    await change();
    const sent = await live.next();
    return [...tags].flatMap(([name, some]) => (meet(some, sent) ? name : []));
  };
  const set = (id: string) => () => lake.editor.patch(id).set({ name: "X", title: "X" }).commit();
  assert.deepEqual(await told(set("ada")), [
    "people",
    "ada",
    "works",
    "work",
    "both",
    "either",
    "sum",
    "all",
    "about",
  ]);
  assert.deepEqual(await told(set("bob")), ["people", "works", "both", "either", "sum", "all", "about"]);
  assert.deepEqual(await told(set("other")), ["works", "all", "about"]);
  assert.deepEqual(await told(set("news")), ["both", "either", "sum", "all", "about"]);
  assert.deepEqual(await told(() => lake.editor.create({ _type: "topic", _id: "t" })), ["all", "about"]);
  live.stop();
});

test("drafts concern answers that show drafts, and are told with a token only", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const query = '*[_id == "ada"][0].name';
  const published = await asked(lake, query);
  const drafts = await asked(lake, query, "drafts");
  const [reader, editor] = [await collectLive(lake), await collectLive(lake, "includeDrafts=true")];
  await lake.editor.create({ _id: "drafts.ada", _type: "person", name: "Ada L." });
  const ofDraft = await editor.next();
  assert.deepEqual([meet(published.tags, ofDraft), meet(drafts.tags, ofDraft)], [false, true]);
  await lake.editor.patch("ada").set({ name: "Ada K." }).commit();
  for (const listener of [reader, editor]) {
    const tags = await listener.next();
    assert.deepEqual([meet(published.tags, tags), meet(drafts.tags, tags)], [true, true]);
  }
  reader.stop();
  editor.stop();
});

test("no change of an answer goes untold", { timeout: 60_000 }, async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const queries = [
    '*[_type == "publication" && author->name match "a*"]._id',
    '*[_type == "publication"] | order(author->name)._id',
    '*[_type == "publication"]{"who": author->{name, "n": count(*[_type == "publication" && references(^._id)])}}',
    '*[_type == "person" && count(*[_type == "publication" && author._ref == ^._id]) > 0].name',
    "*[defined(author)].author->name",
    '*[_id in *[_type == "publication"].author._ref].name',
    '{"a": *[_id == "ada"][0]{name}, "n": count(*[_type == "announcement"])}',
    '*[_type == "person"][0..1].name',
    '*[!(_type == "person")]._id',
    '*[_id == "missing"][0].name',
    '*[_type == "publication"]{"t": coalesce(missing->name, title)}',
    '*[author->_id == "ada"]._id',
  ];
  const perspectives = ["published", "drafts", "raw"];
  const live = await collectLive(lake, "includeDrafts=true");
  const reference = (to: string) => ({ _type: "reference", _ref: to, _weak: true });
  const changes: readonly (() => Promise<unknown>)[] = [
    () => lake.editor.patch("ada").set({ name: "Zoe" }).commit(),
    () => lake.editor.create({ _id: "drafts.ada", _type: "person", name: "Eve" }),
    () =>
      lake.editor
        .patch("other")
        .set({ author: reference("ada") })
        .commit(),
    () => lake.editor.create({ _id: "missing", _type: "announcement", name: "M" }),
    () =>
      lake.editor
        .patch("work")
        .set({ missing: reference("gone") })
        .commit(),
    () => lake.editor.create({ _id: "gone", _type: "topic", name: "G" }),
    () => lake.editor.patch("gone").set({ name: "H" }).commit(),
    () => lake.editor.delete("drafts.ada"),
    () => lake.editor.createOrReplace({ _id: "news", _type: "person", name: "N" }),
    () => lake.editor.delete("gone"),
    () => lake.editor.create({ _id: "drafts.new", _type: "publication", author: reference("bob") }),
    () => lake.editor.delete("other"),
    () => lake.editor.patch("bob").set({ name: "Abe" }).commit(),
  ];
  let changed = 0;
  for (const change of changes) {
    const all = queries.flatMap((query) => perspectives.map((perspective) => ({ query, perspective })));
    const before = await Promise.all(all.map(({ query, perspective }) => asked(lake, query, perspective)));
    await change();
    const sent = await live.next();
    for (const [index, { query, perspective }] of all.entries()) {
      const [was, now] = [before[index], await asked(lake, query, perspective)];
      if (JSON.stringify(was?.result) === JSON.stringify(now.result)) continue;
      changed += 1;
      assert.ok(meet(was?.tags ?? [], sent), `${perspective}: ${query} after ${String(change)}`);
    }
  }
  live.stop();
  assert.ok(changed > 40, `${changed} answers changed`);
});

test("an answer from many documents has few tags", async () => {
  await using lake = await startTestLake();
  const transaction = lake.editor.transaction();
  for (let n = 0; n < 200; n += 1)
    transaction
      .create({ _id: `p${n}`, _type: "person", name: `P${n}` })
      .create({ _id: `w${n}`, _type: "publication", author: { _type: "reference", _ref: `p${n}` } });
  await transaction.commit();
  const all = await asked(lake, '*[_type == "publication"].author->name');
  assert.equal(all.tags.length, 2, "the two types");
  const few = await asked(lake, '*[_type == "publication"][0..2].author->name');
  assert.equal(few.tags.length, 4, "one type and three persons");
  assert.ok(all.tags.every((tag) => /^s1:[\w-]+$/.test(tag)));
});

test("the same tags come with an answer that took long", { timeout: 60_000 }, async () => {
  await using lake = await startTestLake();
  const transaction = lake.editor.transaction();
  for (let n = 0; n < 900; n += 1) transaction.create({ _id: `d${n}`, _type: "t", n });
  await transaction.commit();
  const slow = await lake.request(
    `${v}/data/query/production?query=${encodeURIComponent('count(*[_type == "t" && count(*[_type == "t" && n < ^.n]) >= 0])')}`,
    { headers: { "x-vitrine-reader": "1" } },
  );
  assert.deepEqual((await slow.json()).syncTags, (await asked(lake, '*[_type == "t"]')).tags);
});

test("a reader who was away is told what happened meanwhile, or to start anew", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const first = await collectLive(lake);
  await lake.editor.patch("ada").set({ name: "X" }).commit();
  await first.next();
  first.stop();
  await lake.editor.create({ _id: "drafts.bob", _type: "person" });
  const { tags: people } = await asked(lake, '*[_type == "person"]');
  const again = await collectLive(lake, "", first.lastId());
  assert.deepEqual(again.heard(), ["welcome"], "a draft is nothing to a reader");
  await lake.editor.patch("news").set({ title: "X" }).commit();
  await again.next();
  again.stop();
  await lake.editor.patch("bob").set({ name: "X" }).commit();
  const back = await collectLive(lake, "", again.lastId());
  assert.ok(meet(people, await back.next()));
  back.stop();
  for (const id of ["999999", "nonsense", "-1", "1e3"]) {
    const lost = await collectLive(lake, "", id);
    assert.equal(lost.heard()[0], "restart", id);
    lost.stop();
  }
});

test("an import is not told document by document", async () => {
  await using lake = await startTestLake();
  const live = await collectLive(lake);
  const transaction = lake.editor.transaction();
  for (let n = 0; n < 600; n += 1) transaction.create({ _id: `d${n}`, _type: "t", n });
  await transaction.commit();
  await lake.editor.create({ _id: "x", _type: "topic" });
  await live.next();
  assert.deepEqual(live.heard(), ["welcome", "restart", "message"]);
  live.stop();
});

test("live events that cannot be understood are refused in Sanity's shape", async () => {
  await using lake = await startTestLake();
  for (const [path, status] of [
    ["production?includeDrafts=perhaps", 400],
    ["production?includeDrafts=true", 401],
    ["production?includeAllDocuments=true", 401],
    ["elsewhere", 404],
  ] as const) {
    const response = await lake.request(`${v}/data/live/events/${path}`);
    const { statusCode, message } = await response.json();
    assert.deepEqual([response.status, statusCode, typeof message], [status, status, "string"], path);
  }
});
