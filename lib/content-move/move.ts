import type { SanityClient } from "@sanity/client";
import { compareDatasets, content } from "./compare.ts";
import type { MoveOptions, MovePlan } from "./compare.ts";
import { moveAsset } from "./move-asset.ts";
import { readDocuments } from "./read-documents.ts";
import type { StoredDocument } from "./read-documents.ts";
import { weakenReferences } from "./weaken.ts";

export type Refused = { readonly id: string; readonly reason: string };

export type MoveResult = {
  readonly plan: MovePlan;
  /** What the target did not take, each with its reason; everything else is there. */
  readonly refused: readonly Refused[];
};

const perTransaction = 100;

/**
 * Makes the target hold what the source holds. May be broken off and begun again at any time: what is there already is
 * not written again.
 * @param isDryRun only says what would happen
 */
export async function moveContent(
  source: SanityClient,
  target: SanityClient,
  options: MoveOptions & { readonly isDryRun: boolean },
  say: (line: string) => void,
): Promise<MoveResult> {
  const [here, there] = await Promise.all([readDocuments(source), readDocuments(target)]);
  const plan = compareDatasets(here, there, options);
  const refused: Refused[] = [];
  if (options.isDryRun) return { plan, refused };
  const known = new Set(there.keys());
  for (const [index, asset] of plan.assets.entries()) {
    await moveAsset(source, target, asset).then(
      () => known.add(asset._id),
      (error: unknown) => refused.push({ id: asset._id, reason: reasonOf(error) }),
    );
    if ((index + 1) % 50 === 0) say(`  ${index + 1} of ${plan.assets.length} pictures and files`);
  }
  const documents = [...plan.created, ...plan.changed];
  const weakened: StoredDocument[] = [];
  for (let at = 0; at < documents.length; at += perTransaction) {
    const some = documents.slice(at, at + perTransaction).map(content);
    const together = new Set(some.map(({ _id }) => _id));
    const isThere = (id: string): boolean => known.has(id) || together.has(id);
    const first = some.map((document) => ({ document, written: weakenReferences(document, isThere) }));
    const failed = await write(
      target,
      first.map(({ written }) => written),
      refused,
    );
    for (const { document, written } of first) {
      if (failed.has(document._id)) continue;
      known.add(document._id);
      if (written !== document) weakened.push(document);
    }
    if (documents.length > perTransaction)
      say(`  ${Math.min(at + perTransaction, documents.length)} of ${documents.length} documents`);
  }
  for (let at = 0; at < weakened.length; at += perTransaction)
    await write(target, weakened.slice(at, at + perTransaction), refused);
  for (let at = 0; at < plan.deleted.length; at += perTransaction)
    await remove(target, plan.deleted.slice(at, at + perTransaction), refused);
  return { plan, refused };
}

/** Writes documents together; when the target refuses them, one by one. Answers the ids that were refused. */
async function write(
  target: SanityClient,
  documents: readonly StoredDocument[],
  refused: Refused[],
): Promise<ReadonlySet<string>> {
  const put = (some: readonly StoredDocument[]): Promise<unknown> =>
    some
      .reduce((transaction, document) => transaction.createOrReplace(document), target.transaction())
      .commit({ visibility: "async", returnDocuments: false });
  return eachWhereAllFail(documents, ({ _id }) => _id, put, refused);
}

async function remove(target: SanityClient, ids: readonly string[], refused: Refused[]): Promise<void> {
  const drop = (some: readonly string[]): Promise<unknown> =>
    some
      .reduce((transaction, id) => transaction.delete(id), target.transaction())
      .commit({ visibility: "async", returnDocuments: false });
  await eachWhereAllFail(ids, (id) => id, drop, refused);
}

async function eachWhereAllFail<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  act: (items: readonly Item[]) => Promise<unknown>,
  refused: Refused[],
): Promise<ReadonlySet<string>> {
  const failed = new Set<string>();
  try {
    await act(items);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    for (const item of items) {
      await act([item]).catch((why: unknown) => {
        if (!isRefusal(why)) throw why;
        failed.add(idOf(item));
        refused.push({ id: idOf(item), reason: reasonOf(why) });
      });
    }
  }
  return failed;
}

/** A document that is not taken, in contrast to a token that may not write or a target that is not there. */
function isRefusal(error: unknown): boolean {
  const status = typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : 0;
  return status === 400 || status === 409 || status === 413 || status === 422;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
