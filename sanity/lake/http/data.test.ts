import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestLake, withToken, type TestLake } from "../testing/test-lake.ts";

const v = "/v2026-06-01";

async function withPeople(lake: TestLake): Promise<void> {
  await lake.editor
    .transaction()
    .create({
      _id: "ada",
      _type: "researcher",
      name: "Ada Éluard",
      slug: { current: "ada" },
      bio: [{ _key: "a", _type: "block", children: [{ _key: "s", text: "Causal inference" }] }],
    })
    .create({
      _id: "work",
      _type: "publication",
      title: { en: "Deep graphs", fr: "Graphes profonds" },
      slug: { en: { current: "deep" }, fr: { current: "profonds" } },
      authors: [{ _key: "k", researcher: { _type: "reference", _ref: "ada" } }],
    })
    .create({ _id: "drafts.work", _type: "publication", title: { en: "Deeper graphs" } })
    .create({ _id: "drafts.new", _type: "publication", title: { en: "Not out yet" } })
    .commit();
}

test("each perspective shows its own version of a document, under the published id", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const titles = (perspective: "raw" | "published" | "drafts") =>
    lake.editor.fetch(
      '*[_type == "publication"] | order(_id){_id, _originalId, "t": title.en}',
      {},
      { perspective },
    );
  assert.deepEqual(await titles("published"), [{ _id: "work", _originalId: null, t: "Deep graphs" }]);
  assert.deepEqual(await titles("drafts"), [
    { _id: "new", _originalId: "drafts.new", t: "Not out yet" },
    { _id: "work", _originalId: "drafts.work", t: "Deeper graphs" },
  ]);
  assert.equal((await titles("raw")).length, 3);
});

test("without a perspective the API version decides, as in Sanity", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const count = (apiVersion: string) => lake.editor.withConfig({ apiVersion }).fetch("count(*)");
  assert.equal(await count("2025-02-18"), 4);
  assert.equal(await count("2025-02-19"), 2);
  assert.equal(await count("X"), 2);
});

test("references are followed, joins find what points back, and writes show at once", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const query =
    '*[slug.current == $slug][0]{name, "works": *[_type == "publication" && references(^._id)]{"t": title.fr, "by": authors[].researcher->name}}';
  assert.deepEqual(await lake.reader.fetch(query, { slug: "ada" }), {
    name: "Ada Éluard",
    works: [{ t: "Graphes profonds", by: ["Ada Éluard"] }],
  });
  await lake.editor.patch("ada").set({ name: "Ada L." }).commit();
  assert.equal((await lake.reader.fetch(query, { slug: "ada" })).works[0].by[0], "Ada L.");
  assert.equal(await lake.reader.fetch('*[slug.fr.current == "profonds"][0]._id'), "work");
});

test("the search of the Studio finds words without regard to case or accents", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const search = (text: string) => lake.editor.fetch("*[[@, _id] match text::query($text)]._id", { text });
  for (const [text, found] of [
    ["eluard*", ["ada"]],
    ["ELU*", ["ada"]],
    ['"causal inference"', ["ada"]],
    ["deep graphs", ["work"]],
    ["deep -graphs", []],
    ["dee", []],
    ["*", ["ada", "work"]],
    ["profonds", ["work"]],
  ] as const) {
    assert.deepEqual(await search(text), found, text);
  }
  const scored = await lake.editor.fetch(
    '*[_type in ["researcher", "publication"]] | score(boost(name match text::query($text), 3), [@, _id] match text::query($text)) | order(_score desc) [_score > 0]{_id}',
    { text: "ada*" },
  );
  assert.deepEqual(scored, [{ _id: "ada" }]);
});

test("source maps tell the document and path of each string, also through a reference", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const { result, resultSourceMap } = await lake.editor.fetch(
    '*[_type == "publication" && title.en match "deep*"]{"t": title.en, "by": authors[].researcher->{name}, "bio": authors[0].researcher->bio[0].children[0].text}',
    {},
    { filterResponse: false, resultSourceMap: true, perspective: "published" },
  );
  assert.deepEqual(result, [{ t: "Deep graphs", by: [{ name: "Ada Éluard" }], bio: "Causal inference" }]);
  const source = (at: string) => {
    const mapping = resultSourceMap?.mappings[at];
    assert.ok(mapping?.type === "value" && mapping.source.type === "documentValue", at);
    return [
      resultSourceMap?.documents[mapping.source.document]?._id,
      resultSourceMap?.paths[mapping.source.path],
    ];
  };
  assert.deepEqual(source("$[0]['t']"), ["work", "$['title']['en']"]);
  assert.deepEqual(source("$[0]['by'][0]['name']"), ["ada", "$['name']"]);
  assert.deepEqual(source("$[0]['bio']"), [
    "ada",
    "$['bio'][?(@._key=='a')]['children'][?(@._key=='s')]['text']",
  ]);
});

test("a draft is named as the source of what a preview shows", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const { resultSourceMap } = await lake.editor.fetch(
    '*[_id == "work"][0]{"t": title.en}',
    {},
    { filterResponse: false, resultSourceMap: true, perspective: "drafts" },
  );
  assert.deepEqual(resultSourceMap?.documents, [{ _id: "drafts.work", _type: "publication" }]);
});

test("a query too long for an address is posted", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const ids = Array.from({ length: 2000 }, (_, n) => `nobody-${n}`);
  assert.deepEqual(await lake.editor.fetch("*[_id in $ids]._id", { ids: [...ids, "ada"] }), ["ada"]);
});

