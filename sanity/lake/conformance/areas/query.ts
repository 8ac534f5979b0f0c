import assert from "node:assert/strict";
import { cases, doubtful } from "../case.ts";
import { at } from "../place.ts";
import { rejection } from "../rejection.ts";

export const queryCases = cases("query", {
  "GET answers result, the query and the time it took": async (place) => {
    const { status, headers, body } = await place.http(place.data("query"), { search: { query: "1 + 1" } });
    assert.equal(status, 200);
    assert.match(headers.get("content-type") ?? "", /^application\/json/);
    assert.equal(at(body, "result"), 2);
    assert.equal(at(body, "query"), "1 + 1");
    assert.equal(typeof at(body, "ms"), "number");
  },
  "POST answers the same": async (place) => {
    const { status, body } = await place.http(place.data("query"), { body: { query: "1 + 1" } });
    assert.deepEqual([status, at(body, "result")], [200, 2]);
  },
  "returnQuery=false leaves the query out": async (place) => {
    const search = { query: "1", returnQuery: "false" };
    const { body } = await place.http(place.data("query"), { search });
    assert.deepEqual([at(body, "result"), at(body, "query")], [1, undefined]);
  },
  "parameters of GET are JSON after a dollar sign": async (place) => {
    const search = { query: "[$a, $b.c, $d]", $a: "1", $b: '{"c": "é"}', $d: "[null]" };
    const { body } = await place.http(place.data("query"), { search });
    assert.deepEqual(at(body, "result"), [1, "é", [null]]);
  },
  "parameters of POST are in the body": async (place) => {
    const body = { query: "$a + 1", params: { a: 1 } };
    assert.equal(at((await place.http(place.data("query"), { body })).body, "result"), 2);
  },
  "the client sends parameters of every kind": async ({ client }) => {
    const params = {
      text: "'\"\\ é😀",
      number: 1.5,
      flag: false,
      nothing: null,
      list: [1, "a"],
      map: { k: [] },
    };
    const query = "[$text, $number, $flag, $nothing, $list, $map]";
    assert.deepEqual(await client.fetch(query, params), Object.values(params));
  },
  "a parameter is a value, never a piece of query": async ({ client }) => {
    assert.equal(await client.fetch("$text", { text: '"] | order(_id)' }), '"] | order(_id)');
  },
  "a long query is posted by the client": async ({ client }) => {
    const long = "x".repeat(12_000);
    assert.equal(await client.fetch("length($long)", { long }), 12_000);
  },
  "what is not there is null": async ({ client }) => {
    assert.equal(await client.fetch('*[_id == "there-is-no-such-id"][0]'), null);
  },
  "a parameter that is no JSON is a 400": async (place) => {
    const { status } = await place.http(place.data("query"), { search: { query: "$a", $a: "{" } });
    assert.equal(status, 400);
  },
  "a parameter that is not given is a 400 that names it": async ({ client }) => {
    const { status, message } = await rejection(client.fetch("*[_id == $nobodygaveme]"));
    assert.equal(status, 400);
    assert.match(message, /nobodygaveme/);
  },
  "no query is a 400": async (place) => {
    assert.equal((await place.http(place.data("query"))).status, 400);
  },
  "a body that is no JSON is a 400": async (place) => {
    assert.equal((await place.http(place.data("query"), { body: "{" })).status, 400);
  },
  "a query that cannot be read says where": async (place) => {
    const query = "*[_type == ";
    const { status, body } = await place.http(place.data("query"), { search: { query } });
    assert.equal(status, 400);
    assert.equal(at(body, "error", "type"), "queryParseError");
    assert.equal(at(body, "error", "query"), query);
    assert.equal(typeof at(body, "error", "start"), "number");
    assert.equal(typeof at(body, "error", "end"), "number");
  },
  "the client throws a ClientError with status and description": async ({ client }) => {
    const { status, message, type } = await rejection(client.fetch("*[_type == "));
    assert.deepEqual([status, type], [400, "queryParseError"]);
    assert.match(message, /expected expression/);
  },
  "an unknown dataset is a 404": async ({ client }) => {
    const { status, message } = await rejection(client.withConfig({ dataset: "nosuchset" }).fetch("1"));
    assert.equal(status, 404);
    assert.match(message, /Dataset .*nosuchset.* not found/);
  },
  "a wrong token is a 401": async (place) => {
    const headers = { authorization: "Bearer not-a-token-of-anybody" };
    const { status } = await place.http(place.data("query"), {
      search: { query: "1" },
      headers,
      anonymous: true,
    });
    assert.equal(status, 401);
  },
  "sync tags come with the answer": async (place) => {
    const answer = await place.client.fetch(
      "*[_id == $ada]",
      { ada: place.params["ada"] },
      { filterResponse: false },
    );
    assert.ok(Array.isArray(answer.syncTags) && answer.syncTags.length > 0);
    for (const tag of answer.syncTags) assert.match(tag, /^s1:/);
  },
  "the same question has the same sync tags": async (place) => {
    const ask = () =>
      place.client.fetch("*[_id == $ada]", { ada: place.params["ada"] }, { filterResponse: false });
    assert.deepEqual((await ask()).syncTags, (await ask()).syncTags);
  },
  "a request tag, a cache mode and a live event id are taken": async ({ client }) => {
    const options = {
      tag: "conformance.run",
      cacheMode: "noStale",
      lastLiveEventId: "1",
      useCdn: false,
    } as const;
    assert.equal(await client.fetch("1", {}, options), 1);
  },
  "useCdn answers the same": async ({ client, params }) => {
    const cdn = client.withConfig({ useCdn: client.config().useProjectHostname });
    const query = "count(*[_type == $person])";
    assert.equal(await cdn.fetch(query, { person: params["person"] }, { perspective: "published" }), 3);
  },
  "a write is seen by the query after it": async (place) => {
    for (const n of [1, 2, 3]) {
      await place.create({ a: { n } });
      assert.equal(await place.client.fetch("*[_id == $id][0].n", { id: place.id("a") }), n);
    }
  },
  "attributes come back as they were written": async (place) => {
    const content = {
      nothing: null,
      zero: 0,
      no: false,
      empty: "",
      list: [],
      map: {},
      text: "é😀\n",
      float: 0.1,
    };
    await place.create({ a: content });
    assert.partialDeepStrictEqual(
      await place.client.fetch("*[_id == $id][0]", { id: place.id("a") }),
      content,
    );
  },
  "without a token nothing of a private path is shown": async (place) => {
    await place.client.createOrReplace({ _id: `${place.run}.secret`, _type: place.type });
    const count = await place.anonymous.fetch("count(*[_type == $type])", { type: place.type });
    assert.equal(count, 0);
  },
  "another method is refused": doubtful("404 or 405", async (place) => {
    const { status } = await place.http(place.data("query"), { method: "DELETE", search: { query: "1" } });
    assert.ok([404, 405].includes(status), String(status));
  }),
});
