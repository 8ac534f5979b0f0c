import { isRecord } from "../document.ts";
import { randomId } from "../random-id.ts";

/** A copy in which every object in an array has a `_key` (`autoGenerateArrayKeys`). */
export function withArrayKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => {
      const keyed = withArrayKeys(item);
      return isRecord(keyed) && keyed["_key"] === undefined ? { ...keyed, _key: randomId(12) } : keyed;
    });
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withArrayKeys(item)]));
}

/** Keys for the documents and patches of a `data/mutate` request; the list of mutations itself has none. */
export function mutationsWithArrayKeys(mutations: readonly unknown[]): unknown[] {
  return mutations.map((mutation) => withArrayKeys(mutation));
}
