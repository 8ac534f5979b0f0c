import { isVersionId, publishedIdOf } from "../document-id.ts";
import { badRequest } from "../lake-error.ts";
import {
  changeBefore,
  changesOfDocument,
  changesOfTransaction,
  lastChangesOfVersions,
  type LoggedChange,
} from "../store/change-log.ts";
import type { Dataset } from "../store/dataset.ts";
import type { Store } from "../store/store.ts";
import { json } from "./answers.ts";
import { limitOf } from "./history-search.ts";
import type { LakeContext, LakeRequest } from "./lake-context.ts";

/**
 * `GET data/history/<dataset>/events/documents/<id>`: the life of a document, newest first. Edits of drafts and versions
 * are not among it: the Studio makes those from the transactions.
 */
export function answerEvents(
  lake: LakeContext,
  { search }: LakeRequest,
  dataset: Dataset,
  id: string,
): Response {
  const limit = limitOf(search);
  const log: Log = { store: lake.store, dataset, id };
  const found: object[] = [];
  let last = "";
  for (const change of relevantChanges(log, cursorOf(search))) {
    const event = describe(log, change);
    if (event === null) continue;
    if (found.length === limit) return json({ events: { [id]: found }, nextCursor: last });
    found.push(event);
    last = String(change.seq);
  }
  return json({ events: { [id]: found }, nextCursor: "" });
}

interface Log {
  readonly store: Store;
  readonly dataset: Dataset;
  /** Of the member of the group that is looked at. */
  readonly id: string;
}

/** The cursor is the place in the log of the last event given. */
function cursorOf(search: URLSearchParams): number | null {
  const given = search.get("nextCursor");
  if (given === null || given === "") return null;
  if (!/^\d{1,15}$/.test(given)) throw badRequest(`"nextCursor" is none that was given: "${given}"`);
  return Number(given);
}

/** Of a draft or version also the deletions of what it is a version of: with those it may be gone altogether. */
function* relevantChanges({ store, dataset, id }: Log, before: number | null): Generator<LoggedChange> {
  const own = changesOfDocument(store, dataset, id, before);
  const publishedId = publishedIdOf(id);
  if (id === publishedId) return yield* own;
  const deletions = [...changesOfDocument(store, dataset, publishedId, before)].filter(
    ({ effect }) => effect === "deleted",
  );
  for (const change of own) {
    while (deletions[0] && deletions[0].seq > change.seq) yield* deletions.splice(0, 1);
    // One transaction that deletes both is one event.
    if (deletions[0]?.seq === change.seq) deletions.shift();
    yield change;
  }
  yield* deletions;
}

function describe(log: Log, change: LoggedChange): object | null {
  const publishedId = publishedIdOf(log.id);
  const told =
    change.documentId === publishedId ? ofPublished(log, change) : ofVersion(log, change, publishedId);
  if (told === null) return null;
  const { transactionId: id, timestamp, author } = change;
  return { id, timestamp, author, documentId: publishedId, ...told };
}

function ofPublished(log: Log, change: LoggedChange): object | null {
  const { documentId: publishedId, transactionId: revisionId, effect, seq } = change;
  const together = changesOfTransaction(log.store, seq);
  if (effect === "deleted") {
    const remaining = lastChangesOfVersions(log.store, log.dataset, publishedId, seq).filter(
      (version) => version.effect !== "deleted",
    );
    const [version] = isOfRelease(together) ? mergedVersions(together, publishedId) : remaining;
    if (log.id !== publishedId) return version ? null : { type: "deleteDocumentGroup" };
    if (version === undefined) return { type: "deleteDocumentGroup" };
    return { type: "unpublishDocument", ...versionOf(version, version.transactionId) };
  }
  const [merged] = mergedVersions(together, publishedId);
  if (merged) return publication(log, merged, change, together);
  return { type: effect === "created" ? "createLiveDocument" : "updateLiveDocument", revisionId };
}

function ofVersion(log: Log, change: LoggedChange, publishedId: string): object | null {
  const { documentId: id, transactionId: revisionId, effect, seq } = change;
  if (effect === "modified") return null;
  if (effect === "created") return { type: "createDocumentVersion", ...versionOf(change, revisionId) };
  const together = changesOfTransaction(log.store, seq);
  const published = together.find(({ documentId }) => documentId === publishedId);
  if (published && published.effect !== "deleted") return publication(log, change, published, together);
  const isAllGone =
    published !== undefined &&
    lastChangesOfVersions(log.store, log.dataset, publishedId, seq).every(
      (version) => version.effect === "deleted",
    );
  if (isAllGone) return { type: "deleteDocumentGroup" };
  return {
    type: "deleteDocumentVersion",
    ...versionOf(change, changeBefore(log.store, log.dataset, id, seq)?.transactionId),
  };
}

/** A version that became the published document. Its last revision is what was published. */
function publication(
  { store, dataset }: Log,
  version: LoggedChange,
  published: LoggedChange,
  together: readonly LoggedChange[],
): object {
  const before = changeBefore(store, dataset, version.documentId, version.seq);
  return {
    type: "publishDocumentVersion",
    ...versionOf(version, before?.transactionId),
    revisionId: published.transactionId,
    publishCause: isOfRelease(together) ? "release.publish" : "document.publish",
    contributors: [...new Set([before?.author ?? published.author, published.author])],
  };
}

function versionOf({ documentId }: LoggedChange, versionRevisionId: string | undefined): object {
  const release = isVersionId(documentId) ? documentId.split(".")[1] : undefined;
  return {
    versionId: documentId,
    versionRevisionId,
    ...(release === undefined ? {} : { releaseId: release }),
  };
}

/** The drafts and versions of a document that ended in this transaction. */
function mergedVersions(together: readonly LoggedChange[], publishedId: string): readonly LoggedChange[] {
  return together.filter(
    ({ documentId, effect }) =>
      documentId !== publishedId && effect === "deleted" && publishedIdOf(documentId) === publishedId,
  );
}

function isOfRelease(together: readonly LoggedChange[]): boolean {
  return together.some(({ documentId }) => documentId.startsWith("_.releases."));
}
