import { monthOf } from "../month-of.ts";

/**
 * When an entry appeared, as precisely as it says: biblatex's `date`, else PMLR's `published`, else `year`,
 * `month` and `day`. `null` when it does not say.
 */
export function entryDate(
  first: (names: readonly string[]) => string | null,
  shown: string | null,
  warnings: string[],
): string | null {
  const date = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![-\d])/.exec(first(["date"]) ?? "");
  if (date !== null)
    return date
      .slice(1)
      .filter((part) => part !== undefined)
      .join("-");
  const published = /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(first(["published"]) ?? "")?.[1];
  if (published !== undefined) return published;
  const written = first(["year", "date"]);
  const year = /(?<!\d)(1[5-9]|20)\d{2}(?!\d)/.exec(written ?? "")?.[0];
  if (year === undefined) {
    if (written !== null) warnings.push(`No year can be read in “${shown ?? written}”.`);
    return null;
  }
  const month = monthOf(first(["month"]) ?? "");
  const day = /^\s*(\d{1,2})\s*$/.exec(first(["day"]) ?? "")?.[1];
  return `${year}${month}${day === undefined || month.length !== 3 ? "" : `-${day}`}`;
}
