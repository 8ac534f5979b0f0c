import { isDeepStrictEqual } from "node:util";
import type { StoredDocument } from "./read-documents.ts";

export type MoveOptions = {
  /** Drafts and versions of releases go along. */
  readonly withDrafts: boolean;
  /** What the target alone has is deleted there. */
  readonly deletes: boolean;
};

/** What has to happen so that the target holds what the source holds. */
export type MovePlan = {
  readonly assets: readonly StoredDocument[];
  readonly created: readonly StoredDocument[];
  readonly changed: readonly StoredDocument[];
  readonly same: number;
  readonly deleted: readonly string[];
};

/** What every writing changes: no reason to write again. */
const ofWriting: ReadonlySet<string> = new Set(["_rev", "_updatedAt"]);

/** Compares two datasets. Files and pictures are told by their id, which is made from their bytes. */
export function compareDatasets(
  source: ReadonlyMap<string, StoredDocument>,
  target: ReadonlyMap<string, StoredDocument>,
  { withDrafts, deletes }: MoveOptions,
): MovePlan {
  const moved = [...source.values()].filter(({ _id }) => withDrafts || !isUnpublished(_id));
  const documents = moved.filter((document) => !isAsset(document));
  const changed = documents.filter((document) => {
    const there = target.get(document._id);
    return there !== undefined && !isDeepStrictEqual(content(document), content(there));
  });
  const created = documents.filter(({ _id }) => !target.has(_id));
  const gone = [...target.values()].filter(
    (document) =>
      !source.has(document._id) && !isAsset(document) && (withDrafts || !isUnpublished(document._id)),
  );
  return {
    assets: moved.filter((document) => isAsset(document) && !target.has(document._id)),
    created,
    changed,
    same: documents.length - created.length - changed.length,
    deleted: deletes ? gone.map(({ _id }) => _id) : [],
  };
}

/** A document without what every writing changes. */
export function content(document: StoredDocument): StoredDocument {
  const kept = Object.entries(document).filter(([name]) => !ofWriting.has(name));
  return { ...Object.fromEntries(kept), _id: document._id, _type: document._type };
}

function isAsset({ _type }: StoredDocument): boolean {
  return _type === "sanity.imageAsset" || _type === "sanity.fileAsset";
}

function isUnpublished(id: string): boolean {
  return id.startsWith("drafts.") || id.startsWith("versions.");
}
