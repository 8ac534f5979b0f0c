import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as frenchStem } from "@orama/stemmers/french";
import { foldWord } from "./words.ts";

/** Words are few and come again and again: each is cut to its stem once. */
const remembered = { english: new Map<string, string>(), french: new Map<string, string>() };
const most = 200_000;

/**
 * The stem of a French word (Snowball), without marks: `réseaux` → `reseau`, `apprentissages` → `apprentissag`. The
 * algorithm looks at accents, so that it must get the word as written.
 */
export function stemInFrench(word: string): string {
  return remember(remembered.french, word, () => foldWord(frenchStem(word.toLowerCase())));
}

/** The stem of an English word (Porter's, as SQLite has it), without marks. */
export function stemInEnglish(word: string): string {
  return remember(remembered.english, word, () => englishStem(foldWord(word)));
}

/** The French stems of a word typed with its accents or without: several where the two differ. */
export function frenchStems(word: string): readonly string[] {
  return [...new Set([stemInFrench(word), stemInFrench(foldWord(word))])];
}

function remember(known: Map<string, string>, word: string, find: () => string): string {
  const stem = known.get(word) ?? find();
  if (known.size >= most) known.clear();
  known.set(word, stem);
  return stem;
}
