// Writes patches in the Mendoza format (https://github.com/sanity-io/mendoza): the npm package only reads them.
// Objects are patched by field, arrays by element, strings by common start and end; the rest is replaced whole.
import { isRecord, sameJson, type JsonObject } from "../document.ts";
import type { DocumentChange } from "./transaction.ts";

export type MendozaPatch = readonly unknown[];

/** What the Studio calls effects: the patch from before to after, and the way back. */
export interface Effects {
  readonly apply: MendozaPatch;
  readonly revert: MendozaPatch;
}

const op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  pushElementBlank: 13,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  objectSetFieldValue: 17,
  objectDeleteField: 19,
  arrayAppendValue: 20,
  arrayAppendSlice: 21,
  stringAppendString: 22,
  stringAppendSlice: 23,
} as const;

const worthSlicing = 24;
const cache = new WeakMap<DocumentChange, Effects>();

/**
 * The effects of one change, computed once however many listeners ask. They are between the documents without `_rev`,
 * which Sanity's tools take off before they apply a patch: patches name fields by position, so it matters.
 */
export function effectsOf(change: DocumentChange): Effects {
  const cached = cache.get(change);
  if (cached) return cached;
  const [before, after] = [withoutRevision(change.before), withoutRevision(change.after)];
  const effects = { apply: writePatch(before, after), revert: writePatch(after, before) };
  cache.set(change, effects);
  return effects;
}

function withoutRevision(document: JsonObject | null): JsonObject | null {
  if (document === null) return null;
  const { _rev, ...rest } = document;
  return rest;
}

/** A patch `p` such that `applyPatch(left, p)` of npm `mendoza` equals `right`. */
export function writePatch(left: unknown, right: unknown): MendozaPatch {
  if (!isRecord(left) || !isRecord(right)) return [op.value, right ?? null];
  const patch: unknown[] = [];
  patchObject(patch, left, right);
  return patch;
}

function patchObject(patch: unknown[], left: JsonObject, right: JsonObject): void {
  const keys = Object.keys(left).sort();
  keys.forEach((key, index) => {
    if (!Object.hasOwn(right, key)) {
      patch.push(op.objectDeleteField, index);
      return;
    }
    const [from, to] = [left[key], right[key]];
    if (sameJson(from, to)) return;
    if (isRecord(from) && isRecord(to)) {
      patch.push(op.pushFieldCopy, index);
      patchObject(patch, from, to);
      patch.push(op.returnIntoObjectSameKeyPop);
    } else if (canPatchArray(from, to)) {
      patch.push(op.pushFieldBlank, index);
      patchArray(patch, from, to);
      patch.push(op.returnIntoObjectSameKeyPop);
    } else if (canSlice(from, to)) {
      patch.push(op.pushFieldBlank, index);
      patchString(patch, from, to);
      patch.push(op.returnIntoObjectSameKeyPop);
    } else patch.push(op.objectSetFieldValue, to, key);
  });
  for (const key of Object.keys(right)) {
    if (!Object.hasOwn(left, key)) patch.push(op.objectSetFieldValue, right[key], key);
  }
}

function canPatchArray(from: unknown, to: unknown): from is readonly unknown[] {
  // A blank output that nothing is written to ends as null, so an empty array is written whole.
  return Array.isArray(from) && Array.isArray(to) && from.length > 0 && to.length > 0;
}

function patchArray(patch: unknown[], left: readonly unknown[], right: unknown): void {
  if (!Array.isArray(right)) return;
  const byKey = new Map<string, number>();
  left.forEach((item, index) => {
    const key = keyOf(item);
    if (key !== null && !byKey.has(key)) byKey.set(key, index);
  });
  let run: { from: number; to: number } | null = null;
  const flush = () => {
    if (run) patch.push(op.arrayAppendSlice, run.from, run.to);
    run = null;
  };
  right.forEach((item: unknown, position) => {
    const key = keyOf(item);
    const index: number | undefined = key === null ? position : byKey.get(key);
    const source: unknown = index === undefined ? undefined : left[index];
    if (index !== undefined && index < left.length && sameJson(source, item)) {
      if (run?.to === index) run = { from: run.from, to: index + 1 };
      else {
        flush();
        run = { from: index, to: index + 1 };
      }
      return;
    }
    flush();
    if (index !== undefined && isRecord(source) && isRecord(item)) {
      patch.push(op.pushElementCopy, index);
      patchObject(patch, source, item);
      patch.push(op.returnIntoArrayPop);
    } else if (index !== undefined && canSlice(source, item)) {
      patch.push(op.pushElementBlank, index);
      patchString(patch, source, item);
      patch.push(op.returnIntoArrayPop);
    } else patch.push(op.arrayAppendValue, item);
  });
  flush();
}

function keyOf(item: unknown): string | null {
  return isRecord(item) && typeof item["_key"] === "string" ? item["_key"] : null;
}

function canSlice(from: unknown, to: unknown): from is string {
  if (typeof from !== "string" || typeof to !== "string") return false;
  if (from.length < worthSlicing || to.length < worthSlicing) return false;
  return (
    from.isWellFormed() && to.isWellFormed() && sharedStart(from, to) + sharedEnd(from, to, 0) > to.length / 2
  );
}

/** Offsets of string slices are in UTF-8 bytes. */
function patchString(patch: unknown[], left: string, right: unknown): void {
  if (typeof right !== "string") return;
  const start = sharedStart(left, right);
  const end = sharedEnd(left, right, start);
  const bytes = Buffer.byteLength(left);
  const middle = right.slice(start, right.length - end);
  if (start > 0) patch.push(op.stringAppendSlice, 0, Buffer.byteLength(left.slice(0, start)));
  if (middle !== "") patch.push(op.stringAppendString, middle);
  if (end > 0)
    patch.push(op.stringAppendSlice, bytes - Buffer.byteLength(left.slice(left.length - end)), bytes);
}

function sharedStart(left: string, right: string): number {
  const most = Math.min(left.length, right.length);
  let length = 0;
  while (length < most && left.charCodeAt(length) === right.charCodeAt(length)) length++;
  // Never between the two halves of a surrogate pair.
  return length > 0 && isHighSurrogate(left.charCodeAt(length - 1)) ? length - 1 : length;
}

function sharedEnd(left: string, right: string, start: number): number {
  const most = Math.min(left.length, right.length) - start;
  let length = 0;
  while (
    length < most &&
    left.charCodeAt(left.length - 1 - length) === right.charCodeAt(right.length - 1 - length)
  )
    length++;
  return length > 0 && isLowSurrogate(left.charCodeAt(left.length - length)) ? length - 1 : length;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
