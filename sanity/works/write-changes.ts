import type { SanityClient, Transaction } from "@sanity/client";
import { fingerprint } from "../translation/fingerprint.ts";
import { changedFields, recordOf, type DocumentChange } from "./document-change.ts";
import { z } from "zod";

/** A transaction writes so many documents at most, the record of its changes among them. */
const mostDocuments = 100;
/** A Content Lake takes no request above 4 MB; signs may take several bytes. */
const mostCharacters = 1_000_000;

/** A record as it came, kept beside the changes it made. */
export type RawRecord = { readonly source: string; readonly id: string; readonly raw: string };

export type WriteSettings = {
  readonly batch: string;
  /** Records by the document they went into. */
  readonly records?: ReadonlyMap<string, readonly RawRecord[]>;
  /** Asked between transactions. */
  readonly isStopped?: () => boolean;
  /** Told after every transaction how many of the changes have been dealt with. */
  readonly progress?: (done: number) => void;
  /** Changes that nobody may write without the others. */
  readonly isOneTransaction?: boolean;
  /** Documents that are written though they have a draft: only references in them are led elsewhere. */
  readonly besideDrafts?: ReadonlySet<string>;
};

export type Written = {
  readonly created: number;
  readonly changed: number;
  readonly deleted: number;
  /** Documents that somebody changed since they were read, or is editing now: theirs stays. */
  readonly editedMeanwhile: readonly string[];
  readonly isStopped: boolean;
};

/**
 * Writes changes in transactions, each together with the record of what it changes, from the revisions that were read.
 * Where somebody was quicker, their edit stays and the rest of the transaction is written.
 */
export async function writeChanges(
  client: SanityClient,
  changes: readonly DocumentChange[],
  settings: WriteSettings,
): Promise<Written> {
  const tally = { created: 0, changed: 0, deleted: 0 };
  const editedMeanwhile: string[] = [];
  const chunks = settings.isOneTransaction === true ? [changes] : chunksOf(changes);
  let done = 0;
  for (const [number, chunk] of chunks.entries()) {
    if (settings.isStopped?.() === true) return { ...tally, editedMeanwhile, isStopped: true };
    const written = await writeChunk(client, chunk, number, settings);
    for (const change of written) tally[recordOf(change).kind] += 1;
    editedMeanwhile.push(...chunk.filter((change) => !written.includes(change)).map(idOf));
    done += chunk.length;
    settings.progress?.(done);
  }
  return { ...tally, editedMeanwhile, isStopped: false };
}

/** @returns the changes that were written */
async function writeChunk(
  client: SanityClient,
  chunk: readonly DocumentChange[],
  number: number,
  settings: WriteSettings,
): Promise<readonly DocumentChange[]> {
  let left = await untouched(client, chunk, settings.besideDrafts);
  while (left.length > 0) {
    if (settings.isOneTransaction === true && left.length < chunk.length) return [];
    try {
      const transaction = left.reduce(withChange, client.transaction());
      await transaction
        .create(changesDocument(left, number, settings))
        .commit({ visibility: "sync", returnDocuments: false });
      return left;
    } catch (error) {
      if (!isConflict(error)) throw error;
      const still = await untouched(client, left, settings.besideDrafts);
      // Refused for another reason than an edit: saying it is better than trying for ever.
      if (still.length === left.length) throw error;
      left = still;
    }
  }
  return [];
}

const present = z.array(z.object({ _id: z.string(), _rev: z.string() }));

/** The changes whose documents are as they were read, and have no draft that was not there. */
async function untouched(
  client: SanityClient,
  changes: readonly DocumentChange[],
  besideDrafts: ReadonlySet<string> = new Set(),
): Promise<readonly DocumentChange[]> {
  const ids = changes.map(idOf).flatMap((id) => [id, publishedId(id), `drafts.${publishedId(id)}`]);
  const rows = present.parse(
    await client.fetch("*[_id in $ids]{_id, _rev}", { ids }, { perspective: "raw", useCdn: false }),
  );
  const revisions = new Map(rows.map(({ _id, _rev }) => [_id, _rev]));
  return changes.filter((change) => {
    const id = idOf(change);
    if (revisions.get(id) !== change.before?.["_rev"]) return false;
    const from = change.after === null ? undefined : change.from;
    if (from !== undefined && revisions.get(from._id) !== from["_rev"]) return false;
    return id.includes(".") || besideDrafts.has(id) || !revisions.has(`drafts.${id}`);
  });
}

function withChange(transaction: Transaction, { before, after }: DocumentChange): Transaction {
  if (after === null) {
    // A deletion cannot be bound to a revision; a patch of nothing before it can.
    return transaction
      .patch(before._id, (patch) => patch.unset(["_guard"]).ifRevisionId(String(before["_rev"])))
      .delete(before._id);
  }
  if (before === null) return transaction.create({ ...after });
  const fields = [...changedFields(before, after)];
  const set = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  const unset = fields.filter(([, value]) => value === undefined).map(([name]) => name);
  return transaction.patch(after._id, (patch) => {
    const setting = Object.keys(set).length > 0 ? patch.set(set) : patch;
    return (unset.length > 0 ? setting.unset(unset) : setting).ifRevisionId(String(before["_rev"]));
  });
}

function changesDocument(
  changes: readonly DocumentChange[],
  number: number,
  { batch, records }: WriteSettings,
): { readonly _id: string; readonly _type: string; readonly [field: string]: unknown } {
  const kept = changes.flatMap((change) => records?.get(publishedId(idOf(change))) ?? []);
  return {
    _id: changesId(batch, number),
    _type: "importChanges",
    batch,
    changes: changes.map((change) => {
      const record = recordOf(change);
      return { _key: fingerprint(record.id).slice(0, 12), _type: "change", ...record };
    }),
    ...(kept.length === 0
      ? {}
      : { records: kept.map((record, at) => ({ _key: `record${at}`, _type: "record", ...record })) }),
  };
}

/** The id of the record of a batch's n-th transaction. */
export function changesId(batch: string, number: number): string {
  return `import.${batch}.${number}`;
}

function chunksOf(changes: readonly DocumentChange[]): readonly (readonly DocumentChange[])[] {
  const chunks: DocumentChange[][] = [];
  let size = 0;
  for (const change of changes) {
    const own = JSON.stringify(change.after).length + recordOf(change).before.length;
    const last = chunks.at(-1);
    if (last === undefined || last.length >= mostDocuments - 1 || size + own > mostCharacters) {
      chunks.push([change]);
      size = own;
    } else {
      last.push(change);
      size += own;
    }
  }
  return chunks;
}

function idOf({ before, after }: DocumentChange): string {
  return after?._id ?? before?._id ?? "";
}

export function publishedId(id: string): string {
  return id.replace(/^drafts\./, "");
}

export function isConflict(error: unknown): boolean {
  return typeof error === "object" && error !== null && "statusCode" in error && error.statusCode === 409;
}
