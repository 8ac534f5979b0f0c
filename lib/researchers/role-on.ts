import type { PartialDate, Role } from "./researcher.ts";

/**
 * The role somebody had when a work came out: the highest of those held on a day, or at some time of a month or a year
 * when no more is known (`2024`). `null` when they had none, since the paper is older or younger than their time here.
 */
export function roleOn(roles: readonly Role[], date: PartialDate): Role | null {
  const held = roles.filter(({ start, end }) => isNotAfter(start, date) && isNotBefore(end, date));
  return held.toSorted((one, other) => one.rank - other.rank)[0] ?? null;
}

/** Dates of unequal precision are compared as far as both are known. */
function isNotAfter(start: PartialDate | null, date: PartialDate): boolean {
  if (start === null) return true;
  const known = Math.min(start.length, date.length);
  return start.slice(0, known) <= date.slice(0, known);
}

function isNotBefore(end: PartialDate | null, date: PartialDate): boolean {
  if (end === null) return true;
  const known = Math.min(end.length, date.length);
  return end.slice(0, known) >= date.slice(0, known);
}
