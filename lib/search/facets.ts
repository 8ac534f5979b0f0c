import type { Filters } from "./question.ts";
import type { FacetCount, Facets } from "./search-index.ts";

/** A document that answers a question, with what it can be narrowed by. */
export type Candidate = {
  readonly n: number;
  readonly type: string;
  readonly kind: string | null;
  readonly year: number | null;
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  /** Titles and names, folded. */
  readonly titles: string;
  /** The smaller the better; 0 where nothing was looked for. */
  readonly score: number;
};

const ways = {
  types: ({ type }: Candidate) => [type],
  kinds: ({ kind }: Candidate) => (kind === null ? [] : [kind]),
  years: ({ year }: Candidate) => (year === null ? [] : [year]),
  topics: ({ topics }: Candidate) => topics,
  languages: ({ languages }: Candidate) => languages,
} as const satisfies Record<keyof Filters, (candidate: Candidate) => readonly (string | number)[]>;

type Way = keyof typeof ways;

const names = ["types", "kinds", "years", "topics", "languages"] as const satisfies readonly Way[];

/** Whether a document has one of the values asked for, of every way that is asked for. */
export function passes(candidate: Candidate, filters: Filters, except?: Way): boolean {
  return names.every((way) => {
    const wanted: readonly (string | number)[] = filters[way];
    if (way === except || wanted.length === 0) return true;
    return ways[way](candidate).some((value) => wanted.includes(value));
  });
}

/** How many there would be of each value; the other ways hold, its own does not, so that a second value can be added. */
export function countFacets(candidates: readonly Candidate[], filters: Filters): Facets {
  return {
    types: count(candidates, filters, "types", ways.types),
    kinds: count(candidates, filters, "kinds", ways.kinds),
    years: count(candidates, filters, "years", ways.years).toSorted((one, other) => other.value - one.value),
    topics: count(candidates, filters, "topics", ways.topics),
    languages: count(candidates, filters, "languages", ways.languages),
  };
}

function count<Value extends string | number>(
  candidates: readonly Candidate[],
  filters: Filters,
  way: Way,
  valuesOf: (candidate: Candidate) => readonly Value[],
): readonly FacetCount<Value>[] {
  const counted = new Map<Value, number>();
  for (const candidate of candidates) {
    if (!passes(candidate, filters, way)) continue;
    for (const value of valuesOf(candidate)) counted.set(value, (counted.get(value) ?? 0) + 1);
  }
  return [...counted]
    .map(([value, times]) => ({ value, count: times }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
