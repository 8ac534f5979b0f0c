import assert from "node:assert/strict";
import type { Area, ConformanceCase } from "../case.ts";
import { at } from "../place.ts";

/** GROQ, the answer by its specification, and why the hosted lake might differ. */
export type GroqRow = readonly [query: string, expected: unknown, doubt?: string];

/** Cases that each ask one query. The parameters of the library are there. */
export function rows(area: Area, given: readonly GroqRow[]): ConformanceCase[] {
  return given.map(([query, expected, doubt]) => ({
    area,
    name: query,
    run: async ({ client, params }) => {
      const used = Object.entries(params).filter(([name]) => new RegExp(`\\$${name}\\b`).test(query));
      const found: unknown = await client.fetch(query, Object.fromEntries(used), {
        perspective: "published",
      });
      assert.deepEqual(found, expected);
    },
    ...(doubt === undefined ? {} : { doubt }),
  }));
}

/** Cases of queries that are refused: 400 with a description of where. */
export function refused(area: Area, queries: readonly string[]): ConformanceCase[] {
  return queries.map((query) => ({
    area,
    name: query,
    run: async (place) => {
      const { status, body } = await place.http(place.data("query"), { search: { query } });
      assert.equal(status, 400, JSON.stringify(body));
      assert.equal(at(body, "error", "type"), "queryParseError");
      assert.equal(typeof at(body, "error", "description"), "string");
    },
  }));
}
