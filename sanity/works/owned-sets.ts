import { DisjointSets } from "./disjoint-sets.ts";

/** What links two entries that are one, the strongest first: the same record under the same title, then under another. */
export const linkRules = ["record", "renamedRecord", "identifier"] as const;
export type LinkRule = (typeof linkRules)[number];
export type Links = ReadonlyMap<number, ReadonlyMap<number, LinkRule>>;

/**
 * Sets of entries that are one, each with one work of the lake at most. A record that is linked to several works goes to
 * the one it was imported into before, else to the first; those works are told as torn.
 */
export function ownedSets(
  size: number,
  works: number,
  same: Links,
): { readonly sets: DisjointSets; readonly torn: readonly (readonly [number, number])[] } {
  const sets = new DisjointSets(size);
  const owner = new Map<number, number>();
  const torn: (readonly [number, number])[] = [];
  for (let one = works; one < size; one += 1) {
    const linked = [...(same.get(one) ?? [])].filter(([other]) => other < works);
    const [own] = linked.toSorted(([a, x], [b, y]) => linkRules.indexOf(x) - linkRules.indexOf(y) || a - b);
    if (own === undefined) continue;
    owner.set(one, own[0]);
    for (const [other, rule] of linked)
      if (other !== own[0] && rule === "identifier") torn.push([own[0], other]);
  }
  // Others follow their neighbours, step by step, the first work first.
  let edge = [...owner].toSorted(([a, x], [b, y]) => x - y || a - b);
  while (edge.length > 0) {
    const next: [number, number][] = [];
    for (const [one, work] of edge) {
      for (const [other] of same.get(one) ?? []) {
        if (other < works) continue;
        const known = owner.get(other);
        if (known === undefined) {
          owner.set(other, work);
          next.push([other, work]);
        } else if (known !== work) torn.push([known, work]);
      }
    }
    edge = next.toSorted(([a, x], [b, y]) => x - y || a - b);
  }
  for (const [one, work] of owner) sets.join(work, one);
  for (const [one, links] of same) {
    if (one < works || owner.has(one)) continue;
    for (const other of links.keys()) if (other >= works && !owner.has(other)) sets.join(one, other);
  }
  return { sets, torn };
}
