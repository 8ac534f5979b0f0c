import assert from "node:assert/strict";
import { cases, doubtful } from "../case.ts";
import { at } from "../place.ts";

export const docCases = cases("doc", {
  "getDocument gives the whole document": async (place) => {
    await place.create({ a: { title: "a", list: [1] } });
    const found = await place.client.getDocument(place.id("a"));
    assert.partialDeepStrictEqual(found, { _id: place.id("a"), _type: place.type, title: "a", list: [1] });
    for (const name of ["_rev", "_createdAt", "_updatedAt"]) assert.equal(typeof found?.[name], "string");
  },
  "getDocument of nothing is undefined": async (place) => {
    assert.equal(await place.client.getDocument(place.id("nobody")), undefined);
  },
  "getDocuments keeps the order and says null for what is not there": async (place) => {
    await place.create({ a: {}, b: {} });
    const ids = ["b", "nobody", "a"].map((name) => place.id(name));
    const found = await place.client.getDocuments(ids);
    assert.deepEqual(
      found.map((each) => each?._id ?? null),
      [ids[0], null, ids[2]],
    );
  },
  "what is not there is omitted with the reason": async (place) => {
    const { body } = await place.http(place.data("doc", `/${place.id("nobody")}`));
    assert.deepEqual(at(body, "documents"), []);
    assert.deepEqual(at(body, "omitted"), [{ id: place.id("nobody"), reason: "existence" }]);
  },
  "a draft is found by its own id": async (place) => {
    const _id = `drafts.${place.id("a")}`;
    await place.client.createOrReplace({ _id, _type: place.type });
    assert.equal((await place.client.getDocument(_id))?._id, _id);
  },
  "a draft is not shown to nobody in particular": doubtful("the reason may be existence", async (place) => {
    const _id = `drafts.${place.id("a")}`;
    await place.client.createOrReplace({ _id, _type: place.type });
    const { body } = await place.http(place.data("doc", `/${_id}`), { anonymous: true });
    assert.deepEqual(at(body, "documents"), []);
    assert.deepEqual(at(body, "omitted"), [{ id: _id, reason: "permission" }]);
  }),
  "includeAllVersions gives the published one, the draft and the versions": async (place) => {
    const ids = [place.id("a"), `drafts.${place.id("a")}`, `versions.${place.release()}.${place.id("a")}`];
    for (const _id of ids) await place.client.createOrReplace({ _id, _type: place.type });
    const found = await place.client.getDocument(place.id("a"), { includeAllVersions: true });
    assert.deepEqual(new Set(found.map(({ _id }) => _id)), new Set(ids));
  },
  "an unknown dataset is a 404": async (place) => {
    assert.equal((await place.http(`/data/doc/nosuchset/${place.id("a")}`)).status, 404);
  },
});
