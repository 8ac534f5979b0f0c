import type { PublicationIndexQueryResult } from "#sanity/generated.ts";
import { parsePartialDate } from "../researchers/partial-date.ts";
import { compareDates, sortVersions, yearOfWork } from "./lead-version.ts";

/** The little of a work that ordering and counting need. */
export type IndexedWork = {
  readonly id: string;
  readonly year: number | null;
  /** Retracted or withdrawn: listed under its year, but in no count and among no latest. */
  readonly isTakenBack: boolean;
};

/** Works by the date of their lead version, the latest first, those without a date last. */
export function indexWorks(stored: PublicationIndexQueryResult): readonly IndexedWork[] {
  return stored
    .map(({ _id: id, versions, leadVersion, notice }) => {
      const known = (versions ?? []).flatMap(({ _key: key, kind, status, date }) =>
        kind === null
          ? []
          : [{ key, kind, status: status ?? "published", date: parsePartialDate(date) } as const],
      );
      const sorted = sortVersions(known, leadVersion);
      const state = notice ?? sorted[0]?.status;
      return {
        id,
        year: yearOfWork(sorted),
        date: sorted[0]?.date ?? null,
        isTakenBack: state === "retracted" || state === "withdrawn",
      };
    })
    .toSorted(
      (one, other) =>
        (other.year ?? 0) - (one.year ?? 0) ||
        compareDates(other.date, one.date) ||
        (one.id < other.id ? -1 : 1),
    )
    .map(({ id, year, isTakenBack }) => ({ id, year, isTakenBack }));
}
