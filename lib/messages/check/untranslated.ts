import type { MessageContext } from "../sidecars.ts";
import { finding, type Finding } from "./finding.ts";
import type { Message } from "./message-file.ts";
import { wordsOf } from "./words.ts";

/**
 * Small words that are English and never French; they are looked for in lower case. The French ones among the small words
 * of English are not here (on, or, me, as, an), nor those of Latin phrases (in, a).
 */
const smallWords = new Set(
  "and are be been by for from has have here is it not of our that the there this to was we when which who with you your".split(
    " ",
  ),
);

/**
 * A French message that is the English one, or where words of it have stayed; unless it has no words, or its note says that
 * both are the same.
 */
export function checkUntranslated(
  fr: Message,
  en: Message | undefined,
  note: MessageContext[string] | undefined,
): readonly Finding[] {
  if (fr.text === null || note?.same === true) return [];
  const words = fr.icu === null ? fr.text : wordsOf(fr.icu, fr.text);
  if (fr.text === en?.text) return /\p{L}/u.test(words) ? [finding("untranslated", fr)] : [];
  const english = (words.match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter((word) => smallWords.has(word));
  return english.length === 0
    ? []
    : [finding("english-word", fr, { words: [...new Set(english)].join(", ") })];
}
