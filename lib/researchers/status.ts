import { hasBegun, isOver } from "./partial-date.ts";
import type { ResearcherStatus, Role } from "./researcher.ts";

type DatedRole = Pick<Role, "group" | "start" | "end">;

/** Whether somebody holds a role on a day (`2026-11-23`, by the clock of the institute). The last day counts. */
export function isHeld({ start, end }: Pick<Role, "start" | "end">, today: string): boolean {
  return (start === null || hasBegun(start, today)) && (end === null || !isOver(end, today));
}

/**
 * What somebody is on a day: of the institute while any role lasts, a visitor when all that last are visits, an alumnus
 * once every role is over. Somebody without roles, or whose first has not begun, counts as of the institute.
 */
export function statusOn(roles: readonly DatedRole[], today: string): ResearcherStatus {
  const held = roles.filter((role) => isHeld(role, today));
  if (held.length > 0) return held.every(({ group }) => group === "visitor") ? "visitor" : "current";
  const isFormer = roles.some(({ end }) => end !== null && isOver(end, today));
  const comesLater = roles.some(({ start }) => start !== null && !hasBegun(start, today));
  return isFormer && !comesLater ? "alumni" : "current";
}

/** The role to name somebody by: the highest of those held, else the one held last, else the first to come. */
export function leadingRole(roles: readonly Role[], today: string): Role | null {
  const held = roles.filter((role) => isHeld(role, today));
  if (held.length > 0) return held.toSorted((one, other) => one.rank - other.rank)[0] ?? null;
  const [over, toCome] = [true, false].map((isPast) =>
    roles.filter(({ end }) => (end !== null && isOver(end, today)) === isPast),
  );
  const last = over?.toSorted(
    (one, other) => (other.end ?? "").localeCompare(one.end ?? "") || one.rank - other.rank,
  )[0];
  const next = toCome?.toSorted(
    (one, other) => (one.start ?? "").localeCompare(other.start ?? "") || one.rank - other.rank,
  )[0];
  return last ?? next ?? null;
}

/** Roles for a profile: those that last first, then the latest. */
export function sortRoles(roles: readonly Role[], today: string): readonly Role[] {
  return roles.toSorted(
    (one, other) =>
      Number(isHeld(other, today)) - Number(isHeld(one, today)) ||
      (other.start ?? "").localeCompare(one.start ?? "") ||
      one.rank - other.rank,
  );
}
