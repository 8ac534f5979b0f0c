import type { SanityClient } from "@sanity/client";
import { newShortId } from "../schema/rules/short-id.ts";
import { fingerprint } from "../translation/fingerprint.ts";
import { readDocument } from "./read-document.ts";
import type { RawDocument } from "./stored-work.ts";
import { pairDocument } from "./work-pair.ts";
import { membersOf, textOf } from "./work-parts.ts";
import { writeBatch, type BatchSettings } from "./write-batch.ts";
import type { DocumentChange } from "./document-change.ts";

/**
 * Takes versions out of a work into a work of their own. The two are marked as not the same, so that no import joins them
 * again. Can be undone like an import.
 * @throws Error when no version would be left, or somebody is editing the work
 */
export async function splitWork(
  client: SanityClient,
  { id, versions }: { readonly id: string; readonly versions: readonly string[] },
  settings: BatchSettings,
): Promise<{ readonly batch: string; readonly id: string }> {
  const before = await readDocument(client, id);
  const { rest, split } = splitDocument(before, new Set(versions), newShortId());
  const pair = pairDocument({ works: [id, split._id], reason: "An editor split them.", ...settings });
  const changes: DocumentChange[] = [
    { before: null, after: split },
    { before, after: rest },
    { before: null, after: { ...pair, state: "different", decidedAt: settings.at } },
  ];
  const source = `“${textOf(before["title"]) || id}” in two`;
  return { ...(await writeBatch(client, changes, { ...settings, kind: "split", source })), id: split._id };
}

/** A work in two. What both may be true of (title, authors, abstracts) both have; records go with their versions. */
export function splitDocument(
  document: RawDocument,
  keys: ReadonlySet<string>,
  shortId: string,
): { readonly rest: RawDocument; readonly split: RawDocument } {
  const isMoved = (key: unknown): boolean => keys.has(String(key));
  const all = membersOf(document["versions"]);
  const moved = all.filter(({ _key }) => isMoved(_key));
  if (moved.length === 0 || moved.length === all.length) {
    throw new Error("Choose some of the versions, and leave at least one.");
  }
  const records = membersOf(document["provenance"]);
  const goes = ({ versions }: { readonly [field: string]: unknown }): boolean =>
    Array.isArray(versions) && versions.length > 0 && versions.every(isMoved);
  const origins = membersOf(document["origins"]);
  const versionOf = ({ field }: { readonly [field: string]: unknown }): string | null =>
    typeof field === "string" && field.startsWith("versions.") ? field.slice("versions.".length) : null;
  const id = `publication-${shortId}`;
  const { leadVersion } = document;
  const shared = Object.fromEntries(Object.entries(document).filter(([name]) => !staysBehind.has(name)));
  const lead = (isLed: boolean): object => (isLed && leadVersion !== undefined ? { leadVersion } : {});
  const { leadVersion: _, ...whole } = document;
  return {
    rest: {
      ...whole,
      ...lead(!isMoved(leadVersion)),
      versions: all.filter(({ _key }) => !isMoved(_key)),
      provenance: records.filter((record) => !goes(record)),
      origins: origins.filter((origin) => !isMoved(versionOf(origin))),
      notSameAs: [...membersOf(document["notSameAs"]), referenceTo(id)],
    } as RawDocument,
    split: {
      ...shared,
      _id: id,
      _type: document._type,
      shortId,
      ...lead(isMoved(leadVersion)),
      versions: moved,
      provenance: records.filter(goes),
      origins: origins.filter((origin) => versionOf(origin) === null || isMoved(versionOf(origin))),
      notSameAs: [...membersOf(document["notSameAs"]), referenceTo(document._id)],
    },
  };
}

/** What is of the work that was there before, or the lake's own. */
const staysBehind = new Set(
  "_rev _createdAt _updatedAt mergedFrom leadVersion suggestions featured".split(" "),
);

/** A reference with the key that goes with it. */
export function referenceTo(id: string): {
  readonly _key: string;
  readonly _type: "reference";
  readonly _ref: string;
} {
  return { _key: fingerprint(id).slice(0, 12), _type: "reference", _ref: id };
}
