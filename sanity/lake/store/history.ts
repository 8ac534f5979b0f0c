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

/** What the log still has of a document's life. */
export interface DocumentHistory {
  /** The document, without `_rev`, before the first entry; null when that made it. */
  readonly before: unknown;
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
}

/** Everything that the log has of a document. Of one whose beginning it has lost, what came before is told from its end. */
export function readHistory(store: Store, dataset: Dataset, documentId: string): DocumentHistory {
  const entries = store.database
    .prepare(`SELECT ${columns} WHERE c.dataset = ? AND c.document = ? ORDER BY c.seq`)
    .all(dataset.name, documentId)
    .map(parseEntry);
  const [first] = entries;
  const [op, made] = first?.apply ?? [];
  if (first === undefined || (op === 0 && made !== null)) return { before: null, entries };
  const { _rev, ...present } = dataset.documents.get(documentId) ?? {};
  let before: unknown = dataset.documents.has(documentId) ? present : null;
  for (const { revert } of entries.toReversed()) before = applyPatch(before, [...revert]);
  return { before, entries };
}

/** Every change of one transaction. */
export function readTransaction(store: Store, seq: number): HistoryEntry[] {
  return store.database
    .prepare(`SELECT ${columns} WHERE c.seq = ? ORDER BY c.document`)
    .all(seq)
    .map(parseEntry);
}

/**
 * The document as the first `count` entries of its history left it; null when it did not exist then, or when the log
 * has nothing from before that moment.
 */
export function documentAfter({ before, entries }: DocumentHistory, count: number): unknown {
  let document = before;
  const past = entries.slice(0, count);
  const last = past.at(-1);
  if (last === undefined) return null;
  for (const { apply } of past) document = applyPatch(document, [...apply]);
  return isRecord(document) ? { ...document, _rev: last.transactionId } : null;
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
