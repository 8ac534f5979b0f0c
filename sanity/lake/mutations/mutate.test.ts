import assert from "node:assert/strict";
import { test } from "node:test";
import { failureOf, startTestLake } from "../testing/test-lake.ts";

test("a document is created with an id, a revision and its times, and comes back whole", async () => {
  await using lake = await startTestLake();
  const made = await lake.editor.create({ _type: "topic", title: { fr: "Éthique" }, kept: null });
  assert.match(made._id, /^[A-Za-z0-9]{22}$/);
  assert.equal(made._createdAt, made._updatedAt);
  assert.deepEqual(await lake.editor.getDocument(made._id), made);
  assert.equal(made["kept"], null);
});

test("create refuses an id that is taken; createIfNotExists leaves it; createOrReplace replaces it", async () => {
  await using lake = await startTestLake();
  const first = await lake.editor.create({ _id: "topic-a", _type: "topic", title: "one", gone: true });
  const refused = await failureOf(lake.editor.create({ _id: "topic-a", _type: "topic" }));
  assert.equal(refused.statusCode, 409);
  assert.match(refused.message, /Document by ID "topic-a" already exists/);
  await lake.editor.createIfNotExists({ _id: "topic-a", _type: "topic", title: "two" });
  assert.equal((await lake.editor.getDocument("topic-a"))?.["title"], "one");
  const replaced = await lake.editor.createOrReplace({ _id: "topic-a", _type: "topic", title: "three" });
  assert.ok(!("gone" in replaced));
  assert.equal(replaced._createdAt, first._createdAt);
  assert.notEqual(replaced._rev, first._rev);
});

test("an id may end with a dot, be up to 128 characters, and nothing else is an id", async () => {
  await using lake = await startTestLake();
  assert.match(
    (await lake.editor.create({ _id: "drafts.", _type: "topic" }))._id,
    /^drafts\.[A-Za-z0-9]{22}$/,
  );
  for (const bad of ["a b", ".a", "a..b", "é", "a/b", "x".repeat(129)]) {
    assert.equal((await failureOf(lake.editor.create({ _id: bad, _type: "topic" }))).statusCode, 400, bad);
  }
  assert.equal((await failureOf(lake.editor.mutate([{ create: { title: "x" } as never }]))).statusCode, 400);
});

test("every patch operation does what the Studio does", async () => {
  await using lake = await startTestLake();
  const items = ["a", "b", "c"].map((_key) => ({ _key, n: 1 }));
  await lake.editor.create({
    _id: "x",
    _type: "topic",
    n: 5,
    text: "The rabid dog",
    old: 1,
    deep: { a: 1, b: 2 },
    items,
    tags: ["p", "q"],
  });
  const after = await lake.editor
    .patch("x")
    .set({ title: "new", "deep.c": 3, 'items[_key=="b"].n': 2, "deep['d-e']": 4 })
    .setIfMissing({ title: "not this", born: true })
    .unset(["old", "deep.b", 'items[_key=="a"]'])
    .inc({ n: 2 })
    .dec({ "deep.a": 1 })
    .insert("after", "items[-1]", [{ _key: "d", n: 9 }])
    .diffMatchPatch({ text: "@@ -1,13 +1,12 @@\n The \n-rabid\n+nice\n  dog\n" })
    .commit();
  assert.deepEqual(
    { ...after, _rev: "", _createdAt: "", _updatedAt: "" },
    {
      _id: "x",
      _type: "topic",
      _rev: "",
      _createdAt: "",
      _updatedAt: "",
      n: 7,
      text: "The nice dog",
      deep: { a: 0, c: 3, "d-e": 4 },
      title: "new",
      born: true,
      items: [
        { _key: "b", n: 2 },
        { _key: "c", n: 1 },
        { _key: "d", n: 9 },
      ],
      tags: ["p", "q"],
    },
  );
  for (const [at, expected] of [
    ["before", ["z", "p"]],
    ["replace", ["z"]],
  ] as const) {
    await lake.editor.createOrReplace({ _id: "y", _type: "topic", tags: ["p"] });
    assert.deepEqual((await lake.editor.patch("y").append("tags", [at]).commit())["tags"], ["p", at]);
    await lake.editor.createOrReplace({ _id: "y", _type: "topic", tags: ["p"] });
    assert.deepEqual((await lake.editor.patch("y").insert(at, "tags[0]", ["z"]).commit())["tags"], expected);
  }
});

test("a patch keeps id, type and creation time, whatever it sets", async () => {
  await using lake = await startTestLake();
  const made = await lake.editor.create({ _id: "x", _type: "topic", title: "a" });
  const after = await lake.editor.patch("x").set({ _id: "y", _rev: "mine", title: "b" }).commit();
  assert.equal(after._id, "x");
  assert.equal(after._createdAt, made._createdAt);
  assert.notEqual(after._rev, "mine");
});

test("a patch that changes nothing still makes a transaction: the Studio waits for it", async () => {
  await using lake = await startTestLake();
  const made = await lake.editor.create({ _id: "x", _type: "topic" });
  const after = await lake.editor.patch("x").unset(["_empty_action_guard_pseudo_field_"]).commit();
  assert.notEqual(after._rev, made._rev);
});

test("a patch of what is not there is a 404, an unknown operation a 400, a bad path a 400", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({ _id: "x", _type: "topic" });
  assert.equal((await failureOf(lake.editor.patch("nobody").set({ a: 1 }).commit())).statusCode, 404);
  assert.equal(
    (await failureOf(lake.editor.mutate([{ patch: { id: "x", frobnicate: { a: 1 } } as never }]))).statusCode,
    400,
  );
  assert.equal((await failureOf(lake.editor.patch("x").set({ "": 1 }).commit())).statusCode, 400);
});

