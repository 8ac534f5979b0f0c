import assert from "node:assert/strict";
import { cases, doubtful } from "../case.ts";
import { rejection } from "../rejection.ts";

export const patchRequestCases = cases("patch requests", {
  "append and prepend of the client": async (place) => {
    await place.create({ a: { l: ["b"] } });
    await place.client.patch(place.id("a")).append("l", ["c"]).commit();
    const after = await place.client.patch(place.id("a")).prepend("l", ["a"]).commit();
    assert.deepEqual(after["l"], ["a", "b", "c"]);
  },
  "splice of the client": async (place) => {
    await place.create({ a: { l: [1, 2, 3, 4] } });
    assert.deepEqual(
      (await place.client.patch(place.id("a")).splice("l", 1, 2, [9]).commit())["l"],
      [1, 9, 4],
    );
  },
  "every patch makes a revision, one that changes nothing too": async (place) => {
    await place.create({ a: { n: 1 } });
    const before = await place.client.getDocument(place.id("a"));
    const after = await place.client.patch(place.id("a")).set({ n: 1 }).commit();
    assert.notEqual(after._rev, before?._rev);
    assert.equal(after._createdAt, before?._createdAt);
  },
  "a patch by query with parameters": async (place) => {
    await place.create({ a: { n: 1 }, b: { n: 2 }, c: { n: 3 } });
    const query = "*[_type == $type && n > $n]";
    await place.client
      .patch({ query, params: { type: place.type, n: 1 } })
      .set({ big: true })
      .commit({ returnDocuments: false });
    const found = await place.client.fetch("*[_type == $type && big == true] | order(n).n", {
      type: place.type,
    });
    assert.deepEqual(found, [2, 3]);
  },
  "a patch of several ids": async (place) => {
    await place.create({ a: { n: 1 }, b: { n: 1 } });
    await place.client
      .patch([place.id("a"), place.id("b")])
      .inc({ n: 1 })
      .commit({ returnDocuments: false });
    assert.deepEqual(await place.client.fetch("*[_type == $type].n", { type: place.type }), [2, 2]);
  },
  "a patch of what is not there is a 404": doubtful("404 or 409 by version", async (place) => {
    const { status, type } = await rejection(place.client.patch(place.id("nobody")).set({ n: 1 }).commit());
    assert.deepEqual([status, type], [404, "documentNotFoundError"]);
  }),
  "ifRevisionID that is the present one": async (place) => {
    await place.create({ a: { n: 1 } });
    const before = await place.client.getDocument(place.id("a"));
    const after = await place.client
      .patch(place.id("a"))
      .ifRevisionId(before?._rev ?? "")
      .inc({ n: 1 })
      .commit();
    assert.equal(after["n"], 2);
  },
  "ifRevisionID of another is a 409 and changes nothing": async (place) => {
    await place.create({ a: { n: 1 } });
    const late = place.client.patch(place.id("a")).ifRevisionId("another").inc({ n: 1 }).commit();
    const { status, type } = await rejection(late);
    assert.deepEqual([status, type], [409, "documentRevisionIDDoesNotMatchError"]);
    assert.equal((await place.client.getDocument(place.id("a")))?.["n"], 1);
  },
  "an unknown operation is a 400": async (place) => {
    await place.create({ a: {} });
    assert.equal((await place.mutate([{ patch: { id: place.id("a"), frobnicate: { a: 1 } } }])).status, 400);
  },
  "a path that cannot be read is a 400": async (place) => {
    await place.create({ a: {} });
    for (const path of ["a[", "a..", "[_key=="])
      assert.equal(
        (await place.mutate([{ patch: { id: place.id("a"), set: { [path]: 1 } } }])).status,
        400,
        path,
      );
  },
});
