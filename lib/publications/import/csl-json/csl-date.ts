import { monthOf } from "../month-of.ts";
import { partialDateOf } from "../partial-date.ts";
import type { CslDateRead } from "./csl-item.ts";

/** A date as precise as the item has it: parts as numbers or strings, nested nulls, `raw`, or `literal`. */
export function cslDate(date: CslDateRead): string | null {
  const [parts = []] = date?.["date-parts"] ?? [];
  const [year, month, day] = parts.map((part) => (part === null ? "" : String(part).trim()));
  if (year !== undefined && /^\d{4}$/.test(year)) {
    const known = [year];
    if (/^\d{1,2}$/.test(month ?? "")) known.push(month ?? "");
    if (known.length === 2 && /^\d{1,2}$/.test(day ?? "")) known.push(day ?? "");
    return partialDateOf(known.join("-"));
  }
  for (const written of [date?.raw, date?.literal]) {
    if (written === undefined || written.trim() === "") continue;
    if (/^\d{4}[-/]\d/.test(written)) return partialDateOf(written.replaceAll("/", "-"));
    const found = /(?<!\d)(1[5-9]|20)\d{2}(?!\d)/.exec(written)?.[0];
    if (found !== undefined) return `${found}${monthOf(written.replace(found, " "))}`;
  }
  return null;
}
