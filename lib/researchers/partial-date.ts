import type { PartialDate } from "./researcher.ts";

/** A stored date as far as it is known (`2024`, `2024-09`, `2024-09-15`), or `null` when it is no date. */
export function parsePartialDate(stored: string | null | undefined): PartialDate | null {
  const text = stored?.trim() ?? "";
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(text)) return null;
  if (text.length < 10) return text;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

/** Whether a date has begun on a day (`2026-11-23`): `2026` has from its first of January. */
export function hasBegun(date: PartialDate, today: string): boolean {
  return date <= today.slice(0, date.length);
}

/** Whether a date is wholly over on a day: `2026` is not before 2027. */
export function isOver(date: PartialDate, today: string): boolean {
  return date < today.slice(0, date.length);
}
