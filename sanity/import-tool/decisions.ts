import { answeredWork } from "../works/answer-author.ts";
import type { ImportPlan, PlannedWork } from "../works/plan-import.ts";
import type { RawDocument } from "../works/stored-work.ts";
import { ignoreSuggestion, takeSuggestion } from "../works/take-suggestion.ts";

/** What an editor decided on a plan before anything is written. What is not named is as the plan has it, or waits. */
export type Decisions = {
  /** Works that are not imported. */
  readonly leftOut: ReadonlySet<string>;
  /** Pairs of works that are two, by the pair's id. Those that are one are planned as one (`SameWork`). */
  readonly different: ReadonlySet<string>;
  /** By work, then by the suggestion's key. */
  readonly suggestions: ReadonlyMap<string, ReadonlyMap<string, "take" | "ignore">>;
  /** By work, then by the author's key and the person. */
  readonly authors: ReadonlyMap<string, ReadonlyMap<string, AuthorDecision>>;
};

export type AuthorDecision = { readonly author: string; readonly person: string; readonly is: boolean };

export const undecided: Decisions = {
  leftOut: new Set(),
  different: new Set(),
  suggestions: new Map(),
  authors: new Map(),
};

/** The plan as it is to be written: without what was left out, with the editor's answers in it. */
export function decidedPlan(plan: ImportPlan, decisions: Decisions): ImportPlan {
  const taken = ({ id }: PlannedWork): boolean => !decisions.leftOut.has(id);
  const answered = (work: PlannedWork): PlannedWork => ({ ...work, document: withAnswers(work, decisions) });
  const gone = new Set(plan.created.filter((work) => !taken(work)).map(({ id }) => id));
  return {
    ...plan,
    created: plan.created.filter(taken).map(answered),
    changed: plan.changed.filter(taken).map(answered),
    // A question about a work that will not be there is none.
    pairs: plan.pairs
      .filter(({ works }) => works.every(({ _ref }) => !gone.has(_ref)))
      .map((pair) => (decisions.different.has(pair._id) ? { ...pair, state: "different" } : pair)),
  };
}

function withAnswers({ id, document }: PlannedWork, { suggestions, authors }: Decisions): RawDocument {
  let next = document;
  for (const [key, decision] of suggestions.get(id) ?? [])
    next = decision === "take" ? takeSuggestion(next, key) : ignoreSuggestion(next, key);
  for (const { author, ...answer } of authors.get(id)?.values() ?? [])
    next = answeredWork(next, author, answer);
  return next;
}

/** With an answer on who an author is, or without any on that person. One author is one person at most. */
export function decideAuthor(
  decisions: Decisions,
  work: string,
  { author, person, is }: Omit<AuthorDecision, "is"> & { readonly is: boolean | undefined },
): Decisions {
  const others = [...(decisions.authors.get(work) ?? [])].filter(
    ([, given]) => given.author !== author || (given.person !== person && !(is === true && given.is)),
  );
  const own = new Map(others);
  if (is !== undefined) own.set(`${author} ${person}`, { author, person, is });
  return { ...decisions, authors: new Map(decisions.authors).set(work, own) };
}

/** With a decision on a suggestion, or without any. */
export function decideSuggestion(
  decisions: Decisions,
  work: string,
  key: string,
  decision: "take" | "ignore" | null,
): Decisions {
  const own = new Map(decisions.suggestions.get(work));
  if (decision === null) own.delete(key);
  else own.set(key, decision);
  return { ...decisions, suggestions: new Map(decisions.suggestions).set(work, own) };
}

/** With the word that two works are two, or without it. */
export function decidePair(decisions: Decisions, pair: string, isDifferent: boolean): Decisions {
  return { ...decisions, different: toggled(decisions.different, [pair], isDifferent) };
}

/** With works left out, or taken in again. */
export function leaveOut(decisions: Decisions, works: readonly string[], isOut: boolean): Decisions {
  return { ...decisions, leftOut: toggled(decisions.leftOut, works, isOut) };
}

function toggled(set: ReadonlySet<string>, members: readonly string[], isIn: boolean): ReadonlySet<string> {
  const others = [...set].filter((member) => !members.includes(member));
  return new Set(isIn ? [...others, ...members] : others);
}
