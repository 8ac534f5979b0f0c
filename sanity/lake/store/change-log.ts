import type { Dataset } from "./dataset.ts";
import type { Store } from "./store.ts";

/** What a transaction did to a document, without how. */
export interface LoggedChange {
  readonly seq: number;
  readonly transactionId: string;
  readonly author: string;
  readonly timestamp: string;
  readonly documentId: string;
  readonly effect: "created" | "modified" | "deleted";
}

/** Transactions that touched one of the documents, between bounds that are both part of it. */
export interface TransactionFilter {
  readonly documentIds: readonly string[];
  readonly fromSeq: number | null;
  readonly toSeq: number | null;
  /** ISO 8601 in UTC, with milliseconds. */
  readonly fromTime: string | null;
  readonly toTime: string | null;
  readonly authors: readonly string[] | null;
  readonly newestFirst: boolean;
  readonly limit: number;
}

// A creation's patch is a whole value, a deletion's is null; an edit's never begins with a value.
const effect = `CASE WHEN c.apply = '[0,null]' THEN 'deleted'
  WHEN substr(c.apply, 1, 3) = '[0,' THEN 'created' ELSE 'modified' END`;
const columns = `SELECT t.seq, t.id, t.author, t.timestamp, c.document, ${effect} AS effect
  FROM changes c JOIN transactions t ON t.seq = c.seq`;

/** Places in the log of the transactions that a filter lets through, in its order. */
export function findTransactions(store: Store, dataset: Dataset, filter: TransactionFilter): number[] {
  return store.database
    .prepare(
      `SELECT DISTINCT t.seq FROM changes c JOIN transactions t ON t.seq = c.seq
       WHERE c.dataset = :dataset AND c.document IN (SELECT value FROM json_each(:documents))
         AND c.seq BETWEEN coalesce(:fromSeq, 0) AND coalesce(:toSeq, 9223372036854775807)
         AND t.timestamp BETWEEN coalesce(:fromTime, '') AND coalesce(:toTime, '~')
         AND (:authors IS NULL OR t.author IN (SELECT value FROM json_each(:authors)))
       ORDER BY t.seq ${filter.newestFirst ? "DESC" : "ASC"} LIMIT :limit`,
    )
    .all({
      dataset: dataset.name,
      documents: JSON.stringify(filter.documentIds),
      fromSeq: filter.fromSeq,
      toSeq: filter.toSeq,
      fromTime: filter.fromTime,
      toTime: filter.toTime,
      authors: filter.authors === null ? null : JSON.stringify(filter.authors),
      limit: filter.limit,
    })
    .map((row) => Number(row["seq"]));
}

/** The changes of a document, newest first, from before a place in the log. */
export function* changesOfDocument(
  store: Store,
  dataset: Dataset,
  documentId: string,
  before: number | null,
): Generator<LoggedChange> {
  const rows = store.database
    .prepare(
      `${columns} WHERE c.dataset = ? AND c.document = ? AND c.seq < coalesce(?, 9223372036854775807)
       ORDER BY c.seq DESC`,
    )
    .iterate(dataset.name, documentId, before);
  for (const row of rows) yield parse(row);
}

/** The changes of one transaction. */
export function changesOfTransaction(store: Store, seq: number): LoggedChange[] {
  return store.database.prepare(`${columns} WHERE c.seq = ? ORDER BY c.document`).all(seq).map(parse);
}

/** The last change of a document before a place in the log, or null. */
export function changeBefore(
  store: Store,
  dataset: Dataset,
  documentId: string,
  seq: number,
): LoggedChange | null {
  const [change] = changesOfDocument(store, dataset, documentId, seq);
  return change ?? null;
}

/** The last change of every draft and version of a document, up to and with a place in the log. */
export function lastChangesOfVersions(
  store: Store,
  dataset: Dataset,
  publishedId: string,
  seq: number,
): LoggedChange[] {
  return store.database
    .prepare(
      `SELECT * FROM (
         SELECT t.seq, t.id, t.author, t.timestamp, c.document, ${effect} AS effect,
           row_number() OVER (PARTITION BY c.document ORDER BY c.seq DESC) AS place
         FROM changes c JOIN transactions t ON t.seq = c.seq
         WHERE c.dataset = :dataset AND c.seq <= :seq AND (c.document = 'drafts.' || :id
           OR (c.document >= 'versions.' AND c.document < 'versions/'
             AND substr(c.document, instr(substr(c.document, 10), '.') + 10) = :id)))
       WHERE place = 1 ORDER BY document`,
    )
    .all({ dataset: dataset.name, id: publishedId, seq })
    .map(parse);
}

function parse(row: Record<string, unknown>): LoggedChange {
  const told = row["effect"];
  return {
    seq: Number(row["seq"]),
    transactionId: String(row["id"]),
    author: String(row["author"]),
    timestamp: String(row["timestamp"]),
    documentId: String(row["document"]),
    effect: told === "created" || told === "deleted" ? told : "modified",
  };
}
