import { badRequest } from "../lake-error.ts";
import type { Dataset } from "../store/dataset.ts";
import { sequenceOf } from "../store/history.ts";
import type { Store } from "../store/store.ts";

const usualLimit = 100;

/** `limit` of an address. Throws a 400 when it is no number above 0. */
export function limitOf(search: URLSearchParams): number {
  const given = search.get("limit");
  const limit = given === null ? usualLimit : Number(given);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw badRequest(`"limit" must be a number above 0, not "${given ?? ""}"`);
}

/** A parameter that is a date, as ISO 8601 in UTC. Throws a 400 when it is none. */
export function timeOf(search: URLSearchParams, name: string): string | null {
  const given = search.get(name);
  if (given === null || given === "") return null;
  const time = new Date(given);
  if (Number.isNaN(time.getTime())) throw badRequest(`"${name}" is no date: "${given}"`);
  return time.toISOString();
}

/** The place in the log of the transaction that a parameter names. Throws a 400 when the log does not have it. */
export function transactionOf(
  store: Store,
  dataset: Dataset,
  search: URLSearchParams,
  name: string,
): number | null {
  const given = search.get(name);
  if (given === null || given === "") return null;
  const seq = sequenceOf(store, dataset, given);
  if (seq === null) throw badRequest(`"${name}" is no transaction of this dataset: "${given}"`);
  return seq;
}

/** Throws a 400 when more than one of the parameters is there. */
export function atMostOne(search: URLSearchParams, ...names: readonly string[]): void {
  if (names.filter((name) => (search.get(name) ?? "") !== "").length > 1)
    throw badRequest(`There may be only one of ${names.map((name) => `"${name}"`).join(", ")}`);
}
