import assert from "node:assert/strict";
import { cases } from "../case.ts";
import { at } from "../place.ts";
import { rejection } from "../rejection.ts";

export const mutateCases = cases("mutate", {
  "create gives id, revision and times": async ({ client, type }) => {
    const made = await client.create({ _type: type, title: "a" });
    assert.ok(made._id.length > 10);
    assert.ok(made._rev.length > 10);
    assert.ok(!Number.isNaN(Date.parse(made._createdAt)) && made._createdAt === made._updatedAt);
    assert.deepEqual(await client.getDocument(made._id), made);
  },
  "an id that ends with a dot gets an end": async ({ client, type }) => {
    assert.match((await client.create({ _id: "drafts.", _type: type }))._id, /^drafts\.[A-Za-z0-9-]{10,}$/);
  },
  "create of what is there is a 409": async (place) => {
    await place.create({ a: {} });
    const { status, type, details } = await rejection(
      place.client.create({ _id: place.id("a"), _type: place.type }),
    );
    assert.deepEqual([status, type], [409, "documentAlreadyExistsError"]);
    assert.equal(at(details, "type"), "mutationError");
    assert.equal(at(details, "items", 0, "error", "id"), place.id("a"));
    assert.equal(at(details, "items", 0, "index"), 0);
  },
  "createIfNotExists leaves what is there": async (place) => {
    await place.create({ a: { title: "one" } });
    await place.client.createIfNotExists({ _id: place.id("a"), _type: place.type, title: "two" });
    assert.equal((await place.client.getDocument(place.id("a")))?.["title"], "one");
  },
  "createOrReplace replaces all of it": async (place) => {
    await place.create({ a: { title: "one", old: true } });
    await place.client.createOrReplace({ _id: place.id("a"), _type: place.type, title: "two" });
    const found = await place.client.getDocument(place.id("a"));
    assert.deepEqual([found?.["title"], found !== undefined && "old" in found], ["two", false]);
  },
  "a document may bring its own time of creation": async (place) => {
    const _createdAt = "2001-02-03T04:05:06Z";
    await place.create({ a: { _createdAt } });
    assert.equal((await place.client.getDocument(place.id("a")))?._createdAt, _createdAt);
  },
  "delete by id": async (place) => {
    await place.create({ a: {} });
    await place.client.delete(place.id("a"));
    assert.equal(await place.client.getDocument(place.id("a")), undefined);
  },
  "delete of what is not there is no error": async (place) => {
    const { status } = await place.mutate([{ delete: { id: place.id("nobody") } }]);
    assert.equal(status, 200);
  },
  "delete by query with parameters": async (place) => {
    await place.create({ a: { n: 1 }, b: { n: 2 }, c: { n: 3 } });
    await place.client.delete({ query: "*[_type == $type && n > $n]", params: { type: place.type, n: 1 } });
    const left = await place.client.fetch("*[_type == $type].n", { type: place.type });
    assert.deepEqual(left, [1]);
  },
});
