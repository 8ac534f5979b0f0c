import type { PartialDate } from "../researchers/researcher.ts";
import type { Version, VersionKind, VersionStatus } from "./publication.ts";

type Rankable = Pick<Version, "key" | "kind" | "status" | "date">;

/**
 * Versions with the one that speaks for the work first: what the editor chose, else by kind (proceedings, journals and
 * books, then workshops, then preprints, and last what was only submitted, withdrawn or retracted), then the latest.
 */
export function sortVersions<V extends Rankable>(
  versions: readonly V[],
  chosenKey: string | null,
): readonly V[] {
  const rank = (version: V): number =>
    version.key === chosenKey ? Number.POSITIVE_INFINITY : standing(version);
  return versions.toSorted(
    (one, other) => compare(rank(other), rank(one)) || compareDates(other.date, one.date),
  );
}

/** The year of a work: that of its lead version, else the latest one known. */
export function yearOfWork(sorted: readonly Rankable[]): number | null {
  const dates = sorted.flatMap(({ date }) => date ?? []);
  const date = sorted[0]?.date ?? dates.toSorted(compareDates).at(-1) ?? null;
  return date === null ? null : Number(date.slice(0, 4));
}

/** Dates of unequal precision: one known only by its year comes before any day of that year. */
export function compareDates(one: PartialDate | null, other: PartialDate | null): number {
  return compare(one ?? "", other ?? "");
}

const withoutStanding: ReadonlySet<VersionStatus> = new Set(["submitted", "withdrawn", "retracted"]);

function standing({ kind, status }: { readonly kind: VersionKind; readonly status: VersionStatus }): number {
  if (withoutStanding.has(status)) return -2;
  if (kind === "preprint") return -1;
  return kind === "workshop" ? 0 : 1;
}

function compare<T extends string | number>(one: T, other: T): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
