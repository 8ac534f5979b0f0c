import { evaluateSync, type ExprNode } from "groq-js";
import type { JsonObject, StoredDocument } from "../document.ts";
import { isVersionId } from "../document-id.ts";
import { badRequest, LakeError } from "../lake-error.ts";
import { localEditor, type LakeRequest } from "../http/lake-context.ts";
import { describeQueryError } from "../http/query-errors.ts";
import { paramsOfSearch } from "../http/query-params.ts";
import { parseQuery } from "../query/run-query.ts";
import { randomId } from "../random-id.ts";
import type { Dataset } from "../store/dataset.ts";
import { effectsOf } from "../store/mendoza.ts";
import type { DocumentChange, Transaction } from "../store/transaction.ts";
import { openEventStream, type SendEvent } from "./event-stream.ts";

/** `GET data/listen/<dataset>`: an event for every change of a document that matches the filter, before or after. */
export function answerListen(request: LakeRequest, dataset: Dataset): Response {
  const query = request.search.get("query") ?? "*";
  let matches: Matcher;
  let options: ListenOptions;
  try {
    options = optionsOf(request.search);
    const params = paramsOfSearch(request.search);
    matches = matcherOf(parseQuery(query, params), params, dataset);
  } catch (error) {
    // Sanity answers 200 and an event; a client that got an HTTP error would try again for ever.
    return openEventStream(request, (send, close) => {
      send("channelError", { error: describeFault(error, query) });
      queueMicrotask(close);
      return () => {};
    });
  }
  const last = request.headers.get("last-event-id") ?? request.search.get("lastEventId");
  return openEventStream(request, (send) => {
    const tell = (transaction: Transaction, after?: string): void =>
      tellTransaction(send, transaction, matches, options, after);
    greet(send, dataset, options.enableResume ? last : null, tell);
    return dataset.subscribe((transaction) => tell(transaction));
  });
}

function describeFault(error: unknown, query: string): JsonObject {
  if (error instanceof LakeError) return { type: "invalidParameterError", description: error.message };
  return describeQueryError(error, query);
}

type Matcher = (document: StoredDocument | null) => boolean;

interface ListenOptions {
  readonly includeResult: boolean;
  readonly includePreviousRevision: boolean;
  readonly includeMutations: boolean;
  readonly includeAllVersions: boolean;
  readonly enableResume: boolean;
  readonly mendoza: boolean;
}

/** Throws a 400 for a value that an option cannot have. */
function optionsOf(search: URLSearchParams): ListenOptions {
  const oneOf = (name: string, ...values: readonly string[]): string | null => {
    const value = search.get(name);
    if (value === null || values.includes(value)) return value;
    throw badRequest(`"${name}" must be ${values.join(" or ")}, not "${value}"`);
  };
  const flag = (name: string, otherwise: boolean): boolean =>
    (oneOf(name, "true", "false") ?? String(otherwise)) === "true";
  // Whatever is told can be queried for already, so both come to the same.
  oneOf("visibility", "query", "transaction");
  return {
    includeResult: flag("includeResult", false),
    includePreviousRevision: flag("includePreviousRevision", false),
    includeMutations: flag("includeMutations", true),
    includeAllVersions: flag("includeAllVersions", false),
    enableResume: flag("enableResume", false),
    mendoza: oneOf("effectFormat", "mendoza") === "mendoza",
  };
}

/** Every greeting but that of who goes on has a place to go on from: `#` and the place in the log of all transactions. */
function greet(
  send: SendEvent,
  dataset: Dataset,
  last: string | null,
  tell: (transaction: Transaction, after?: string) => void,
): void {
  const listenerName = randomId();
  const present = `#${dataset.sequence}`;
  if (last === null) return send("welcome", { listenerName }, present);
  const [transactionId = "", place = ""] = last.split("#", 2);
  const missed =
    transactionId === ""
      ? dataset.since(/^\d{1,15}$/.test(place) ? Number(place) : Infinity)
      : dataset.from(transactionId);
  if (missed === null) return send("reset", { listenerName }, present);
  send("welcomeback", { listenerName });
  // The connection may have ended in the middle of a transaction: then the rest of it is still to be told.
  for (const transaction of missed) tell(transaction, transaction.id === transactionId ? place : undefined);
}

function tellTransaction(
  send: SendEvent,
  transaction: Transaction,
  matches: Matcher,
  options: ListenOptions,
  /** Told already, up to and with the change of this document. */
  after?: string,
): void {
  const told = transaction.changes
    .filter(({ id }) => options.includeAllVersions || !isVersionId(id))
    .map((change) => ({ change, before: matches(change.before), after: matches(change.after) }))
    .filter(({ before, after }) => before || after);
  const known = after === undefined ? -1 : told.findIndex(({ change }) => change.id === after);
  told.forEach(({ change, before, after: now }, index) => {
    if (index <= known) return;
    const transition = before && now ? "update" : now ? "appear" : "disappear";
    send(
      "mutation",
      describe(transaction, change, transition, { total: told.length, current: index + 1 }, options),
      `${transaction.id}#${change.id}`,
    );
  });
}

function describe(
  transaction: Transaction,
  change: DocumentChange,
  transition: "update" | "appear" | "disappear",
  place: { readonly total: number; readonly current: number },
  options: ListenOptions,
): JsonObject {
  return {
    eventId: `${transaction.id}#${change.id}`,
    documentId: change.id,
    transactionId: transaction.id,
    transition,
    identity: transaction.author,
    mutations: options.includeMutations ? change.mutations : [],
    ...(change.before ? { previousRev: change.before._rev } : {}),
    // On a deletion too: without it the Studio never learns that the draft is gone.
    resultRev: transaction.id,
    ...(options.includePreviousRevision ? { previous: change.before } : {}),
    ...(options.includeResult && change.after ? { result: change.after } : {}),
    timestamp: transaction.timestamp,
    visibility: "query",
    // Counted for this listener: the Studio waits until it has them all.
    transactionTotalEvents: place.total,
    transactionCurrentEvent: place.current,
    ...(options.mendoza ? { effects: effectsOf(change) } : {}),
  };
}

/** Only the filter of the query counts: `*[a]{b} | order(c)` listens to `a`. */
function matcherOf(tree: ExprNode, params: JsonObject, dataset: Dataset): Matcher {
  const filter = filterOf(tree);
  if (!filter) return (document) => document !== null;
  return (document) => {
    if (!document) return false;
    try {
      const found = evaluateSync(
        { type: "Filter", base: { type: "Everything" }, expr: filter },
        {
          dataset: [document],
          params,
          identity: localEditor.id,
          dereference: ({ _ref }) => dataset.documents.get(_ref) ?? null,
        },
      );
      return found.type === "array" && found.data.length > 0;
    } catch {
      // What groq-js cannot decide is not told: the query of the same listener fails too.
      return false;
    }
  };
}

function filterOf(tree: ExprNode): ExprNode | null {
  let node: ExprNode | null = tree;
  let filter: ExprNode | null = null;
  while (node && node.type !== "Everything") {
    if (node.type === "Filter") filter = filter ? { type: "And", left: node.expr, right: filter } : node.expr;
    node = "base" in node ? (node.base ?? null) : null;
  }
  return filter;
}
