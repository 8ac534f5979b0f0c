import { shortIdOf } from "#sanity/seed/short-id.ts";

/**
 * A short id for every source id, the same in whatever order they come. Among thousands of works two may fall on one
 * short id; the alphabetically later one then gets that of its id with `#1` behind, and so on.
 */
export function giveShortIds(sourceIds: readonly string[]): Map<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const sourceId of [...new Set(sourceIds)].toSorted()) {
    let shortId = shortIdOf(sourceId);
    for (let turn = 1; taken.has(shortId); turn += 1) shortId = shortIdOf(`${sourceId}#${turn}`);
    taken.add(shortId);
    given.set(sourceId, shortId);
  }
  return given;
}
