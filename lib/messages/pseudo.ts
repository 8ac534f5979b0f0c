import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { everyPart } from "./check/icu.ts";

/**
 * A message as the pseudo-locale says it: the same arguments, tags and choices, and words that can still be read, with
 * accents on all letters, about a third longer, between ⟦ and ⟧. Text of a page without these brackets does not come from
 * messages; text that is cut has too little room for other languages. A message that cannot be parsed is given back.
 */
export function pseudoMessage(text: string): string {
  const words = wordsOf(text);
  if (words === null) return text;
  const grow = stretcher();
  let pseudo = "";
  let at = 0;
  for (const { start, end } of words) {
    pseudo += text.slice(at, start) + grow(text.slice(start, end));
    at = end;
  }
  return `⟦${pseudo}${text.slice(at)}⟧`;
}

/** Latin letters, each with one that is read as the same. */
const accented: Readonly<Record<string, string>> = Object.fromEntries(
  zip(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻḾÑÖÞɊŔŠŢÛṼŴẊÝŽ",
  ),
);

/** How much longer texts get: short English texts grow by about that in French, and by more in other languages. */
const growth = 0.35;

function zip(from: string, to: string): [string, string][] {
  const targets = Array.from(to);
  return Array.from(from).map((letter, index) => [letter, targets[index] ?? letter]);
}

/** Where the words of a message stand in its text; in choices, one after the other. */
function wordsOf(text: string): readonly { readonly start: number; readonly end: number }[] | null {
  try {
    const icu = parse(text, { captureLocation: true, requiresOtherClause: false });
    return [...everyPart(icu)]
      .flatMap((part) =>
        part.type === TYPE.literal && part.location !== undefined
          ? [{ start: part.location.start.offset, end: part.location.end.offset }]
          : [],
      )
      .toSorted((a, b) => a.start - b.start);
  } catch {
    return null;
  }
}

/** Accents letters and repeats some, vowels first. Apostrophes stay where they are: in ICU they quote. */
function stretcher(): (words: string) => string {
  let owed = 0;
  return (words) =>
    Array.from(words.normalize("NFC"))
      .map((letter) => {
        owed += growth;
        const pseudo = accented[letter] ?? letter;
        const isDue = /[aeiouy]/iu.test(letter) ? owed >= 1 : owed >= 2;
        if (!isDue || !/\p{L}/u.test(letter)) return pseudo;
        owed -= 1;
        return pseudo + pseudo.toLowerCase();
      })
      .join("");
}
