import type { Term } from "./question.ts";
import { frenchStems } from "./stems.ts";
import { foldWord } from "./words.ts";

/** A term with the words that may stand in for it: of a misspelt or unfinished one. */
export type Expanded = Term & { readonly instead: readonly string[] };

/**
 * A query of SQLite's FTS5 for texts with all the terms, or with any. Words are only ever put in quotation marks, and hold
 * none: whatever was typed, this is well formed. `null` when there is nothing to look for.
 */
export function matchOf(
  terms: readonly Expanded[],
  how: "all" | "any",
  excluded: readonly Term[] = [],
): string | null {
  if (terms.length === 0) return null;
  const wanted = terms.map(termOf).join(how === "all" ? " AND " : " OR ");
  if (excluded.length === 0) return wanted;
  const unwanted = excluded.map((term) => termOf({ ...term, instead: [] })).join(" OR ");
  return `(${wanted}) NOT (${unwanted})`;
}

/** One term: as a whole phrase, or a word with its French stems and what may stand in for it. */
export function termOf({ words, field, instead }: Expanded): string {
  const only = field === null ? "" : `${field} : `;
  if (words.length > 1) return `${only}${quoted(words.map(foldWord).join(" "))}`;
  const alternatives = [...words, ...instead];
  const surfaces = alternatives.map((word) => quoted(foldWord(word)));
  if (field !== null) return `${only}(${surfaces.join(" OR ")})`;
  const stems = [...new Set(alternatives.flatMap(frenchStems))].map(quoted);
  return `(${surfaces.join(" OR ")} OR {title_stems text_stems} : (${stems.join(" OR ")}))`;
}

/** A string of FTS5. A folded word is letters, digits and marks; a sign that is none of them would be parted anyway. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', " ")}"`;
}
