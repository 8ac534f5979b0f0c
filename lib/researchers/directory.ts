import { languageTags } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ResearcherEntry, RoleGroup } from "./researcher.ts";

const groupOrder = [
  "faculty",
  "student",
  "staff",
  "visitor",
  "partner",
] as const satisfies readonly RoleGroup[];

export type DirectoryGroup = { readonly group: RoleGroup; readonly researchers: readonly ResearcherEntry[] };

/** Researchers from A to Z by their sorting key, as the reader's language sorts: É with E. */
export function sortResearchers<Entry extends { readonly sortKey: string }>(
  researchers: readonly Entry[],
  locale: Locale,
): readonly Entry[] {
  const { compare } = new Intl.Collator(languageTags[locale]);
  return researchers.toSorted((one, other) => compare(one.sortKey, other.sortKey));
}

/** Who is of the institute today, by the group of their leading role, in the order of the directory. */
export function directoryGroups(researchers: readonly ResearcherEntry[]): readonly DirectoryGroup[] {
  const present = researchers.filter(({ status }) => status !== "alumni");
  const groupOf = ({ status, role }: ResearcherEntry): RoleGroup =>
    status === "visitor" ? "visitor" : (role?.group ?? "partner");
  return groupOrder
    .map((group) => ({ group, researchers: present.filter((researcher) => groupOf(researcher) === group) }))
    .filter((group) => group.researchers.length > 0);
}
