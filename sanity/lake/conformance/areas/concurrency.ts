import assert from "node:assert/strict";
import { cases } from "../case.ts";
import { rejection } from "../rejection.ts";

const many = Array.from({ length: 20 }, (_, n) => n);

export const concurrencyCases = cases("concurrency", {
  "patches at the same time are all counted": async (place) => {
    await place.create({ a: { n: 0 } });
    await Promise.all(many.map(() => place.client.patch(place.id("a")).inc({ n: 1 }).commit()));
    assert.equal((await place.client.getDocument(place.id("a")))?.["n"], many.length);
  },
  "of those who hold the same revision one wins": async (place) => {
    await place.create({ a: { n: 0 } });
    const revision = (await place.client.getDocument(place.id("a")))?._rev ?? "";
    const sent = many.map(() =>
      place.client.patch(place.id("a")).ifRevisionId(revision).inc({ n: 1 }).commit(),
    );
    const settled = await Promise.allSettled(sent);
    assert.equal(settled.filter(({ status }) => status === "fulfilled").length, 1);
    assert.equal((await place.client.getDocument(place.id("a")))?.["n"], 1);
  },
  "of those who create the same document one wins": async (place) => {
    const document = { _id: place.id("a"), _type: place.type };
    const settled = await Promise.allSettled(many.map(() => place.client.create(document)));
    assert.equal(settled.filter(({ status }) => status === "fulfilled").length, 1);
  },
  "a large transaction is kept as a whole": async (place) => {
    const transaction = place.client.transaction();
    for (let n = 0; n < 500; n++) transaction.create({ _id: place.id(String(n)), _type: place.type, n });
    await transaction.commit({ returnDocuments: false });
    const found = await place.client.fetch("math::sum(*[_type == $type].n)", { type: place.type });
    assert.equal(found, (499 * 500) / 2);
  },
  "a large transaction with one fault is not kept at all": async (place) => {
    await place.create({ last: {} });
    const transaction = place.client.transaction();
    for (let n = 0; n < 200; n++) transaction.create({ _id: place.id(String(n)), _type: place.type, n });
    transaction.create({ _id: place.id("last"), _type: place.type });
    assert.equal((await rejection(transaction.commit())).status, 409);
    assert.equal(await place.client.fetch("count(*[_type == $type])", { type: place.type }), 1);
  },
  "deleting and creating in one transaction replaces the document": async (place) => {
    await place.create({ a: { old: true } });
    await place.client
      .transaction()
      .delete(place.id("a"))
      .create({ _id: place.id("a"), _type: place.type, fresh: true })
      .commit();
    const found = await place.client.getDocument(place.id("a"));
    assert.deepEqual([found?.["fresh"], found !== undefined && "old" in found], [true, false]);
  },
});