test("ifRevisionID lets only one of two editors write", async () => {
  await using lake = await startTestLake();
  const made = await lake.editor.create({ _id: "x", _type: "topic", title: "a" });
  await lake.editor.patch("x").ifRevisionId(made._rev).set({ title: "mine" }).commit();
  const late = await failureOf(
    lake.editor.patch("x").ifRevisionId(made._rev).set({ title: "yours" }).commit(),
  );
  assert.equal(late.statusCode, 409);
  assert.match(late.message, /unexpected revision ID/);
  assert.equal((await lake.editor.getDocument("x"))?.["title"], "mine");
});

test("a transaction happens as a whole or not at all", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({ _id: "x", _type: "topic", n: 1 });
  const failed = lake.editor
    .transaction()
    .create({ _id: "y", _type: "topic" })
    .patch("x", (patch) => patch.inc({ n: 1 }))
    .create({ _id: "x", _type: "topic" });
  assert.equal((await failureOf(failed.commit())).statusCode, 409);
  assert.equal(await lake.editor.getDocument("y"), undefined);
  assert.equal((await lake.editor.getDocument("x"))?.["n"], 1);
  const done = await lake.editor
    .transaction()
    .create({ _id: "y", _type: "topic" })
    .patch("y", (patch) => patch.set({ n: 2 }))
    .patch("x", (patch) => patch.inc({ n: 1 }))
    .commit();
  assert.deepEqual(
    done.results.map(({ id, operation }) => [id, operation]),
    [
      ["y", "create"],
      ["y", "update"],
      ["x", "update"],
    ],
  );
  assert.equal((await lake.editor.getDocument("y"))?._rev, (await lake.editor.getDocument("x"))?._rev);
});

test("the same transaction id is accepted once", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({ _id: "x", _type: "topic", n: 1 });
  const send = () =>
    lake.editor
      .transaction()
      .patch("x", (patch) => patch.inc({ n: 1 }))
      .transactionId("once")
      .commit();
  await send();
  assert.equal((await failureOf(send())).statusCode, 409);
  assert.equal((await lake.editor.getDocument("x"))?.["n"], 2);
});

test("a dry run checks everything and writes nothing", async () => {
  await using lake = await startTestLake();
  const { results } = await lake.editor.mutate([{ create: { _id: "x", _type: "topic" } }], {
    dryRun: true,
    returnDocuments: false,
  });
  assert.equal(results[0]?.operation, "create");
  assert.equal(await lake.editor.getDocument("x"), undefined);
});

test("documents are patched and deleted by query", async () => {
  await using lake = await startTestLake();
  for (const n of [1, 2, 3]) await lake.editor.create({ _id: `t${n}`, _type: "topic", n });
  await lake.editor
    .patch({ query: '*[_type == "topic" && n > $n]', params: { n: 1 } })
    .set({ big: true })
    .commit({ returnDocuments: false });
  assert.deepEqual(await lake.editor.fetch("*[big == true] | order(_id)._id"), ["t2", "t3"]);
  await lake.editor.delete({ query: "*[big == true]" });
  assert.deepEqual(await lake.editor.fetch("*._id"), ["t1"]);
});

test("a strong reference needs its target, and a target that is referred to cannot go", async () => {
  await using lake = await startTestLake();
  const work = {
    _id: "work",
    _type: "publication",
    topics: [{ _key: "a", _type: "reference", _ref: "topic" }],
  };
  const early = await failureOf(lake.editor.create(work));
  assert.equal(early.statusCode, 409);
  assert.match(early.message, /references non-existent document "topic"/);
  await lake.editor.transaction().create(work).create({ _id: "topic", _type: "topic" }).commit();
  const refused = await failureOf(lake.editor.delete("topic"));
  assert.equal(refused.statusCode, 409);
  assert.match(
    JSON.stringify(refused.details),
    /documentHasExistingReferencesError.*"referencingIDs":\["work"\]/,
  );
  await lake.editor.transaction().delete("topic").delete("work").commit();
  assert.equal(await lake.editor.fetch("count(*)"), 0);
});

test("weak references and references to other datasets are not enforced", async () => {
  await using lake = await startTestLake();
  await lake.editor.create({
    _id: "w",
    _type: "x",
    a: { _ref: "nobody", _weak: true },
    b: { _ref: "nobody", _dataset: "other" },
  });
  assert.equal(await lake.editor.fetch('count(*[references("nobody")])'), 1);
});

test("array items get keys when asked for", async () => {
  await using lake = await startTestLake();
  const made = await lake.editor.create(
    { _type: "x", list: [{ a: 1 }, { _key: "mine", deep: [{ b: 2 }] }, "text"] },
    { autoGenerateArrayKeys: true },
  );
  const keys = await lake.editor.fetch("*[0].list[defined(_key)]._key");
  assert.equal(keys.length, 2);
  assert.match(JSON.stringify(made), /"_key":"[A-Za-z0-9]{12}"/);
});

test("what cannot be kept is refused: too many levels, and a name that tools lose", async () => {
  await using lake = await startTestLake();
  const deep = JSON.parse(`${"[".repeat(99)}1${"]".repeat(99)}`);
  await lake.editor.create({ _id: "x", _type: "topic", deep: deep[0][0][0][0] });
  const path = `more${".a".repeat(120)}`;
  for (const refused of [
    lake.editor.create({ _type: "topic", deep: [deep] }),
    lake.editor
      .patch("x")
      .set({ [path]: 1 })
      .commit(),
    lake.editor.create(JSON.parse('{"_type": "topic", "inner": {"__proto__": {"a": 1}}}')),
  ])
    assert.equal((await failureOf(refused)).statusCode, 400);
  assert.equal(await lake.editor.fetch("count(*)"), 1);
});
