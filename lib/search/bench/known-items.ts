import { foldAccents } from "../../i18n/fold.ts";
import type { IndexedDocument } from "../indexed-document.ts";
import { foldWord, isEmptyWord, wordsIn } from "../words.ts";
import { Random } from "#sanity/lake/testing/random.ts";

/** A question whose answer is known: the work it was made from. */
export type KnownItem = { readonly family: Family; readonly text: string; readonly id: string };

export type Family = keyof typeof families;

type Dice = () => number;
type Work = IndexedDocument & { readonly lang: "en" | "fr"; readonly title: string };

/**
 * Questions of people who know what they look for, and remember or type it as people do. They are made from works and a
 * seed, so that a measurement can be made again.
 */
export function knownItems(
  documents: readonly IndexedDocument[],
  perFamily: number,
  seed: number,
): readonly KnownItem[] {
  const works = documents.filter(({ type }) => type === "publication").map(toWork);
  const frequency = wordFrequency(works);
  return (Object.keys(families) as Family[]).flatMap((family) => {
    const chance = new Random(seed);
    const dice = (): number => chance.next();
    const made: KnownItem[] = [];
    for (let tries = 0; made.length < perFamily && tries < perFamily * 40; tries += 1) {
      const work = works[Math.floor(dice() * works.length)];
      if (work === undefined) break;
      const text = families[family](work, dice, frequency);
      if (text !== null) made.push({ family, text, id: work.id });
    }
    return made;
  });
}

const families = {
  "exact title": ({ title }) => title,
  "three words of a title": (work, dice) => chosen(telling(work.title), 3, dice)?.join(" ") ?? null,
  "one typo": (work, dice) => {
    const words = chosen(
      telling(work.title).filter((word) => word.length >= 5),
      3,
      dice,
    );
    if (words === null) return null;
    const at = Math.floor(dice() * words.length);
    return words.map((word, index) => (index === at ? misspelt(word, dice) : word)).join(" ");
  },
  "accents dropped": (work, dice) => {
    const words = chosen(telling(work.title), 3, dice)?.join(" ") ?? "";
    return foldAccents(words) === words ? null : foldAccents(words);
  },
  "inflected, English": (work, dice) => {
    if (work.lang !== "en") return null;
    const words = chosen(
      telling(work.title).filter((word) => word.length >= 5),
      3,
      dice,
    );
    return words === null ? null : words.map(otherNumber).join(" ");
  },
  "inflected, French": (work, dice) => {
    if (work.lang !== "fr") return null;
    const words = chosen(
      telling(work.title).filter((word) => word.length >= 5),
      3,
      dice,
    );
    return words === null ? null : words.map(otherFrenchForm).join(" ");
  },
  "author and a word": (work, dice) => {
    const [author] = work.texts.authors.split("\n");
    const family = wordsIn(author ?? "").at(-1)?.text;
    const words = chosen(telling(work.title), 1, dice);
    return family === undefined || words === null ? null : `${family} ${words[0]}`;
  },
  "unfinished last word": (work, dice) => {
    const words = chosen(
      telling(work.title).filter((word) => word.length >= 6),
      3,
      dice,
    );
    if (words === null) return null;
    const last = words[2] ?? "";
    return [...words.slice(0, 2), last.slice(0, Math.ceil(last.length * 0.6))].join(" ");
  },
  "rare words of the abstract": (work, _, frequency) => {
    const words = [...new Set(telling(`${work.texts.textEn} ${work.texts.textFr}`))]
      .filter((word) => word.length >= 5)
      .toSorted((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0))
      .slice(0, 4);
    return words.length < 4 ? null : words.join(" ");
  },
  "a question": (work, dice) => {
    const words = chosen(telling(work.title), 3, dice);
    if (words === null) return null;
    return work.lang === "en"
      ? `what is the paper about ${words[0]} ${words[1]} with ${words[2]}?`
      : `quel est l’article sur ${words[0]} ${words[1]} avec ${words[2]} ?`;
  },
} as const satisfies Record<
  string,
  (work: Work, dice: Dice, frequency: ReadonlyMap<string, number>) => string | null
>;

function toWork(document: IndexedDocument): Work {
  const { titleEn, titleFr } = document.texts;
  return titleEn === ""
    ? { ...document, lang: "fr", title: titleFr }
    : { ...document, lang: "en", title: titleEn };
}

function telling(text: string): readonly string[] {
  return wordsIn(text)
    .map((word) => word.text.toLowerCase())
    .filter((word) => word.length >= 3 && !isEmptyWord(foldWord(word)) && !/\d/.test(word));
}

function wordFrequency(works: readonly Work[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { texts } of works)
    for (const word of new Set(telling(`${texts.textEn} ${texts.textFr}`)))
      counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}

/** So many of the words, in their order; `null` when there are not enough. */
function chosen(words: readonly string[], count: number, dice: Dice): readonly string[] | null {
  const different = [...new Set(words)];
  if (different.length < count) return null;
  const kept = new Set(
    different
      .map((word) => ({ word, at: dice() }))
      .toSorted((one, other) => one.at - other.at)
      .slice(0, count)
      .map(({ word }) => word),
  );
  return different.filter((word) => kept.has(word));
}

/** One letter left out, doubled, exchanged or swapped, never the first. */
function misspelt(word: string, dice: Dice): string {
  const at = 1 + Math.floor(dice() * (word.length - 2));
  const [letter = "", next = ""] = [word[at], word[at + 1]];
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (Math.floor(dice() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + "abcdefghijklmnopqrstuvwxyz"[Math.floor(dice() * 26)] + after;
    default:
      return before + next + letter + word.slice(at + 2);
  }
}

function otherNumber(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ing")) return word;
  if (word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1);
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function otherFrenchForm(word: string): string {
  if (word.endsWith("aux")) return `${word.slice(0, -3)}al`;
  if (word.endsWith("al")) return `${word.slice(0, -2)}aux`;
  if (word.endsWith("s") || word.endsWith("x")) return word.slice(0, -1);
  return word.endsWith("eau") ? `${word}x` : `${word}s`;
}
