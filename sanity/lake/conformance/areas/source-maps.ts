import assert from "node:assert/strict";
import { cases } from "../case.ts";
import type { Place } from "../place.ts";

async function ask(place: Place, query: string, perspective: "published" | "drafts" = "published") {
  const used = Object.entries(place.params).filter(([name]) => query.includes(`$${name}`));
  const options = { filterResponse: false, resultSourceMap: true, perspective } as const;
  return place.client.fetch(query, Object.fromEntries(used), options);
}

type Answer = Awaited<ReturnType<typeof ask>>;

function source({ resultSourceMap: map }: Answer, key: string): readonly unknown[] {
  const mapping = map?.mappings[key];
  assert.ok(
    mapping?.type === "value" && mapping.source.type === "documentValue",
    `nothing is said of ${key}`,
  );
  return [map?.documents[mapping.source.document]?._id, map?.paths[mapping.source.path]];
}

export const sourceMapCases = cases("source maps", {
  "none comes when it is not asked for": async (place) => {
    const answer = await place.client.fetch("1", {}, { filterResponse: false, resultSourceMap: false });
    assert.equal(answer.resultSourceMap, undefined);
  },
  "the answer is the same with one": async (place) => {
    const { result } = await ask(place, "*[_type == $person] | order(name){name, born, 'in': city->name}");
    assert.deepEqual(result, [
      { name: "Ada", born: 1815, in: "London" },
      { name: "Alan", born: 1912, in: "London" },
      { name: "Grace", born: 1906, in: "New York" },
    ]);
  },
  "it has documents, paths and mappings": async (place) => {
    const { resultSourceMap: map } = await ask(place, "*[_id == $ada][0]{name}");
    assert.deepEqual(map?.documents[0]?._id, place.params["ada"]);
    assert.ok(Array.isArray(map?.paths) && typeof map?.mappings === "object");
  },
  "an attribute under another name leads to its own": async (place) => {
    const answer = await ask(place, "*[_id == $ada]{'called': name}");
    assert.deepEqual(source(answer, "$[0]['called']"), [place.params["ada"], "$['name']"]);
  },
  "a value behind a reference is the other document's": async (place) => {
    const answer = await ask(place, "*[_id == $ada][0]{'in': city->name}");
    assert.deepEqual(source(answer, "$['in']"), [place.params["london"], "$['name']"]);
  },
  "an item of an array is named by its key": async (place) => {
    const answer = await ask(place, "*[_id == $notes][0]{'t': parts[1].title}");
    assert.deepEqual(source(answer, "$['t']"), [
      place.params["notes"],
      "$['parts'][?(@._key=='b')]['title']",
    ]);
  },
  "a draft is named as the source": async (place) => {
    await place.client.createOrReplace({ _id: `drafts.${place.id("a")}`, _type: place.type, title: "draft" });
    const answer = await place.client.fetch(
      "*[_id == $id][0]{title}",
      { id: place.id("a") },
      { filterResponse: false, resultSourceMap: true, perspective: "drafts" },
    );
    assert.deepEqual(source(answer, "$['title']"), [`drafts.${place.id("a")}`, "$['title']"]);
  },
});
