import type { DatabaseSync } from "node:sqlite";
import { deletionsOf, wordDistance } from "../distance.ts";
import type { Term } from "../question.ts";
import type { Expanded } from "../match.ts";
import { termOf } from "../match.ts";
import { foldWord } from "../words.ts";
import { isOut } from "./schema.ts";

const mostNeighbours = 4;
const mostEndings = 8;

export type Speller = {
  /**
   * A term with what may stand in for it, when it is nowhere: what it begins, if it may not be whole, and what it was meant to
   * be. `now`, an instant, ISO 8601 in UTC: what comes out later is not there yet.
   */
  readonly expand: (term: Term, now: string) => Expanded;
};

/**
 * Finds words of the index for those that are not in it. Only what documents that are out hold now is offered: words of what
 * was taken away stay in the list until it is made anew, and those of what comes out later are there before it is.
 */
export function speller(database: DatabaseSync): Speller {
  const hit = database.prepare(
    `select 1 from texts join documents on documents.n = texts.rowid where texts match ? and ${isOut} limit 1`,
  );
  const endings = database.prepare(
    "select word from words where word >= ? and word < ? order by count desc limit 16",
  );
  const neighbours = database.prepare(
    "select distinct words.word, count from deletions join words using (word) where key in (select value from json_each(?))",
  );
  const isThere = (term: Expanded, now: string): boolean => hit.get(termOf(term), now) !== undefined;
  return {
    expand: (term, now) => {
      const plain = { ...term, instead: [] };
      const [word = ""] = term.words;
      const folded = foldWord(word);
      if (term.words.length > 1 || folded.length < 3 || isThere(plain, now)) return plain;
      const found = [...(term.isOpen ? completed(folded) : []), ...meant(folded)];
      const instead = [...new Set(found)].filter((other) =>
        isThere({ ...term, words: [other], instead: [] }, now),
      );
      return { ...term, instead };
    },
  };

  function completed(folded: string): string[] {
    const after = `${folded}\u{10FFFF}`;
    return endings
      .all(folded, after)
      .map((row) => String(row["word"]))
      .slice(0, mostEndings);
  }

  /** One letter away, or two in a long word; the nearest first, then the most frequent. */
  function meant(folded: string): string[] {
    if (folded.length < 4 || folded.length > 24) return [];
    const most = folded.length < 8 ? 1 : 2;
    return neighbours
      .all(JSON.stringify(deletionsOf(folded)))
      .map((row) => ({
        word: String(row["word"]),
        count: Number(row["count"]),
        distance: wordDistance(folded, String(row["word"]), most),
      }))
      .filter(({ distance }) => distance <= most)
      .toSorted((one, other) => one.distance - other.distance || other.count - one.count)
      .slice(0, mostNeighbours)
      .map(({ word }) => word);
  }
}
