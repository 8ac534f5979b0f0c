import type { StatusNotice } from "./publication.ts";

/** How many works came out in a year. */
export type YearCount = { readonly year: number; readonly count: number };

/** A run of years without gaps, from the first to the last that has any. */
export type YearSpan = {
  readonly first: number;
  readonly last: number;
  readonly counts: readonly YearCount[];
  readonly total: number;
  /** The fullest year; the latest of several. */
  readonly peak: YearCount;
};

/** Those that stand: what was retracted or withdrawn is shown, and counted nowhere. */
export function soundWorks<Work extends { readonly notice: StatusNotice | null }>(
  works: readonly Work[],
): readonly Work[] {
  return works.filter(({ notice }) => notice === null || notice.kind === "corrected");
}

/** Works counted per year, years without any included as 0; `null` when no work has a year. */
export function yearSpan(works: readonly { readonly year: number | null }[]): YearSpan | null {
  const counted = new Map<number, number>();
  for (const { year } of works) if (year !== null) counted.set(year, (counted.get(year) ?? 0) + 1);
  return spanOf([...counted].map(([year, count]) => ({ year, count })));
}

/** The same from counts already made, in any order. */
export function spanOf(known: readonly YearCount[]): YearSpan | null {
  const sorted = known.filter(({ count }) => count > 0).toSorted((one, other) => one.year - other.year);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  const byYear = new Map(sorted.map(({ year, count }) => [year, count]));
  const counts = Array.from({ length: last.year - first.year + 1 }, (_, index) => {
    const year = first.year + index;
    return { year, count: byYear.get(year) ?? 0 };
  });
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const peak = counts.reduce((best, year) => (year.count >= best.count ? year : best), first);
  return { first: first.year, last: last.year, counts, total, peak };
}
