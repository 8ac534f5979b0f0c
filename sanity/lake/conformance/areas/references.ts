import assert from "node:assert/strict";
import { cases } from "../case.ts";
import { at, type Place } from "../place.ts";
import { rejection } from "../rejection.ts";

function pointing(place: Place, more: object = {}) {
  return {
    _id: place.id("from"),
    _type: place.type,
    to: { _type: "reference", _ref: place.id("to"), ...more },
  };
}

export const referenceCases = cases("references", {
  "a strong reference needs its target": async (place) => {
    const { status, type, details } = await rejection(place.client.create(pointing(place)));
    assert.deepEqual([status, type], [409, "documentReferenceDoesNotExistError"]);
    assert.equal(at(details, "items", 0, "error", "referenceID"), place.id("to"));
  },
  "a weak one does not": async (place) => {
    await place.client.create(pointing(place, { _weak: true }));
    assert.equal(await place.client.fetch("count(*[references($to)])", { to: place.id("to") }), 1);
  },
  "both may come in one transaction, in any order": async (place) => {
    const to = { _id: place.id("to"), _type: place.type };
    await place.client.transaction().create(pointing(place)).create(to).commit();
    assert.equal(await place.client.fetch("count(*[_type == $type])", { type: place.type }), 2);
  },
  "what is referred to cannot be deleted": async (place) => {
    await place.create({ to: {} });
    await place.client.create(pointing(place));
    const { status, type, details } = await rejection(place.client.delete(place.id("to")));
    assert.deepEqual([status, type], [409, "documentHasExistingReferencesError"]);
    assert.deepEqual(at(details, "items", 0, "error", "referencingIDs"), [place.id("from")]);
  },
  "what is referred to weakly can": async (place) => {
    await place.create({ to: {} });
    await place.client.create(pointing(place, { _weak: true }));
    await place.client.delete(place.id("to"));
    assert.equal(await place.client.getDocument(place.id("to")), undefined);
  },
  "both may go in one transaction": async (place) => {
    await place.create({ to: {} });
    await place.client.create(pointing(place));
    await place.client.transaction().delete(place.id("to")).delete(place.id("from")).commit();
    assert.equal(await place.client.fetch("count(*[_type == $type])", { type: place.type }), 0);
  },
  "a patch may not add one to nothing": async (place) => {
    await place.create({ from: {} });
    const to = { _type: "reference", _ref: place.id("nobody") };
    const patch = place.client.patch(place.id("from")).set({ to }).commit();
    assert.equal((await rejection(patch)).type, "documentReferenceDoesNotExistError");
  },
  "one that was taken away holds no more": async (place) => {
    await place.create({ to: {} });
    await place.client.create(pointing(place));
    await place.client.patch(place.id("from")).unset(["to"]).commit();
    await place.client.delete(place.id("to"));
    assert.equal(await place.client.getDocument(place.id("to")), undefined);
  },
  "one in an array in an object counts": async (place) => {
    const list = [{ _key: "a", inner: { _type: "reference", _ref: place.id("nobody") } }];
    const made = place.client.create({ _id: place.id("from"), _type: place.type, list });
    assert.equal((await rejection(made)).status, 409);
  },
  "a document may refer to itself": async (place) => {
    const to = { _type: "reference", _ref: place.id("from") };
    await place.client.create({ _id: place.id("from"), _type: place.type, to });
    await place.client.delete(place.id("from"));
    assert.equal(await place.client.getDocument(place.id("from")), undefined);
  },
});
