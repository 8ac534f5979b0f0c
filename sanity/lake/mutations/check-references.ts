import { mutationError } from "../lake-error.ts";
import { referencesOf } from "../references.ts";
import type { DraftTransaction } from "./draft-transaction.ts";

const named = 20;

/** Strong references must point at something, and what is pointed at cannot go. Throws Sanity's 409. */
export function checkReferences(draft: DraftTransaction): void {
  for (const { id, before, after } of draft.changes()) {
    if (after) {
      const had = before ? referencesOf(before).strong : null;
      for (const target of referencesOf(after).strong) {
        // Only what this transaction adds: an old document may hold a reference from before it was enforced.
        if (!had?.has(target) && !draft.get(target)) throw missingTarget(id, target);
      }
    } else if (before) {
      const holders = [...draft.dataset.holdersOf(id), ...newHolders(draft, id)].filter((holder) =>
        holds(draft, holder, id),
      );
      if (holders.length > 0) throw stillReferenced(id, [...new Set(holders)]);
    }
  }
}

function* newHolders(draft: DraftTransaction, target: string): Generator<string> {
  for (const id of draft.touched()) if (holds(draft, id, target)) yield id;
}

function holds(draft: DraftTransaction, id: string, target: string): boolean {
  const document = draft.get(id);
  return document !== null && referencesOf(document).strong.has(target);
}

function missingTarget(id: string, target: string): Error {
  return mutationError(409, 0, {
    type: "documentReferenceDoesNotExistError",
    id,
    referenceID: target,
    description: `Document "${id}" references non-existent document "${target}"`,
  });
}

function stillReferenced(id: string, holders: readonly string[]): Error {
  return mutationError(409, 0, {
    type: "documentHasExistingReferencesError",
    id,
    referencingIDs: holders.slice(0, named),
    totalReferencingIDCount: holders.length,
    description: `Document "${id}" cannot be deleted as there are references to it from "${holders[0] ?? ""}"`,
  });
}
