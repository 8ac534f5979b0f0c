import { alikePairs } from "./alike-pairs.ts";
import { buckets, components, pairs } from "./buckets.ts";
import { linkRules, ownedSets, type LinkRule } from "./owned-sets.ts";
import { keptApart, mayBeOneRecord, sameWork, type Verdict } from "./same-work.ts";
import { togetherFacts, type WorkFacts } from "./work-facts.ts";

/** A work of the lake, or a record of an import, as it takes part in the comparison. */
export type Entry = {
  /** For people: the id of a document, or source and id of a record. */
  readonly name: string;
  readonly facts: WorkFacts;
  /** The records it is, or was made from: `source\nid`. */
  readonly records: readonly string[];
  /** Of a source that gives an id once and for all; a BibTeX key may be another paper's in another file. */
  readonly isRecordSure: boolean;
};

export type Grouping = {
  /** Which records belong together, and to which work of the lake, if to one. Works without records have no group. */
  readonly groups: readonly { readonly work: number | null; readonly records: readonly number[] }[];
  /** Pairs of groups for an editor: numbers of groups, or of works that have none. */
  readonly unsure: readonly {
    readonly one: Place;
    readonly other: Place;
    readonly verdict: Verdict;
  }[];
  /** What was put together by itself, and by which rule. */
  readonly merges: readonly Merge[];
  /** Identifiers that so many carry that they are those of a volume. */
  readonly volumes: readonly string[];
};

export type Place = { readonly work: number } | { readonly group: number };
export type Merge = {
  readonly rule: Verdict["rule"] | "record";
  readonly why: string;
  readonly one: string;
  readonly other: string;
};

export type GroupingSettings = {
  /** Whether an editor said that two works of the lake are not the same. */
  readonly areDifferent: (one: number, other: number) => boolean;
  /** Called now and then; a browser lets others have their turn. */
  readonly pause: () => Promise<void>;
};

/** More that carry one identifier are the papers of a volume. */
const mostUnderOneIdentifier = 12;
const slice = 200;

/**
 * Which of the records are one work, and which work of the lake they belong to. Decided on all of them together, so that
 * their order does not count. Two works of the lake are never joined here, nor works that an identifier keeps apart, even
 * when a third record is like both: such are left to an editor.
 * @param records in canonical order
 */
