import assert from "node:assert/strict";
import type { ClientPerspective } from "@sanity/client";
import { cases, doubtful } from "../case.ts";
import type { Place } from "../place.ts";
import { rejection } from "../rejection.ts";

/** One published with a draft and a version, one only as a draft, one that refers to the first. */
async function layers(place: Place): Promise<void> {
  const { type: _type } = place;
  const [a, b, c] = ["a", "b", "c"].map((name) => place.id(name));
  const put = (_id: string, title: string, more: object = {}) =>
    place.client.createOrReplace({ _id, _type, title, ...more });
  await put(`${a}`, "published");
  await put(`drafts.${a}`, "draft");
  await put(`versions.${place.release()}.${a}`, "version");
  await put(`drafts.${b}`, "only a draft");
  await put(`${c}`, "refers", { to: { _type: "reference", _ref: a } });
}

async function titles(place: Place, perspective: ClientPerspective): Promise<unknown> {
  await layers(place);
  const query = "*[_type == $type] | order(title).title";
  return place.client.fetch(query, { type: place.type }, { perspective });
}

export const perspectiveCases = cases("perspectives", {
  "raw shows every version under its own id": async (place) => {
    assert.deepEqual(await titles(place, "raw"), ["draft", "only a draft", "published", "refers", "version"]);
    const ids: unknown = await place.client.fetch(
      "*[_type == $type]._id",
      { type: place.type },
      { perspective: "raw" },
    );
    assert.ok(Array.isArray(ids) && ids.includes(`drafts.${place.id("a")}`));
  },
  "published shows neither drafts nor versions": async (place) => {
    assert.deepEqual(await titles(place, "published"), ["published", "refers"]);
  },
  "drafts lays drafts over what is published": async (place) => {
    assert.deepEqual(await titles(place, "drafts"), ["draft", "only a draft", "refers"]);
  },
  "previewDrafts is the old name of drafts": doubtful("deprecated", async (place) => {
    assert.deepEqual(await titles(place, "previewDrafts"), ["draft", "only a draft", "refers"]);
  }),
  "a release lies over drafts when both are named": async (place) => {
    assert.deepEqual(await titles(place, [place.release(), "drafts"]), ["only a draft", "refers", "version"]);
  },
  "a release alone lies over what is published": async (place) => {
    assert.deepEqual(await titles(place, [place.release()]), ["refers", "version"]);
  },
  "the first of a stack wins": async (place) => {
    assert.deepEqual(await titles(place, ["drafts", place.release()]), ["draft", "only a draft", "refers"]);
  },
  "an unknown release in a stack adds nothing": doubtful("may be refused", async (place) => {
    assert.deepEqual(await titles(place, [place.release("x")]), ["published", "refers"]);
  }),
  "what is shown has the published id, and _originalId says whose it is": async (place) => {
    await layers(place);
    const query = "*[_id == $id][0]{_id, _originalId}";
    const ask = (perspective: ClientPerspective) =>
      place.client.fetch(query, { id: place.id("a") }, { perspective });
    assert.deepEqual(await ask("drafts"), { _id: place.id("a"), _originalId: `drafts.${place.id("a")}` });
    assert.deepEqual(await ask([place.release()]), {
      _id: place.id("a"),
      _originalId: `versions.${place.release()}.${place.id("a")}`,
    });
  },
  "references lead to what the perspective shows": async (place) => {
    await layers(place);
    const query = "*[_id == $id][0].to->title";
    const ask = (perspective: ClientPerspective) =>
      place.client.fetch(query, { id: place.id("c") }, { perspective });
    assert.deepEqual(
      [await ask("published"), await ask("drafts"), await ask([place.release()])],
      ["published", "draft", "version"],
    );
  },
  "API versions before 2025-02-19 see raw, later ones published": async (place) => {
    await layers(place);
    const count = (apiVersion: string) =>
      place.client.withConfig({ apiVersion }).fetch("count(*[_type == $type])", { type: place.type });
    assert.deepEqual([await count("2021-10-21"), await count("2025-02-19")], [5, 2]);
  },
  "an unknown perspective is a 400": async (place) => {
    const search = { query: "1", perspective: "no such thing" };
    assert.equal((await place.http(place.data("query"), { search })).status, 400);
  },
  "raw in a stack is refused": doubtful("the client refuses it before it is sent", async (place) => {
    const search = { query: "1", perspective: "raw,drafts" };
    assert.equal((await place.http(place.data("query"), { search })).status, 400);
  }),
  "drafts need a token": doubtful("hosted answers 401, or 403", async (place) => {
    const { status } = await rejection(place.anonymous.fetch("*", {}, { perspective: "drafts" }));
    assert.ok([401, 403].includes(status), String(status));
  }),
  "sanity::versionOf finds every version in raw": async (place) => {
    await layers(place);
    const query = "count(*[sanity::versionOf($id)])";
    assert.equal(await place.client.fetch(query, { id: place.id("a") }, { perspective: "raw" }), 3);
  },
  "sanity::partOfRelease finds the members of a release in raw": async (place) => {
    await layers(place);
    const query = "*[sanity::partOfRelease($release)].title";
    const params = { release: place.release() };
    assert.deepEqual(await place.client.fetch(query, params, { perspective: "raw" }), ["version"]);
  },
  "getDocument finds the version of a release": async (place) => {
    await layers(place);
    const found = await place.client.getDocument(place.id("a"), { releaseId: place.release() });
    assert.equal(found?.["title"], "version");
  },
});
