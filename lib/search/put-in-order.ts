import type { Candidate } from "./facets.ts";
import type { Expanded } from "./match.ts";
import { stemInEnglish, stemInFrench } from "./stems.ts";
import { foldWord, wordsIn } from "./words.ts";

/** How many of the best are looked at again. */
const looked = 200;
/** How many times its score a text gains whose title or names hold every word. */
const gain = 3;

/**
 * The best answers once more in order, by how many of the words stand in their titles and names: bm25 counts a rare word in a
 * long text for more than a common one in a title, and what stands in for a word for as much as the word.
 */
export function putInOrder(
  candidates: readonly Candidate[],
  terms: readonly Expanded[],
): readonly Candidate[] {
  const wanted = terms.map(({ words, instead, isOpen }) => ({
    own: words.map(foldWord),
    forms: new Set([...words, ...instead].flatMap((word) => formsOf(foldWord(word)))),
    isOpen,
  }));
  const better = candidates.slice(0, looked).map((candidate) => {
    const words = wordsIn(candidate.titles).map((word) => word.text);
    const forms = new Set(words.flatMap(formsOf));
    const held = wanted.filter(
      (term) =>
        [...term.forms].some((form) => forms.has(form)) ||
        (term.isOpen && words.some((word) => word.startsWith(term.own[0] ?? "\n"))),
    );
    return { candidate, score: candidate.score * (1 + (gain * held.length) / Math.max(1, wanted.length)) };
  });
  return [
    ...better.toSorted((one, other) => one.score - other.score).map(({ candidate }) => candidate),
    ...candidates.slice(looked),
  ];
}

function formsOf(folded: string): string[] {
  return [folded, stemInEnglish(folded), stemInFrench(folded)];
}
