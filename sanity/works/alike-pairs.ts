import { sketchOf } from "./abstract-shingles.ts";
import { buckets, pairs } from "./buckets.ts";
import { familyKey } from "./person-name-key.ts";
import { shinglesOfWork, type WorkFacts } from "./work-facts.ts";

/** A sentence that so many abstracts share is boilerplate. */
const mostUnderOneShingle = 40;
const fewestSharedShingles = 4;

/** Pairs worth a look: the same first author and nearly the same words in the title, or much of an abstract. */
export function* alikePairs(grouped: ReadonlyMap<number, WorkFacts>): Generator<readonly [number, number]> {
  const roots = [...grouped];
  const byAuthor = buckets(roots, ([, { authors }]) => [
    ...new Set(authors.flatMap(({ first }) => (first === null ? [] : [familyKey(first)]))),
  ]);
  for (const [family, under] of byAuthor) {
    if (family === "") continue;
    for (const [a, b] of pairs(under)) {
      const [one, other] = [roots[a], roots[b]];
      if (one === undefined || other === undefined) continue;
      if (sizesAllow(one[1], other[1])) yield [one[0], other[0]];
    }
  }
  const byShingle = buckets(roots, ([, facts]) =>
    shinglesOfWork(facts).flatMap((shingles) => [...sketchOf(shingles)]),
  );
  const shared = new Map<number, number>();
  for (const [, under] of byShingle) {
    if (under.length < 2 || under.length > mostUnderOneShingle) continue;
    for (const [a, b] of pairs(under)) {
      const key = a * roots.length + b;
      const count = (shared.get(key) ?? 0) + 1;
      shared.set(key, count);
      if (count !== fewestSharedShingles) continue;
      const [one, other] = [roots[a], roots[b]];
      if (one !== undefined && other !== undefined) yield [one[0], other[0]];
    }
  }
}

/** Titles of very different length cannot have most of their words in common. */
function sizesAllow(one: WorkFacts, other: WorkFacts): boolean {
  return one.titles.some(({ words: a }) =>
    other.titles.some(({ words: b }) => Math.min(a.size, b.size) >= 0.6 * Math.max(a.size, b.size)),
  );
}
