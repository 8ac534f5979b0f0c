import type { StoredDocument } from "../document.ts";
import { referencesOf } from "../references.ts";

/** What an attribute index can be asked for. */
export type IndexKey = string | number | boolean;

/**
 * A set of documents with indexes that are made when first asked for and kept up to date by every change, so that a
 * write costs what it touches and not what the dataset holds. Every list is ordered by `_id`, as `*` is.
 */
export class DocumentView {
  readonly #byId = new Map<string, StoredDocument>();
  readonly #indexes = new Map<string, DocumentIndex>();
  #version = 0;

  constructor(documents: Iterable<StoredDocument>) {
    for (const document of documents) this.#byId.set(document._id, document);
  }

  /** Rises with every change of what this view shows. */
  get version(): number {
    return this.#version;
  }

  get(id: string): StoredDocument | undefined {
    return this.#byId.get(id);
  }

  everything(): readonly StoredDocument[] {
    return this.#index("*", () => [true]).get(true);
  }

  ofType(type: string): readonly StoredDocument[] {
    return this.#index("_type", (document) => [document._type]).get(type);
  }

  referringTo(id: string): readonly StoredDocument[] {
    return this.#index("references()", (document) => referencesOf(document).all).get(id);
  }

  /** Documents whose value at a path of attributes equals a primitive. A path through an array finds nothing, as in GROQ. */
  whereEquals(path: readonly string[], key: IndexKey): readonly StoredDocument[] {
    return this.#index(JSON.stringify(path), (document) => keyAt(document, path)).get(key);
  }

  /** Documents whose list at a path of attributes holds a primitive. */
  whereHolds(path: readonly string[], key: IndexKey): readonly StoredDocument[] {
    return this.#index(`in ${JSON.stringify(path)}`, (document) => keysIn(document, path)).get(key);
  }

  /** Documents whose list at `list` has a member whose value at the path `within` it is a primitive; `[]`: the member itself. */
  whereMemberHas(
    list: readonly string[],
    within: readonly string[],
    key: IndexKey,
  ): readonly StoredDocument[] {
    const name = `in ${JSON.stringify([list, within])}`;
    return this.#index(name, (document) => keysInMembers(document, list, within)).get(key);
  }

  /** Puts, replaces or (with null) removes what stands at an id. */
  replace(id: string, next: StoredDocument | null): void {
    const before = this.#byId.get(id);
    if (!before && !next) return;
    this.#version++;
    if (next) this.#byId.set(id, next);
    else this.#byId.delete(id);
    for (const index of this.#indexes.values()) index.replace(before, next);
  }

  #index(name: string, keysOf: (document: StoredDocument) => Iterable<IndexKey>): DocumentIndex {
    const known = this.#indexes.get(name);
    if (known) return known;
    // Set only when whole: a query that runs out of time must not leave half an index behind.
    const index = new DocumentIndex(this.#byId.values(), keysOf);
    this.#indexes.set(name, index);
    return index;
  }
}

class DocumentIndex {
  readonly #buckets = new Map<IndexKey, StoredDocument[]>();
  readonly #keysOf: (document: StoredDocument) => Iterable<IndexKey>;

  constructor(documents: Iterable<StoredDocument>, keysOf: (document: StoredDocument) => Iterable<IndexKey>) {
    this.#keysOf = keysOf;
    for (const document of documents) {
      for (const key of keysOf(document)) {
        const bucket = this.#buckets.get(key);
        if (bucket) bucket.push(document);
        else this.#buckets.set(key, [document]);
      }
    }
    for (const bucket of this.#buckets.values()) bucket.sort(byId);
  }

  get(key: IndexKey): readonly StoredDocument[] {
    return this.#buckets.get(key) ?? [];
  }

  replace(before: StoredDocument | undefined, after: StoredDocument | null): void {
    const stays = new Set(after ? this.#keysOf(after) : []);
    if (before) for (const key of this.#keysOf(before)) if (!stays.has(key)) this.#remove(key, before);
    if (after) for (const key of stays) this.#put(key, after);
  }

  #put(key: IndexKey, document: StoredDocument): void {
    const bucket = this.#buckets.get(key);
    if (!bucket) {
      this.#buckets.set(key, [document]);
      return;
    }
    const at = placeOf(bucket, document._id);
    bucket.splice(at, bucket[at]?._id === document._id ? 1 : 0, document);
  }

  #remove(key: IndexKey, document: StoredDocument): void {
    const bucket = this.#buckets.get(key);
    if (!bucket) return;
    const at = placeOf(bucket, document._id);
    if (bucket[at]?._id === document._id) bucket.splice(at, 1);
    if (bucket.length === 0) this.#buckets.delete(key);
  }
}

/** The order of `*`. */
export function byId(left: StoredDocument, right: StoredDocument): number {
  return left._id < right._id ? -1 : Number(left._id > right._id);
}

/** Where an id stands, or would stand, among documents in the order of `*`. */
export function placeOf(bucket: readonly StoredDocument[], id: string): number {
  let [low, high] = [0, bucket.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = bucket[middle];
    if (found && found._id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyAt(document: StoredDocument, path: readonly string[]): IndexKey[] {
  const value = valueAt(document, path);
  return isKey(value) ? [value] : [];
}

function keysIn(document: StoredDocument, path: readonly string[]): IndexKey[] {
  const value = valueAt(document, path);
  return Array.isArray(value) ? [...new Set(value.filter(isKey))] : [];
}

function keysInMembers(
  document: StoredDocument,
  list: readonly string[],
  within: readonly string[],
): IndexKey[] {
  const members = valueAt(document, list);
  if (!Array.isArray(members)) return [];
  return [...new Set(members.map((member: unknown) => valueAt(member, within)).filter(isKey))];
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root;
  for (const name of path) {
    if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
      return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

function isKey(value: unknown): value is IndexKey {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
