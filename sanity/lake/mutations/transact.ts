import { isRecord } from "../document.ts";
import { badRequest, mutationError } from "../lake-error.ts";
import { randomId } from "../random-id.ts";
import type { Dataset } from "../store/dataset.ts";
import { documentAfter, readHistory } from "../store/history.ts";
import type { Store } from "../store/store.ts";
import { checkReferences } from "./check-references.ts";
import { DraftTransaction } from "./draft-transaction.ts";

export interface TransactOptions {
  readonly author: string;
  readonly transactionId: string | null;
  /** Check everything, write nothing. */
  readonly dryRun: boolean;
}

const validTransactionId = /^[A-Za-z0-9_-]{1,128}$/;

/** Builds a transaction with `write`, checks it as a whole and commits it: all of it or nothing. */
export function transact(
  store: Store,
  dataset: Dataset,
  options: TransactOptions,
  write: (draft: DraftTransaction) => void,
): DraftTransaction {
  const id = options.transactionId ?? randomId();
  if (!validTransactionId.test(id)) throw badRequest(`Invalid transaction ID "${id}"`);
  if (store.hasTransaction(dataset, id)) {
    throw mutationError(409, 0, {
      type: "transactionAlreadyExistsError",
      description: `A transaction with the ID "${id}" was already committed`,
    });
  }
  const draft = new DraftTransaction(dataset, id, new Date().toISOString(), (documentId) => {
    const history = readHistory(store, dataset, documentId);
    const before = documentAfter(history, history.entries.length - 1);
    return isRecord(before) ? before : null;
  });
  write(draft);
  checkReferences(draft);
  const changes = draft.changes();
  if (!options.dryRun && changes.length > 0) {
    store.commit(dataset, { id, author: options.author, timestamp: draft.timestamp, changes });
  }
  return draft;
}
