import assert from "node:assert/strict";
import { cases, doubtful } from "../case.ts";
import { at, type Place } from "../place.ts";

/** A document with three revisions, the oldest first. */
async function lived(place: Place): Promise<readonly string[]> {
  const _id = place.id("a");
  const made = await place.client.create({ _id, _type: place.type, n: 1 });
  const second = await place.client.patch(_id).set({ n: 2 }).commit();
  const third = await place.client.patch(_id).set({ n: 3 }).commit();
  return [made, second, third].map(({ _rev }) => _rev);
}

async function lines(place: Place, search: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  const { status, body } = await place.http(place.data("history", `/transactions/${place.id("a")}`), {
    search,
  });
  assert.equal(status, 200);
  return String(body)
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}

const ids = (found: readonly unknown[]) => found.map((line) => at(line, "id"));

async function documentAt(place: Place, search: Readonly<Record<string, string>>): Promise<unknown> {
  const { body } = await place.http(place.data("history", `/documents/${place.id("a")}`), { search });
  return at(body, "documents", 0, "n");
}

export const historyCases = cases("history", {
  "the transactions of a document, the oldest first": async (place) => {
    const revisions = await lived(place);
    const found = await lines(place, { excludeContent: "true" });
    assert.deepEqual(ids(found), revisions);
    for (const line of found) {
      assert.deepEqual(at(line, "documentIDs"), [place.id("a")]);
      assert.ok(!Number.isNaN(Date.parse(String(at(line, "timestamp")))));
      assert.equal(typeof at(line, "author"), "string");
    }
  },
  "reverse and limit": async (place) => {
    const revisions = await lived(place);
    assert.deepEqual(
      ids(await lines(place, { reverse: "true", limit: "2" })),
      revisions.toReversed().slice(0, 2),
    );
  },
  "fromTransaction and toTransaction": async (place) => {
    const [first = "", second = "", third = ""] = await lived(place);
    assert.deepEqual(ids(await lines(place, { fromTransaction: second })), [second, third]);
    assert.deepEqual(ids(await lines(place, { toTransaction: second })), [first, second]);
  },
  "mutations are there": async (place) => {
    await lived(place);
    const [, second] = await lines(place, {});
    assert.partialDeepStrictEqual(at(second, "mutations"), [{ patch: { set: { n: 2 } } }]);
  },
  "excludeContent leaves mutations out": doubtful("the documentation says content", async (place) => {
    await lived(place);
    for (const line of await lines(place, { excludeContent: "true" }))
      assert.equal(at(line, "mutations"), undefined);
  }),
  "effectFormat=mendoza gives effects": async (place) => {
    await lived(place);
    const [, second] = await lines(place, { effectFormat: "mendoza", excludeContent: "true" });
    assert.ok(Array.isArray(at(second, "effects", place.id("a"), "apply")));
  },
  "a document at a revision": async (place) => {
    const revisions = await lived(place);
    for (const [index, revision] of revisions.entries())
      assert.equal(await documentAt(place, { revision }), index + 1);
  },
  "a document at a time": async (place) => {
    await lived(place);
    assert.equal(await documentAt(place, { time: "2999-01-01T00:00:00Z" }), 3);
    assert.equal(await documentAt(place, { time: "2001-01-01T00:00:00Z" }), undefined);
  },
  "the last revision of what was deleted": async (place) => {
    await lived(place);
    await place.client.delete(place.id("a"));
    assert.equal(await documentAt(place, { lastRevision: "true" }), 3);
  },
  "nobody in particular sees none": async (place) => {
    const path = place.data("history", `/documents/${place.id("a")}`);
    const { status } = await place.http(path, { anonymous: true });
    assert.ok([401, 403].includes(status), String(status));
  },
});
