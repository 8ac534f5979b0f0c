import type { Dataset } from "../store/dataset.ts";
import { findTransactions } from "../store/change-log.ts";
import { readTransaction, type HistoryEntry } from "../store/history.ts";
import { ndjson } from "./answers.ts";
import { atMostOne, limitOf, timeOf, transactionOf } from "./history-search.ts";
import type { LakeContext, LakeRequest } from "./lake-context.ts";

/** `GET data/history/<dataset>/transactions/<ids>`: a line for every transaction that touched one of the documents. */
export function answerTransactions(
  lake: LakeContext,
  { search }: LakeRequest,
  dataset: Dataset,
  ids: readonly string[],
): Response {
  const { store } = lake;
  atMostOne(search, "fromTransaction", "fromTime");
  atMostOne(search, "toTransaction", "toTime");
  const seqs = findTransactions(store, dataset, {
    documentIds: ids,
    fromSeq: transactionOf(store, dataset, search, "fromTransaction"),
    toSeq: transactionOf(store, dataset, search, "toTransaction"),
    fromTime: timeOf(search, "fromTime"),
    toTime: timeOf(search, "toTime"),
    authors: search.get("authors")?.split(",") ?? null,
    newestFirst: search.get("reverse") === "true",
    limit: limitOf(search),
  });
  const asked = new Set(ids);
  return ndjson(describeAll());

  /** One after the other, as they are read: a thousand effects need not be in memory. */
  function* describeAll(): Generator<object> {
    for (const seq of seqs) yield describe(readTransaction(store, seq), asked, search);
  }
}

function describe(
  entries: readonly HistoryEntry[],
  asked: ReadonlySet<string>,
  search: URLSearchParams,
): object {
  const isOn = (name: string): boolean => search.get(name) === "true";
  const [entry] = entries;
  const mine = entries.filter(({ documentId }) => asked.has(documentId));
  const named = isOn("includeIdentifiedDocumentsOnly") ? mine : entries;
  return {
    id: entry?.transactionId,
    timestamp: entry?.timestamp,
    author: entry?.author,
    documentIDs: named.map(({ documentId }) => documentId),
    ...(isOn("excludeContent") || isOn("excludeMutations")
      ? {}
      : { mutations: mine.flatMap(({ mutations }) => mutations) }),
    ...(search.get("effectFormat") === "mendoza"
      ? {
          effects: Object.fromEntries(
            mine.map(({ documentId, apply, revert }) => [documentId, { apply, revert }]),
          ),
        }
      : {}),
  };
}
