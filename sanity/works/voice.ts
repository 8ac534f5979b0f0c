import { canonical } from "./canonical.ts";
import type { ImportedWork } from "./imported-work.ts";

/** Which record says something, when it was read, and how much its word counts. */
export type Voice = {
  readonly source: string;
  readonly sourceId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly batch: string;
  /** The more the better: what kind of source it is, then which of its versions the record is about. */
  readonly weight: number;
};

export type Said = Voice & { readonly value: unknown };

const authorities = { publisher: 3, aggregator: 2, preprintServer: 1, list: 0 } as const;

/** How much a record's word counts: that of a publisher most, and of a published version more than of a preprint. */
export function weightOf({ authority, versions }: ImportedWork): number {
  const kinds = versions.filter(({ status }) => status !== "submitted").map(({ kind }) => kind);
  const standing = kinds.some((kind) => kind !== "preprint" && kind !== "workshop")
    ? 2
    : kinds.includes("workshop")
      ? 1
      : 0;
  return authorities[authority] * 10 + standing;
}

/** How much it counts for one of its versions: most for the one it is about. */
export function versionWeight({ authority }: ImportedWork, at: number): number {
  return authorities[authority] * 10 + (at === 0 ? 5 : 0);
}

/** Records in an order that has nothing to do with that of their files: the weightiest first. */
export function inCanonicalOrder(works: readonly ImportedWork[]): readonly ImportedWork[] {
  return works
    .map((work) => ({ work, weight: weightOf(work), name: `${work.source}\n${work.sourceId}` }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        compare(a.name, b.name) ||
        compare(canonical({ ...a.work, at: undefined }), canonical({ ...b.work, at: undefined })),
    )
    .map(({ work }) => work);
}

export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
