import { isDeepStrictEqual } from "node:util";
import type { SanityClient, Transaction } from "@sanity/client";
import type { StoredDocument } from "#lib/content-move/read-documents.ts";
import type { EditedDocument } from "./present-texts.ts";

/** A document with the draft it is to have. */
export type DraftChange = EditedDocument & { readonly document: StoredDocument };

/** A request with more may be refused by its size (4 MB). */
const perTransaction = 100;

/**
 * Writes drafts, each from the revision it was checked at: up to a hundred documents are written together or not at all.
 * @throws Error when one of them has changed meanwhile
 */
export async function writeDrafts(client: SanityClient, changes: readonly DraftChange[]): Promise<void> {
  for (let at = 0; at < changes.length; at += perTransaction) {
    const some = changes.slice(at, at + perTransaction);
    await requireUnchanged(client, some);
    try {
      await some.reduce(withDraft, client.transaction()).commit({ returnDocuments: false });
    } catch (error) {
      if (!isConflict(error)) throw error;
      throw new Error(
        `Somebody is editing one of these documents: ${some.map(({ published }) => published._id).join(", ")}. None of them was changed${at > 0 ? `; ${at} others have their drafts` : ""}. Run it again.`,
        { cause: error },
      );
    }
  }
}

function withDraft(
  transaction: Transaction,
  { published, base, hasDraft, document }: DraftChange,
): Transaction {
  const id = `drafts.${published._id}`;
  if (!hasDraft) {
    const { _rev, _updatedAt, ...kept } = document;
    // Refused when a draft was begun meanwhile.
    return transaction.create({ ...kept, _id: id, _type: document._type });
  }
  const set = Object.fromEntries(
    Object.entries(document).filter(([name, value]) => !isDeepStrictEqual(value, base[name])),
  );
  return transaction.patch(id, (patch) => patch.set(set).ifRevisionId(String(base["_rev"])));
}

/** A published document cannot be guarded within the transaction without being written, which would publish. */
async function requireUnchanged(client: SanityClient, changes: readonly DraftChange[]): Promise<void> {
  const ids = changes.map(({ published }) => published._id);
  const now = await client.fetch<readonly { readonly _id: string; readonly _rev: string }[]>(
    "*[_id in $ids]{_id, _rev}",
    { ids },
    { perspective: "raw" },
  );
  const revisions = new Map(now.map(({ _id, _rev }) => [_id, _rev]));
  const moved = changes.filter(({ published }) => revisions.get(published._id) !== published["_rev"]);
  if (moved.length === 0) return;
  throw new Error(
    `Somebody has just published ${moved.map(({ published }) => published._id).join(", ")}. Nothing was written. Run it again.`,
  );
}

function isConflict(error: unknown): boolean {
  return typeof error === "object" && error !== null && "statusCode" in error && error.statusCode === 409;
}
