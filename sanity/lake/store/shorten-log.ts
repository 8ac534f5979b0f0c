import type { DatabaseSync } from "node:sqlite";

/** Changes before the cut that a document that still exists keeps, so that every moment after the cut can be shown. */
const kept = 20;
/** Transactions looked at in one go: a few milliseconds. */
const atATime = 100;

export interface Shortening {
  /** ISO 8601 in UTC: what happened before may go. */
  readonly before: string;
  /** Look at transactions after this place in the log. */
  readonly after: number;
}

export interface Shortened {
  /** Changes that were removed. */
  readonly removed: number;
  /** Where to go on; null when everything before the cut was looked at. */
  readonly next: number | null;
}

/**
 * One step of taking old changes out of the log, in one transaction of the file. A document that exists keeps its last
 * changes before the cut; one that was deleted before it leaves nothing. The newest transaction stays: places in the
 * log only ever rise.
 */
export function shortenLog(database: DatabaseSync, { before, after }: Shortening): Shortened {
  const cut = firstAt(database, before);
  const seqs = database
    .prepare("SELECT seq FROM transactions WHERE seq > ? AND seq < ? ORDER BY seq LIMIT ?")
    .all(after, cut, atATime)
    .map((row) => Number(row["seq"]));
  const last = seqs.at(-1);
  if (last === undefined) return { removed: 0, next: null };
  database.exec("BEGIN IMMEDIATE");
  try {
    const between = { first: seqs[0] ?? last, last };
    const { changes } = database
      .prepare(
        `DELETE FROM changes WHERE seq BETWEEN :first AND :last AND (
           NOT EXISTS (SELECT 1 FROM documents d WHERE d.dataset = changes.dataset AND d.id = changes.document)
             AND NOT EXISTS (SELECT 1 FROM changes n WHERE n.dataset = changes.dataset AND n.document = changes.document AND n.seq >= :cut)
           OR (SELECT count(*) FROM (SELECT 1 FROM changes n WHERE n.dataset = changes.dataset
             AND n.document = changes.document AND n.seq > changes.seq AND n.seq < :cut LIMIT :kept)) = :kept)`,
      )
      .run({ ...between, cut, kept });
    database
      .prepare(
        `DELETE FROM transactions WHERE seq BETWEEN :first AND :last AND seq < (SELECT max(seq) FROM transactions t WHERE t.dataset = transactions.dataset)
           AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.seq = transactions.seq)`,
      )
      .run(between);
    database.exec("COMMIT");
    return { removed: Number(changes), next: last };
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** The place of the first transaction at a moment or after it, or one past the last: times rise with the places. */
function firstAt(database: DatabaseSync, moment: string): number {
  const bounds = database.prepare("SELECT min(seq) AS low, max(seq) AS high FROM transactions").get();
  let [low, high] = [Number(bounds?.["low"] ?? 1), Number(bounds?.["high"] ?? 0) + 1];
  const next = database.prepare(
    "SELECT seq, timestamp FROM transactions WHERE seq >= ? ORDER BY seq LIMIT 1",
  );
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = next.get(middle);
    if (found === undefined || String(found["timestamp"]) >= moment) high = middle;
    else low = Number(found["seq"]) + 1;
  }
  return low;
}
