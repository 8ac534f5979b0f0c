import type { JsonObject, StoredDocument } from "../document.ts";

/** One document before and after a transaction; `null` means that it does not exist. */
export interface DocumentChange {
  readonly id: string;
  readonly before: StoredDocument | null;
  readonly after: StoredDocument | null;
  /** The mutations of the transaction that touched this document, in Sanity's wire form. */
  readonly mutations: readonly JsonObject[];
}

/** A transaction before it has its place in the log. */
export interface PendingTransaction {
  readonly id: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly changes: readonly DocumentChange[];
}

/** A transaction in the log; `seq` rises by one per transaction of the whole file. */
export interface Transaction extends PendingTransaction {
  readonly seq: number;
}
