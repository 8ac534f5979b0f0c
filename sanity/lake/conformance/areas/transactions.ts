import assert from "node:assert/strict";
import { cases, doubtful } from "../case.ts";
import { at } from "../place.ts";
import { rejection } from "../rejection.ts";

export const transactionCases = cases("transactions", {
  "the answer has transaction and operations": async (place) => {
    const [_id, _type] = [place.id("a"), place.type];
    const given = [
      { create: { _id, _type } },
      { createIfNotExists: { _id, _type } },
      { createOrReplace: { _id, _type } },
      { patch: { id: _id, set: { n: 1 } } },
      { delete: { id: _id } },
    ];
    const { status, body } = await place.mutate(given, { returnIds: "true" });
    assert.equal(status, 200);
    assert.equal(typeof at(body, "transactionId"), "string");
    const operations = ["create", "none", "update", "update", "delete"];
    assert.deepEqual(
      at(body, "results"),
      operations.map((operation) => ({ id: _id, operation })),
    );
  },
  "ids are told only when asked for": async (place) => {
    const create = { _id: place.id("a"), _type: place.type };
    const { body } = await place.mutate([{ create }]);
    assert.equal(at(body, "results", 0, "id"), undefined);
  },
  "returnDocuments gives them as they are after": async (place) => {
    await place.create({ a: { n: 1 } });
    const patch = { id: place.id("a"), inc: { n: 1 } };
    const { body } = await place.mutate([{ patch }], { returnDocuments: "true" });
    assert.equal(at(body, "results", 0, "document", "n"), 2);
    assert.equal(at(body, "results", 0, "document", "_rev"), at(body, "transactionId"));
  },
  "the transaction id is the revision of all it wrote": async (place) => {
    const transactionId = `${place.run}${Math.random().toString(36).slice(2)}`;
    const transaction = place.client.transaction().transactionId(transactionId);
    for (const name of ["a", "b"]) transaction.create({ _id: place.id(name), _type: place.type });
    assert.equal((await transaction.commit()).transactionId, transactionId);
    const revisions = await place.client.fetch("*[_type == $type]._rev", { type: place.type });
    assert.deepEqual(revisions, [transactionId, transactionId]);
  },
  "a transaction id counts once": doubtful(
    "hosted answers 409, its type is not documented",
    async (place) => {
      const transactionId = `${place.run}${Math.random().toString(36).slice(2)}`;
      const send = (name: string) =>
        place.client
          .transaction()
          .transactionId(transactionId)
          .create({ _id: place.id(name), _type: place.type })
          .commit();
      await send("a");
      assert.equal((await rejection(send("b"))).status, 409);
    },
  ),
  "a transaction is all or nothing": async (place) => {
    await place.create({ a: { n: 1 } });
    const transaction = place.client
      .transaction()
      .create({ _id: place.id("b"), _type: place.type })
      .patch(place.id("a"), { inc: { n: 1 } })
      .create({ _id: place.id("a"), _type: place.type });
    assert.equal((await rejection(transaction.commit())).status, 409);
    assert.equal((await place.client.getDocument(place.id("a")))?.["n"], 1);
    assert.equal(await place.client.getDocument(place.id("b")), undefined);
  },
  "the item that failed is named by its place": async (place) => {
    await place.create({ a: {} });
    const [_type] = [place.type];
    const given = [{ create: { _id: place.id("b"), _type } }, { create: { _id: place.id("a"), _type } }];
    const { body } = await place.mutate(given);
    assert.equal(at(body, "error", "items", 0, "index"), 1);
  },
  "later mutations of a transaction see the earlier ones": async (place) => {
    await place.client
      .transaction()
      .create({ _id: place.id("a"), _type: place.type, n: 1 })
      .patch(place.id("a"), { inc: { n: 1 } })
      .patch(place.id("a"), { inc: { n: 1 } })
      .commit();
    assert.equal((await place.client.getDocument(place.id("a")))?.["n"], 3);
  },
  "dryRun answers and writes nothing": async (place) => {
    const create = { _id: place.id("a"), _type: place.type };
    const { status, body } = await place.mutate([{ create }], { dryRun: "true", returnIds: "true" });
    assert.equal(status, 200);
    assert.deepEqual(at(body, "results"), [{ id: place.id("a"), operation: "create" }]);
    assert.equal(await place.client.getDocument(place.id("a")), undefined);
  },
  "dryRun refuses what would be refused": async (place) => {
    await place.create({ a: {} });
    const create = { _id: place.id("a"), _type: place.type };
    assert.equal((await place.mutate([{ create }], { dryRun: "true" })).status, 409);
  },
  "visibility sync, async and deferred are taken": async (place) => {
    for (const visibility of ["sync", "async", "deferred"] as const) {
      const _id = place.id(visibility);
      await place.client.create({ _id, _type: place.type }, { visibility });
      assert.equal((await place.client.getDocument(_id))?._id, _id);
    }
  },
  "autoGenerateArrayKeys gives keys to objects in arrays": async (place) => {
    const document = { _id: place.id("a"), _type: place.type, list: [{ n: 1 }, { _key: "mine", n: 2 }] };
    const made = await place.client.create(document, { autoGenerateArrayKeys: true });
    const keys: unknown = await place.client.fetch("*[_id == $id][0].list[]._key", { id: made._id });
    assert.ok(Array.isArray(keys) && typeof keys[0] === "string" && keys[0] !== "" && keys[1] === "mine");
  },
  "null attributes are kept": async (place) => {
    await place.create({ a: { nothing: null } });
    assert.equal((await place.client.getDocument(place.id("a")))?.["nothing"], null);
  },
  "a document without a type is refused": async (place) => {
    assert.equal((await place.mutate([{ create: { title: "a" } }])).status, 400);
  },
  "an id that is none is refused": async (place) => {
    for (const _id of ["a b", "é", "a/b", "x".repeat(129)])
      assert.equal((await place.mutate([{ create: { _id, _type: place.type } }])).status, 400, _id);
  },
  "no mutations, unknown ones and two in one are refused": async (place) => {
    assert.equal((await place.http(place.data("mutate"), { body: {} })).status, 400);
    assert.equal((await place.mutate([{ frobnicate: {} }])).status, 400);
    assert.equal((await place.mutate([{ delete: { id: "a" }, create: { _type: place.type } }])).status, 400);
  },
  "a body that is no JSON is a 400": async (place) => {
    assert.equal((await place.http(place.data("mutate"), { body: '{"mutations":' })).status, 400);
  },
  "nobody in particular may not write": async (place) => {
    const body = { mutations: [{ create: { _id: place.id("a"), _type: place.type } }] };
    const { status } = await place.http(place.data("mutate"), { body, anonymous: true });
    assert.ok([401, 403].includes(status), String(status));
  },
  "a mutation by GET is refused": doubtful("404 or 405", async (place) => {
    const { status } = await place.http(place.data("mutate"));
    assert.ok([404, 405].includes(status), String(status));
  }),
  "an unknown dataset is a 404": async (place) => {
    const body = { mutations: [{ create: { _type: place.type } }] };
    assert.equal((await place.http("/data/mutate/nosuchset", { body })).status, 404);
  },
  "the type of a document stays": doubtful(
    "hosted refuses; ours must at least not change it",
    async (place) => {
      await place.create({ a: {} });
      await place.mutate([{ patch: { id: place.id("a"), set: { _type: `${place.type}other` } } }]);
      assert.equal((await place.client.getDocument(place.id("a")))?._type, place.type);
    },
  ),
  "the id of a document stays": doubtful(
    "hosted refuses; ours must at least not change it",
    async (place) => {
      await place.create({ a: {} });
      await place.mutate([{ patch: { id: place.id("a"), set: { _id: place.id("b") } } }]);
      assert.equal((await place.client.getDocument(place.id("a")))?._id, place.id("a"));
      assert.equal(await place.client.getDocument(place.id("b")), undefined);
    },
  ),
});
