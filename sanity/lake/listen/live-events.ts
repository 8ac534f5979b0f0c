import { badRequest, unauthorized } from "../lake-error.ts";
import type { LakeRequest } from "../http/lake-context.ts";
import { tagsOfChange } from "../query/sync-tags.ts";
import type { Dataset } from "../store/dataset.ts";
import type { Transaction } from "../store/transaction.ts";
import { hasRoomFor, openEventStream } from "./event-stream.ts";

const mostTags = 1_000;

/**
 * `GET data/live/events/<dataset>`: the sync tags of answers that are no longer true. Changes of drafts, versions and
 * private documents are told with a token only. An event's id is its place in the log of transactions.
 */
export function answerLiveEvents(request: LakeRequest, dataset: Dataset): Response {
  const withDrafts = wantsDrafts(request.search);
  if (withDrafts && request.access === "anonymous") throw unauthorized("Live events of drafts need a token");
  const last = request.headers.get("last-event-id") ?? request.search.get("lastEventId");
  if (!hasRoomFor(request)) return goAway();
  return openEventStream(request, (send) => {
    const tell = (transaction: Transaction): void => {
      const tags = tagsOf(dataset, transaction)[withDrafts ? "all" : "public"];
      // After an import it is less work to ask again for everything than to find out what for.
      if (tags.length > mostTags) send("restart", {}, String(transaction.seq));
      else if (tags.length > 0) send("message", { tags }, String(transaction.seq));
    };
    const missed = last === null ? [] : missedSince(dataset, last);
    // What happened meanwhile cannot be told any more: the reader should ask again for all it shows.
    if (missed === null) send("restart", {}, String(dataset.sequence));
    send("welcome", {}, missed?.length ? undefined : String(dataset.sequence));
    for (const transaction of missed ?? []) tell(transaction);
    return dataset.subscribe(tell);
  });
}

/** `includeDrafts` is what Sanity's client says, `includeAllDocuments` what its documentation says. */
function wantsDrafts(search: URLSearchParams): boolean {
  return ["includeDrafts", "includeAllDocuments"].some((name) => {
    const value = search.get(name) ?? "false";
    if (value !== "true" && value !== "false")
      throw badRequest(`"${name}" must be true or false, not "${value}"`);
    return value === "true";
  });
}

function missedSince(dataset: Dataset, last: string): readonly Transaction[] | null {
  return /^\d{1,15}$/.test(last) ? dataset.since(Number(last)) : null;
}

/** A reader that is told to go away asks from time to time; one that is refused would knock again and again. */
function goAway(): Response {
  return new Response('event: goaway\ndata: {"reason":"connection limit reached"}\n\n', {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
    },
  });
}

type Tags = { readonly public: readonly string[]; readonly all: readonly string[] };

const computed = new WeakMap<Transaction, Tags>();

/** Computed once, however many listen. */
function tagsOf(dataset: Dataset, transaction: Transaction): Tags {
  const known = computed.get(transaction);
  if (known) return known;
  const told = transaction.changes.map((change) => tagsOfChange(dataset, change));
  const unique = (some: typeof told): readonly string[] => [...new Set(some.flatMap(({ tags }) => tags))];
  const tags = { public: unique(told.filter(({ isPublic }) => isPublic)), all: unique(told) };
  computed.set(transaction, tags);
  return tags;
}
