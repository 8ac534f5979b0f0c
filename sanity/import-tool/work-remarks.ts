import type { ImportPlan, PlannedWork } from "../works/plan-import.ts";
import type { Names } from "./names-in.ts";

const hows = {
  orcid: "the same ORCID",
  sourceId: "the same number in a register",
  variant: "the only one of this name here",
} as const;

/** By work, what to know about it before it is written: who was linked, and what was odd in its records. */
export function workRemarks(
  { authors }: ImportPlan,
  works: readonly PlannedWork[],
  names: Names,
): ReadonlyMap<string, readonly string[]> {
  const remarks = new Map<string, string[]>(
    works.map(({ id, records }) => [
      id,
      records.flatMap(({ warnings, at }) =>
        warnings.map((what) => (at === undefined ? what : `${what} (${at})`)),
      ),
    ]),
  );
  for (const { work, printed, match } of authors) {
    if (match.kind !== "link") continue;
    remarks.get(work)?.push(`“${printed}” is linked to ${names.person(match.person)}: ${hows[match.how]}.`);
  }
  return remarks;
}
