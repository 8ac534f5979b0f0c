import { shortIdOf } from "../seed/short-id.ts";
import type { ImportedWork } from "./imported-work.ts";
import { familyKey } from "./person-name-key.ts";
import type { StoredWork } from "./stored-work.ts";
import { titleKey } from "./title-key.ts";
import { compare } from "./voice.ts";

const strongest = ["doi", "arxiv", "openreview", "acl", "pmlr", "s2"] as const;

/**
 * A short id for every new work, in their order. It follows from the work's strongest identifier, else from its title,
 * first author and year: the same whatever else is imported, and in whatever order. Of two that fall on one, or on one
 * that is taken, the alphabetically later gets that of its identifier with `#1` behind, and so on.
 * @param groups the records of each new work
 */
export function newWorkIds(
  groups: readonly (readonly ImportedWork[])[],
  works: readonly StoredWork[],
): readonly string[] {
  const taken = new Set(
    works.flatMap(({ _id, shortId, mergedFrom }) => [shortId, ...mergedFrom, shortIdIn(_id)]),
  );
  const ids: string[] = Array.from({ length: groups.length }, () => "");
  const named = groups
    .map((records, at) => ({ at, name: nameOfWork(records), title: titleKey(records[0]?.title ?? "") }))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.title, b.title));
  for (const { at, name } of named) {
    let id = shortIdOf(name);
    for (let turn = 1; taken.has(id); turn += 1) id = shortIdOf(`${name}#${turn}`);
    taken.add(id);
    ids[at] = id;
  }
  return ids;
}

function nameOfWork(records: readonly ImportedWork[]): string {
  const versions = records.flatMap((record) => record.versions);
  for (const register of strongest) {
    const [first] = versions.flatMap(({ identifiers }) => identifiers[register] ?? []).toSorted(compare);
    if (first !== undefined) return `${register} ${first}`;
  }
  const names = records.map(({ title, authors: [author], versions: own }) =>
    [
      titleKey(title),
      author === undefined ? "" : familyKey(author.printedName),
      own.flatMap(({ date }) => date?.slice(0, 4) ?? []).toSorted(compare)[0] ?? "",
    ].join("|"),
  );
  return names.toSorted(compare)[0] ?? "";
}

function shortIdIn(id: string): string {
  return id.replace(/^publication-/, "");
}
