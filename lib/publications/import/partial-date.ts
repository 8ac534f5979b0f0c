import type { PartialDate } from "#lib/researchers/researcher.ts";

const months = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * A date as far as a source tells it: `2024-6-02T10:00` is `2024-06-02`, `20-23 May, 2003` is `2003-05`. `null` when
 * no year can be read. Nothing is made up: no first of January for a year alone.
 */
export function partialDateOf(printed: string): PartialDate | null {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?$/.exec(printed.trim());
  if (iso !== null) {
    const [, year = "", month, day] = iso;
    if (!isBetween(month, 12)) return year;
    const known = `${year}-${month.padStart(2, "0")}`;
    return isBetween(day, 31) ? `${known}-${day.padStart(2, "0")}` : known;
  }
  const year = /\b(1[89]|20)\d{2}\b/.exec(printed)?.[0];
  if (year === undefined) return null;
  const month = months.findIndex((name) => printed.includes(name)) + 1;
  return month === 0 ? year : `${year}-${String(month).padStart(2, "0")}`;
}

function isBetween(digits: string | undefined, most: number): digits is string {
  return digits !== undefined && Number(digits) >= 1 && Number(digits) <= most;
}
