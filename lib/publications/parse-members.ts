import type { PublicationByShortIdQueryResult } from "#sanity/generated.ts";
import type { Locale } from "../i18n/locale.ts";
import { parseRoles } from "../researchers/parse.ts";
import { hasBegun, isOver } from "../researchers/partial-date.ts";
import type { PartialDate, Role } from "../researchers/researcher.ts";
import { roleOn } from "../researchers/role-on.ts";
import { isHeld, statusOn } from "../researchers/status.ts";
import type { Membership } from "./publication.ts";

type Stored = Pick<NonNullable<PublicationByShortIdQueryResult>, "members">;

/**
 * What each author of ours (by the key of the authorship) was when the work came out, and whether they have left since;
 * nobody of whom neither can be said.
 * @param date of the version that speaks for the work, as far as it is known
 * @param today `2026-11-28` by the clock of the institute
 */
export function parseMembers(
  { members }: Stored,
  locale: Locale,
  date: PartialDate | null,
  today: string,
): ReadonlyMap<string, Membership> {
  const known = (members ?? []).flatMap(({ _key: key, person }): [string, Membership][] => {
    if (person === null) return [];
    const roles = parseRoles(person, locale);
    const held = date === null ? null : roleOn(roles, date);
    const isAlumni = statusOn(roles, today) === "alumni";
    if (held === null && !isAlumni) return [];
    const role = held === null ? null : { title: held.title, isHeld: isHeld(held, today) };
    return [[key, { role, isAlumni, titleForm: person.titleForm ?? "neutral" }]];
  });
  return new Map(known);
}

/** Whether a day to come changes what is said of somebody: a role of theirs ends or begins. */
export function changesWithTime({ members }: Stored, locale: Locale, today: string): boolean {
  return (members ?? []).some(({ person }) =>
    person === null ? false : parseRoles(person, locale).some((role) => isYetToChange(role, today)),
  );
}

function isYetToChange({ start, end }: Pick<Role, "start" | "end">, today: string): boolean {
  return (end !== null && !isOver(end, today)) || (start !== null && !hasBegun(start, today));
}
