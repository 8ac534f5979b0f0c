import type { PublicationEntry } from "./publication.ts";

export type YearGroup = { readonly year: number | null; readonly entries: readonly PublicationEntry[] };

/** Works under their years, the latest first and those without one last; within a year in the order given. */
export function yearGroups(entries: readonly PublicationEntry[]): readonly YearGroup[] {
  return [...Map.groupBy(entries, ({ year }) => year)]
    .map(([year, works]) => ({ year, entries: works }))
    .toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0));
}
