import type { Locale } from "../i18n/locale.ts";
import { foldAccents } from "../i18n/fold.ts";
import { sortResearchers } from "./directory.ts";
import type { ResearcherEntry } from "./researcher.ts";

/** Researchers whose sorting key begins with the same letter, accents aside: É stands under E. */
export type LetterGroup = { readonly letter: string; readonly researchers: readonly ResearcherEntry[] };

/** Researchers from A to Z by their sorting key, as the reader's language sorts; what is no letter comes under `#`. */
export function groupByLetter(
  researchers: readonly ResearcherEntry[],
  locale: Locale,
): readonly LetterGroup[] {
  const sorted = sortResearchers(researchers, locale);
  const groups = Map.groupBy(sorted, ({ sortKey }) => letterOf(sortKey));
  return [...groups].map(([letter, members]) => ({ letter, researchers: members }));
}

function letterOf(sortKey: string): string {
  const [letter = ""] = foldAccents(sortKey.trim()).toUpperCase();
  return /\p{L}/u.test(letter) ? letter : "#";
}
