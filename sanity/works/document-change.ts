import { exactHash, sameJson } from "./canonical.ts";
import type { RawDocument } from "./stored-work.ts";

/** A document to be made (`before` is `null`), changed, or deleted (`after` is `null`). */
export type DocumentChange =
  | {
      readonly before: RawDocument | null;
      readonly after: RawDocument;
      /** Another document that this one is made from, as it was read: a published one, of its draft. */
      readonly from?: RawDocument;
    }
  | { readonly before: RawDocument; readonly after: null };

/** What a lake keeps itself, and what never changes. */
const notContent = new Set(["_id", "_type", "_rev", "_createdAt", "_updatedAt", "_system"]);

/** The document's own fields, without what the lake keeps. */
export function contentOf(document: RawDocument): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(document).filter(([name]) => !notContent.has(name)));
}

/** The fields that differ, with the value that is to be there; `undefined` where the field is to go. */
export function changedFields(before: RawDocument, after: RawDocument): ReadonlyMap<string, unknown> {
  const [old, next] = [contentOf(before), contentOf(after)];
  const names = new Set([...old.keys(), ...next.keys()]);
  return new Map(
    [...names]
      .filter((name) => !sameJson(old.get(name), next.get(name)))
      .map((name) => [name, next.get(name)]),
  );
}

/** A change as the record of its transaction keeps it, so that it can be undone. */
export type RecordedChange = {
  readonly id: string;
  readonly kind: "created" | "changed" | "deleted";
  /** JSON: the values that were there, `null` where there was none; of a deleted document, all of it. */
  readonly before: string;
  /** JSON: by field, the fingerprint of what was written. */
  readonly after: string;
};

export function recordOf({ before, after }: DocumentChange): RecordedChange {
  if (after === null) {
    const { _rev, _updatedAt, ...kept } = before;
    return { id: before._id, kind: "deleted", before: JSON.stringify(kept), after: "{}" };
  }
  if (before === null) {
    return { id: after._id, kind: "created", before: "{}", after: hashes(contentOf(after)) };
  }
  const fields = changedFields(before, after);
  const old = Object.fromEntries([...fields.keys()].map((name) => [name, before[name] ?? null]));
  return { id: after._id, kind: "changed", before: JSON.stringify(old), after: hashes(fields) };
}

function hashes(fields: ReadonlyMap<string, unknown>): string {
  return JSON.stringify(Object.fromEntries([...fields].map(([name, value]) => [name, exactHash(value)])));
}
