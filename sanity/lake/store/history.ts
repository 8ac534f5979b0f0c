import { applyPatch } from "mendoza";
import { isRecord } from "../document.ts";
import { parseMutations } from "./mutation-log.ts";
import type { Dataset } from "./dataset.ts";
import type { Store } from "./store.ts";

/** What one transaction did to one document, as the log tells it. */
export interface HistoryEntry {
  readonly seq: number;
  readonly transactionId: string;
  readonly author: string;
  readonly timestamp: string;
  readonly documentId: string;
  readonly mutations: readonly unknown[];
  readonly apply: readonly unknown[];
  readonly revert: readonly unknown[];
}

const columns = `t.seq, t.id, t.author, t.timestamp, c.document, c.mutations, c.apply, c.revert
  FROM changes c JOIN transactions t ON t.seq = c.seq`;

/** Everything that happened to a document, oldest first. */
export function readHistory(store: Store, dataset: Dataset, documentId: string): HistoryEntry[] {
  return store.database
    .prepare(`SELECT ${columns} WHERE c.dataset = ? AND c.document = ? ORDER BY c.seq`)
    .all(dataset.name, documentId)
    .map(parseEntry);
}

/** Every change of one transaction. */
export function readTransaction(store: Store, seq: number): HistoryEntry[] {
  return store.database
    .prepare(`SELECT ${columns} WHERE c.seq = ? ORDER BY c.document`)
    .all(seq)
    .map(parseEntry);
}

/** The document as this part of its history left it, or null when it did not exist then. */
export function documentAfter(history: readonly HistoryEntry[]): unknown {
  let document: unknown = null;
  for (const { apply } of history) document = applyPatch(document, [...apply]);
  return isRecord(document) ? { ...document, _rev: history.at(-1)?.transactionId } : null;
}

/** The place in the log of a transaction; null when the log does not have it. */
export function sequenceOf(store: Store, dataset: Dataset, transactionId: string): number | null {
  const row = store.database
    .prepare("SELECT seq FROM transactions WHERE dataset = ? AND id = ?")
    .get(dataset.name, transactionId);
  return row === undefined ? null : Number(row["seq"]);
}

function parseEntry(row: Record<string, unknown>): HistoryEntry {
  const apply = parseList(row["apply"]);
  return {
    seq: Number(row["seq"]),
    transactionId: String(row["id"]),
    author: String(row["author"]),
    timestamp: String(row["timestamp"]),
    documentId: String(row["document"]),
    mutations: parseMutations(String(row["mutations"]), apply),
    apply,
    revert: parseList(row["revert"]),
  };
}

function parseList(json: unknown): readonly unknown[] {
  const list: unknown = JSON.parse(String(json));
  return Array.isArray(list) ? list : [];
}
