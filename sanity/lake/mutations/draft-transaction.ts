import { isRecord, storageFault, type JsonObject, type StoredDocument } from "../document.ts";
import { badRequest } from "../lake-error.ts";
import type { Dataset } from "../store/dataset.ts";
import type { DocumentChange } from "../store/transaction.ts";

/** What a mutation did, as the answer tells it. */
export interface MutationResult {
  readonly id: string;
  readonly operation: "create" | "update" | "delete" | "none";
}

/** The documents as they will be if the transaction succeeds. Nothing here touches the dataset. */
export class DraftTransaction {
  readonly dataset: Dataset;
  readonly id: string;
  /** ISO 8601, UTC: one moment for the whole transaction. */
  readonly timestamp: string;
  readonly results: MutationResult[] = [];
  readonly #now = new Map<string, StoredDocument | null>();
  readonly #mutations = new Map<string, JsonObject[]>();

  readonly #recall: (id: string) => JsonObject | null;

  /** @param recall gives a deleted document as it was, out of the log */
  constructor(dataset: Dataset, id: string, timestamp: string, recall: (id: string) => JsonObject | null) {
    this.dataset = dataset;
    this.id = id;
    this.timestamp = timestamp;
    this.#recall = recall;
  }

  /** A document that was deleted, as it was before; null when there never was one. */
  deleted(id: string): JsonObject | null {
    return this.#recall(id);
  }

  get(id: string): StoredDocument | null {
    return this.#now.get(id) ?? (this.#now.has(id) ? null : this.before(id));
  }

  before(id: string): StoredDocument | null {
    return this.dataset.documents.get(id) ?? null;
  }

  /** The ids that the transaction has touched. */
  touched(): Iterable<string> {
    return this.#now.keys();
  }

  /** Puts a whole document under an id, with this transaction as its revision. */
  put(id: string, content: JsonObject, mutationKind: "create" | "createOrReplace"): void {
    const before = this.get(id);
    const own = structuredClone(content);
    const document: StoredDocument = {
      ...own,
      _id: id,
      _type: String(own["_type"]),
      _createdAt: textOr(own["_createdAt"], before?._createdAt ?? this.timestamp),
      _updatedAt: before ? this.timestamp : textOr(own["_updatedAt"], this.timestamp),
      _rev: this.id,
    };
    this.#set(id, document, { [mutationKind]: document });
  }

  /** Replaces a document by what a patch made of it. A patch that changes nothing counts too: the Studio waits for its transaction. */
  patched(id: string, current: StoredDocument, content: JsonObject, patch: JsonObject): void {
    const document: StoredDocument = {
      ...content,
      _id: id,
      _type: textOr(content["_type"], current._type),
      _createdAt: textOr(content["_createdAt"], current._createdAt),
      _updatedAt: this.timestamp,
      _rev: this.id,
    };
    this.#set(id, document, { patch: { ...patch, id } });
  }

  remove(id: string): boolean {
    if (!this.get(id)) return false;
    this.#set(id, null, { delete: { id } });
    return true;
  }

  /** What the transaction comes to. A document made and deleted within it leaves no trace. */
  changes(): DocumentChange[] {
    const changes: DocumentChange[] = [];
    for (const [id, after] of this.#now) {
      const before = this.before(id);
      if (before === null && after === null) continue;
      changes.push({ id, before, after, mutations: this.#mutations.get(id) ?? [] });
    }
    return changes;
  }

  #set(id: string, document: StoredDocument | null, mutation: JsonObject): void {
    const fault = storageFault(document);
    if (fault !== null) throw badRequest(`The document "${id}" ${fault}`);
    this.#now.set(id, document);
    const mutations = this.#mutations.get(id);
    if (mutations) mutations.push(mutation);
    else this.#mutations.set(id, [mutation]);
  }
}

/** A document without what the lake itself writes, to be put under another id. */
export function contentOf(document: JsonObject): JsonObject {
  const { _rev, _updatedAt, _originalId, _id, ...content } = document;
  return content;
}

/** The content of a document made from an action or mutation; null when it is no document. */
export function asContent(value: unknown): JsonObject | null {
  return isRecord(value) && typeof value["_type"] === "string" && value["_type"] !== "" ? value : null;
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" && value !== "" ? value : otherwise;
}
