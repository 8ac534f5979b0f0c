import type { Dataset } from "../store/dataset.ts";
import { documentAfter, readHistory, sequenceOf, type HistoryEntry } from "../store/history.ts";
import { json } from "./answers.ts";
import { answerEvents } from "./history-events.ts";
import { atMostOne, timeOf } from "./history-search.ts";
import { answerTransactions } from "./history-transactions.ts";
import type { LakeContext, LakeRequest } from "./lake-context.ts";

/** `GET data/history/<dataset>/…`: transactions, a document at a moment, or its events; null for anything else. */
export function answerHistory(
  lake: LakeContext,
  request: LakeRequest,
  dataset: Dataset,
  rest: readonly string[],
): Response | null {
  const [kind, first = "", second = ""] = rest;
  if (kind === "transactions") return answerTransactions(lake, request, dataset, first.split(","));
  if (kind === "documents") return documentsAtMoment(lake, request, dataset, first.split(","));
  if (kind === "events" && first === "documents") return answerEvents(lake, request, dataset, second);
  return null;
}

/** The members of a document's group as they were: the Studio asks for the published one and its draft together. */
function documentsAtMoment(
  lake: LakeContext,
  { search }: LakeRequest,
  dataset: Dataset,
  ids: readonly string[],
): Response {
  const until = momentOf(lake, search, dataset);
  const documents = ids.flatMap((id) => {
    const history = readHistory(lake.store, dataset, id);
    return documentAfter(history, until(history.entries)) ?? [];
  });
  return json({ documents });
}

/** How many entries of a history lie before the moment. */
type Cut = (history: readonly HistoryEntry[]) => number;

/** What cuts a history at the moment asked for. A revision that the log does not have is no moment: nothing was then. */
function momentOf(lake: LakeContext, search: URLSearchParams, dataset: Dataset): Cut {
  atMostOne(search, "revision", "time", "lastRevision");
  if (search.get("lastRevision") === "true") return lastRevision;
  const [revision, time] = [search.get("revision"), timeOf(search, "time")];
  if (revision !== null) {
    const last = sequenceOf(lake.store, dataset, revision) ?? 0;
    return (history) => history.filter(({ seq }) => seq <= last).length;
  }
  if (time === null) return (history) => history.length;
  return (history) => history.filter(({ timestamp }) => timestamp <= time).length;
}

/** The history up to the last moment at which the document existed. */
function lastRevision(history: readonly HistoryEntry[]): number {
  return history.findLastIndex((entry) => !isDeletion(entry)) + 1;
}

function isDeletion({ apply }: HistoryEntry): boolean {
  return apply[0] === 0 && apply[1] === null;
}