test("history tells transactions with effects, a document at a revision, and its events", async () => {
  await using lake = await startTestLake();
  const made = await lake.editor.create({ _id: "drafts.x", _type: "topic", title: "one" });
  await lake.editor.patch("drafts.x").set({ title: "two" }).commit();
  await lake.editor.action({
    actionType: "sanity.action.document.publish",
    publishedId: "x",
    draftId: "drafts.x",
  });
  const get = async (path: string) =>
    (await lake.request(`${v}/data/history/production/${path}`, { headers: withToken })).text();
  const lines = (await get("transactions/drafts.x?effectFormat=mendoza&excludeMutations=true"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map((line) => line.documentIDs),
    [["drafts.x"], ["drafts.x"], ["drafts.x", "x"]],
  );
  assert.deepEqual(Object.keys(lines[0].effects), ["drafts.x"]);
  assert.deepEqual(JSON.parse(await get(`documents/drafts.x?revision=${made._rev}`)).documents, [made]);
  assert.equal(JSON.parse(await get("documents/drafts.x?lastRevision=true")).documents[0].title, "two");
  const { events } = JSON.parse(await get("events/documents/x"));
  assert.deepEqual(
    events.x.map((event: { type: string }) => event.type),
    ["publishDocumentVersion"],
  );
});

test("the Studio restores what it asks for as it asks: the group, at a revision that one of them has", async () => {
  await using lake = await startTestLake();
  const first = await lake.editor.create({ _id: "drafts.x", _type: "topic", title: "one" });
  const publish = {
    actionType: "sanity.action.document.publish",
    publishedId: "x",
    draftId: "drafts.x",
  } as const;
  const { transactionId: published } = await lake.editor.action(publish);
  await lake.editor.create({ _id: "drafts.x", _type: "topic", title: "two" });
  await lake.editor.action(publish);
  const titles = async (search: string): Promise<unknown[]> => {
    const answer = await lake.request(`${v}/data/history/production/documents/x,drafts.x?${search}`, {
      headers: withToken,
    });
    const { documents } = await answer.json();
    return documents.map(({ _id, title }: { _id: string; title: string }) => `${_id}: ${title}`);
  };
  assert.deepEqual(await titles(`revision=${first._rev}`), ["drafts.x: one"]);
  assert.deepEqual(await titles(`revision=${published}`), ["x: one"]);
  assert.deepEqual(await titles("revision=nobody-knows"), [], "not the present text");
  assert.deepEqual(await titles("time=2001-01-01T00:00:00Z"), []);
  assert.deepEqual(await titles(`time=${new Date(Date.now() + 1000).toISOString().slice(0, 19)}%2B00:00`), [
    "x: two",
  ]);
  await lake.editor.delete("x");
  assert.deepEqual(await titles("lastRevision=true"), ["x: two", "drafts.x: two"]);
});

test("the delete dialog learns who points at a document", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const response = await lake.request(`${v}/data/references/production/documents/ada/to`, {
    headers: withToken,
  });
  assert.deepEqual(await response.json(), { totalCount: 1, documentIds: ["work"], references: [] });
});

test("the export has every document on a line of its own", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  const text = await (await lake.request(`${v}/data/export/production`, { headers: withToken })).text();
  assert.deepEqual(
    text
      .trim()
      .split("\n")
      .map((line): string => JSON.parse(line)._id)
      .toSorted((a, b) => a.localeCompare(b)),
    ["ada", "drafts.new", "drafts.work", "work"],
  );
});

test("a document is read by its id, with the versions of its group when asked for", async () => {
  await using lake = await startTestLake();
  await withPeople(lake);
  assert.deepEqual(
    (await lake.editor.getDocuments(["ada", "nobody", "drafts.new"])).map((each) => each?._id ?? null),
    ["ada", null, "drafts.new"],
  );
  const all = await (
    await lake.request(`${v}/data/doc/production/work?includeAllVersions=true`, { headers: withToken })
  ).json();
  assert.deepEqual(
    all.documents
      .map((each: { _id: string }): string => each._id)
      .toSorted((a: string, b: string) => a.localeCompare(b)),
    ["drafts.work", "work"],
  );
});

test("preferences of the studio are kept", async () => {
  await using lake = await startTestLake();
  const path = `${v}/users/me/keyvalue`;
  const put = await lake.request(path, {
    method: "PUT",
    headers: { ...withToken, "content-type": "application/json" },
    body: JSON.stringify([{ key: "studio.sort", value: { by: "title" } }]),
  });
  assert.equal(put.status, 200);
  assert.deepEqual(
    await (await lake.request(`${path}/studio.sort,studio.none`, { headers: withToken })).json(),
    [
      { key: "studio.sort", value: { by: "title" } },
      { key: "studio.none", value: null },
    ],
  );
});

test(
  "six thousand publications are loaded in batches in well under a minute, and found at once",
  { timeout: 60_000 },
  async () => {
    await using lake = await startTestLake("content.sqlite");
    const started = performance.now();
    for (let batch = 0; batch < 40; batch++) {
      const transaction = lake.editor.transaction();
      for (let n = batch * 150; n < (batch + 1) * 150; n++) {
        transaction.create({
          _id: `publication-${n}`,
          _type: "publication",
          shortId: `s${n}`,
          title: `Title ${n}`,
          abstracts: [{ _key: "a", text: "word ".repeat(160) }],
          authors: [{ _key: "k", researcher: { _type: "reference", _ref: `r${n % 50}`, _weak: true } }],
        });
      }
      await transaction.commit({ returnDocuments: false });
      assert.equal(
        await lake.reader.fetch('*[_type == "publication" && shortId == $id][0].title', {
          id: `s${batch * 150}`,
        }),
        `Title ${batch * 150}`,
      );
    }
    assert.ok(performance.now() - started < 30_000, `${performance.now() - started} ms`);
    assert.equal(await lake.reader.fetch('count(*[references("r7")])'), 120);
  },
);
