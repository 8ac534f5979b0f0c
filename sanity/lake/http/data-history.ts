import { draftIdOf, publishedIdOf } from "../document-id.ts";
import { badRequest } from "../lake-error.ts";
import type { Dataset } from "../store/dataset.ts";
import {
  documentAfter,
  readHistory,
  readTransaction,
  sequenceOf,
  type HistoryEntry,
} from "../store/history.ts";
import { json, ndjson } from "./answers.ts";
import type { LakeContext, LakeRequest } from "./lake-context.ts";

const usualLimit = 100;

/** `GET data/history/<dataset>/…`: transactions, a document at a moment, or its events; null for anything else. */
export function answerHistory(
  lake: LakeContext,
  request: LakeRequest,
  dataset: Dataset,
  rest: readonly string[],
): Response | null {
  const [kind, first = "", second = ""] = rest;
  if (kind === "transactions") return transactions(lake, request, dataset, first.split(","));
  if (kind === "documents") return documentsAtMoment(lake, request, dataset, first.split(","));
  if (kind === "events" && first === "documents") return events(lake, request, dataset, second);
  return null;
}

function transactions(
  lake: LakeContext,
  request: LakeRequest,
  dataset: Dataset,
  ids: readonly string[],
): Response {
  const { search } = request;
  const seqs = new Map<number, string>();
  for (const id of ids)
    for (const { seq, transactionId } of readHistory(lake.store, dataset, id)) seqs.set(seq, transactionId);
  let found = [...seqs].sort(([left], [right]) => left - right);
  const from = found.findIndex(([, id]) => id === search.get("fromTransaction"));
  if (from >= 0) found = found.slice(from);
  const to = found.findIndex(([, id]) => id === search.get("toTransaction"));
  if (to >= 0) found = found.slice(0, to + 1);
  if (search.get("reverse") === "true") found.reverse();
  const shown = found.slice(0, limitOf(search));
  const asked = new Set(ids);
  return ndjson(shown.map(([seq]) => describeTransaction(readTransaction(lake.store, seq), asked, search)));
}

function describeTransaction(
  entries: readonly HistoryEntry[],
  asked: ReadonlySet<string>,
  search: URLSearchParams,
): object {
  const [entry] = entries;
  const mine = entries.filter(({ documentId }) => asked.has(documentId));
  return {
    id: entry?.transactionId,
    timestamp: entry?.timestamp,
    author: entry?.author,
    documentIDs: entries.map(({ documentId }) => documentId),
    ...(search.get("excludeMutations") === "true"
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

/** The members of a document's group as they were: the Studio asks for the published one and its draft together. */
function documentsAtMoment(
  lake: LakeContext,
  { search }: LakeRequest,
  dataset: Dataset,
  ids: readonly string[],
): Response {
  const until = momentOf(lake, search, dataset);
  const documents = ids.flatMap((id) => documentAfter(until(readHistory(lake.store, dataset, id))) ?? []);
  return json({ documents });
}

type Cut = (history: readonly HistoryEntry[]) => readonly HistoryEntry[];

/** What cuts a history at the moment asked for. A revision that the log does not have is no moment: nothing was then. */
function momentOf(lake: LakeContext, search: URLSearchParams, dataset: Dataset): Cut {
  if (search.get("lastRevision") === "true") return lastRevision;
  const [revision, time] = [search.get("revision"), search.get("time")];
  if (revision !== null) {
    const last = sequenceOf(lake.store, dataset, revision) ?? 0;
    return (history) => history.filter(({ seq }) => seq <= last);
  }
  if (time === null) return (history) => history;
  const last = Date.parse(time);
  if (Number.isNaN(last)) throw badRequest(`"time" is no date: "${time}"`);
  return (history) => history.filter(({ timestamp }) => Date.parse(timestamp) <= last);
}

/** The history up to the last moment at which the document existed. */
function lastRevision(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const end = history.findLastIndex((entry) => !isDeletion(entry));
  return history.slice(0, end + 1);
}

function events(lake: LakeContext, { search }: LakeRequest, dataset: Dataset, id: string): Response {
  const found: object[] = [];
  let previous: string | undefined;
  for (const entry of readHistory(lake.store, dataset, id)) {
    const event = describeEvent(entry, documentsOf(lake, entry.seq), previous);
    found.push({
      id: entry.transactionId,
      timestamp: entry.timestamp,
      author: entry.author,
      documentId: publishedIdOf(id),
      ...event,
    });
    previous = entry.transactionId;
  }
  return json({ events: { [id]: found.reverse().slice(0, limitOf(search)) }, nextCursor: "" });
}

function describeEvent(
  entry: HistoryEntry,
  touched: ReadonlySet<string>,
  previous: string | undefined,
): object {
  const { documentId: id, transactionId: revisionId } = entry;
  const publishedId = publishedIdOf(id);
  const [born, gone] = [isCreation(entry), isDeletion(entry)];
  if (id === publishedId) {
    const draftId = draftIdOf(publishedId);
    if (touched.has(draftId) && gone)
      return { type: "unpublishDocument", versionId: draftId, versionRevisionId: revisionId, revisionId };
    if (touched.has(draftId))
      return {
        type: "publishDocumentVersion",
        publishCause: { type: "document.publish" },
        versionId: draftId,
        versionRevisionId: revisionId,
        revisionId,
      };
    if (gone) return { type: "deleteDocumentGroup" };
    return { type: born ? "createLiveDocument" : "updateLiveDocument", revisionId };
  }
  if (gone && touched.has(publishedId)) {
    return {
      type: "publishDocumentVersion",
      publishCause: { type: "document.publish" },
      versionId: id,
      versionRevisionId: previous,
      revisionId,
    };
  }
  if (gone) return { type: "deleteDocumentVersion", versionId: id, versionRevisionId: previous };
  if (born)
    return { type: "createDocumentVersion", versionId: id, versionRevisionId: revisionId, revisionId };
  return {
    type: "editDocumentVersion",
    versionId: id,
    fromRevisionId: previous,
    toRevisionId: revisionId,
    revisionId,
    transactions: [{ type: "editTransaction", author: entry.author, timestamp: entry.timestamp, revisionId }],
    contributors: [entry.author],
  };
}

function documentsOf(lake: LakeContext, seq: number): ReadonlySet<string> {
  return new Set(readTransaction(lake.store, seq).map(({ documentId }) => documentId));
}

/** A whole value in the patch: made or deleted, never only changed. */
function isCreation({ apply }: HistoryEntry): boolean {
  return apply[0] === 0 && apply[1] !== null;
}

function isDeletion({ apply }: HistoryEntry): boolean {
  return apply[0] === 0 && apply[1] === null;
}

function limitOf(search: URLSearchParams): number {
  const limit = Number(search.get("limit") ?? usualLimit);
  return Number.isInteger(limit) && limit > 0 ? limit : usualLimit;
}