export async function groupWorks(
  works: readonly Entry[],
  records: readonly Entry[],
  { areDifferent, pause }: GroupingSettings,
): Promise<Grouping> {
  const all = [...works, ...records];
  const isWork = (one: number): boolean => one < works.length;
  const merges: Merge[] = [];
  const doubts: { one: number; other: number; verdict: Verdict }[] = [];
  const volumes: string[] = [];

  // What is one thing under one identifier.
  const same = new Map<number, Map<number, LinkRule>>();
  const link = (one: number, other: number, rule: LinkRule): void => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const links = same.get(a) ?? new Map<number, LinkRule>();
      links.set(b, stronger(links.get(b), rule));
      same.set(a, links);
    }
  };
  for (const [, under] of buckets(all, ({ records: own }) => own)) {
    for (const [one, other] of pairs(under)) {
      if (isWork(one) && isWork(other)) continue;
      const rule = recordRule(entry(all, one), entry(all, other));
      if (rule !== null) link(one, other, rule);
    }
  }
  await pause();
  let count = 0;
  for (const [identifier, under] of buckets(all, ({ facts }) => [...facts.identifiers])) {
    count += 1;
    if (count % slice === 0) await pause();
    if (under.length > mostUnderOneIdentifier) {
      volumes.push(identifier);
      continue;
    }
    for (const [one, other] of pairs(under)) {
      if (same.get(one)?.has(other) === true) continue;
      const verdict = sameWork(entry(all, one).facts, entry(all, other).facts);
      const isSame = verdict.kind === "same";
      if (isSame && !(isWork(one) && isWork(other))) link(one, other, "identifier");
      else if (isSame || verdict.kind === "unsure") doubts.push({ one, other, verdict });
    }
  }
  await pause();
  const { sets, torn } = ownedSets(all.length, works.length, same);
  for (const [one, links] of same) {
    for (const [other, rule] of links) {
      if (one < other && sets.find(one) === sets.find(other)) merges.push(merge(one, other, rule));
    }
  }
  for (const [one, other] of torn) {
    const why = "A record belongs to both by its identifiers.";
    doubts.push({ one, other, verdict: { kind: "unsure", rule: "identifier", why } });
  }

  // Appearances of one work under one title, where nothing keeps them apart.
  await joinByTitle();

  // What is only alike.
  const final = together();
  const seen = new Set<string>();
  await pause();
  for (const [one, other] of alikePairs(final)) {
    count += 1;
    if (count % slice === 0) await pause();
    const verdict = sameWork(facts(final, one), facts(final, other));
    if (verdict.kind === "unsure" || verdict.kind === "same" || verdict.kind === "versions")
      doubts.push({ one, other, verdict });
  }

  const groupNumbers = new Map<number, number>();
  const groups = [...sets.all()].flatMap(([root, members]) => {
    const own = members.filter((one) => !isWork(one)).map((one) => one - works.length);
    if (own.length === 0) return [];
    groupNumbers.set(root, groupNumbers.size);
    return [{ work: isWork(root) ? root : null, records: own }];
  });
  const place = (one: number): Place => {
    const root = sets.find(one);
    const group = groupNumbers.get(root);
    return group === undefined ? { work: root } : { group };
  };
  const unsure = doubts
    .map(({ one, other, verdict }) => ({ a: sets.find(one), b: sets.find(other), verdict }))
    .filter(({ a, b }) => a !== b && !(isWork(a) && isWork(b) && areDifferent(a, b)))
    .map(({ a, b, verdict }) => ({ one: Math.min(a, b), other: Math.max(a, b), verdict }))
    .sort(
      (a, b) =>
        a.one - b.one || a.other - b.other || rules.indexOf(a.verdict.rule) - rules.indexOf(b.verdict.rule),
    )
    .filter(({ one, other }) => {
      const key = `${one} ${other}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .map(({ one, other, verdict }) => ({ one: place(one), other: place(other), verdict }));
  return { groups, unsure, merges, volumes };

  function merge(one: number, other: number, rule: LinkRule): Merge {
    const [a, b] = [entry(all, one), entry(all, other)];
    const isRecord = rule !== "identifier";
    const why = isRecord ? "The same record." : sameWork(a.facts, b.facts).why;
    return { rule: isRecord ? "record" : rule, why, one: a.name, other: b.name };
  }

  function together(): ReadonlyMap<number, WorkFacts> {
    return new Map(
      [...sets.all()].flatMap(([root, members]) => {
        const [first, ...rest] = members.map((one) => entry(all, one).facts);
        return first === undefined ? [] : [[root, togetherFacts([first, ...rest])] as const];
      }),
    );
  }

  async function joinByTitle(): Promise<void> {
    const grouped = together();
    const roots = [...grouped];
    const edges = new Map<number, Map<number, Verdict>>();
    let done = 0;
    for (const [title, under] of buckets(roots, ([, own]) => own.titles.map(({ key }) => key))) {
      done += 1;
      if (done % slice === 0) await pause();
      if (title === "") continue;
      for (const [a, b] of pairs(under)) {
        const [one, other] = [roots[a]?.[0] ?? -1, roots[b]?.[0] ?? -1];
        const verdict = sameWork(facts(grouped, one), facts(grouped, other));
        if (verdict.kind === "unsure") doubts.push({ one, other, verdict });
        if (verdict.kind !== "versions") continue;
        edges.set(one, (edges.get(one) ?? new Map<number, Verdict>()).set(other, verdict));
        edges.set(other, (edges.get(other) ?? new Map<number, Verdict>()).set(one, verdict));
      }
    }
    for (const component of components(edges)) joinComponent(component, edges, grouped);
  }

  /** Of several works of the lake, records go to the first; the works themselves wait for an editor. */
  function joinComponent(
    component: readonly number[],
    edges: ReadonlyMap<number, ReadonlyMap<number, Verdict>>,
    grouped: ReadonlyMap<number, WorkFacts>,
  ): void {
    const isKeptApart = [...pairs(component)].some(
      ([one, other]) =>
        (isWork(one) && isWork(other) && areDifferent(one, other)) ||
        keptApart(facts(grouped, one), facts(grouped, other)) !== null,
    );
    const [target = -1] = component;
    for (const one of component) {
      for (const [other, verdict] of edges.get(one) ?? []) {
        if (other > one) continue;
        if (isKeptApart) doubts.push({ one, other, verdict: leftOpen(verdict) });
        else if (isWork(one) && isWork(other)) doubts.push({ one, other, verdict });
        else merges.push({ rule: "title", why: verdict.why, ...named(other, one) });
      }
      if (!isKeptApart && !isWork(one)) sets.join(target, one);
    }
  }

  function named(one: number, other: number): Pick<Merge, "one" | "other"> {
    return { one: entry(all, one).name, other: entry(all, other).name };
  }
}

const rules: readonly Verdict["rule"][] = ["identifier", "title", "abstract", "similar", "none"];

function leftOpen(verdict: Verdict): Verdict {
  return {
    ...verdict,
    kind: "unsure",
    why: `${verdict.why} But a third one is like both, and identifiers keep it apart from one of them.`,
  };
}

/** The same id of the same source; where that may be chance, nothing may speak against it. */
function recordRule(one: Entry, other: Entry): LinkRule | null {
  const isSameTitle = one.facts.titles[0]?.key === other.facts.titles[0]?.key;
  const isSame = (one.isRecordSure && other.isRecordSure) || mayBeOneRecord(one.facts, other.facts);
  if (!isSame) return null;
  return isSameTitle ? "record" : "renamedRecord";
}

function stronger(known: LinkRule | undefined, rule: LinkRule): LinkRule {
  return known !== undefined && linkRules.indexOf(known) < linkRules.indexOf(rule) ? known : rule;
}

function entry(all: readonly Entry[], at: number): Entry {
  const found = all[at];
  if (found === undefined) throw new RangeError(`There is no entry ${at}.`);
  return found;
}

function facts(grouped: ReadonlyMap<number, WorkFacts>, root: number): WorkFacts {
  const found = grouped.get(root);
  if (found === undefined) throw new RangeError(`There is no group ${root}.`);
  return found;
}
