import assert from "node:assert/strict";
import { test } from "node:test";
import { failureOf, startTestLake } from "../testing/test-lake.ts";
import { AnswerTooLarge, refuseLarge } from "./answer-size.ts";
import { parseQuery } from "./run-query.ts";

test("an answer is measured before it is written", () => {
  refuseLarge({ a: ["x".repeat(500), { b: null }] }, 1_000);
  assert.throws(() => refuseLarge({ a: ["x".repeat(500), { b: "y".repeat(500) }] }, 1_000), AnswerTooLarge);
  assert.throws(
    () =>
      refuseLarge(
        Array.from({ length: 1_000 }, () => 0),
        1_000,
      ),
    AnswerTooLarge,
  );
  const deep = Array.from({ length: 200_000 }).reduce<unknown>((inner) => [inner], "x");
  refuseLarge(deep, 10_000_000);
});

test("a reader who asks for more than a reader needs is refused; an editor is not", async () => {
  await using lake = await startTestLake();
  const documents = Array.from({ length: 300 }, (_, n) => ({
    _id: `d${n}`,
    _type: "t",
    text: "x".repeat(1_000),
  }));
  const made = documents.reduce((all, document) => all.create(document), lake.editor.transaction());
  await made.commit();
  const query = '*[]{"all": array::join(*[].text, "")}';
  const refused = await failureOf(lake.reader.fetch(query));
  assert.equal(refused.statusCode, 400);
  assert.match(refused.message, /Ask for fewer documents/);
  assert.equal((await lake.editor.fetch<unknown[]>(query)).length, 300);
  assert.equal((await lake.reader.fetch<unknown[]>("*[].text")).length, 300);
});

test("a question with parameters that nobody sends twice is not remembered", () => {
  assert.equal(parseQuery("count($a)", { a: [1] }), parseQuery("count($a)", { a: [1] }));
  const many = { a: Array.from({ length: 10_000 }, () => ({})) };
  assert.notEqual(parseQuery("count($a)", many), parseQuery("count($a)", many));
});

test(
  "a query inside a mutation is stopped like any other, and nothing is changed",
  { timeout: 60_000 },
  async () => {
    await using lake = await startTestLake();
    const transaction = lake.editor.transaction();
    for (let n = 0; n < 700; n += 1) transaction.create({ _id: `d${n}`, _type: "t", n });
    await transaction.commit();
    const query = "*[count(*[count(*[n != ^.n && n != ^.^.n]) > 5000]) > 5000]";
    const refused = await failureOf(lake.editor.delete({ query }));
    assert.equal(refused.statusCode, 504);
    assert.equal(await lake.editor.fetch("count(*)"), 700);
  },
);
