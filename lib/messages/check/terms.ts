import type { Glossary } from "../sidecars.ts";
import { finding, type Finding } from "./finding.ts";
import type { Message } from "./message-file.ts";
import { wordsOf } from "./words.ts";

/** Words of a French message that the glossary says otherwise: whole words, case and a plural s aside. */
export function checkTerms(fr: Message, glossary: Glossary): readonly Finding[] {
  if (fr.icu === null || fr.text === null) return [];
  const words = wordsOf(fr.icu, fr.text);
  return glossary.flatMap(({ fr: term, avoid }) =>
    avoid.flatMap((word): Finding[] => {
      const found = whole(word).exec(words)?.[0];
      return found === undefined ? [] : [finding("term", fr, { word: found, term })];
    }),
  );
}

/** Finds a word or phrase as a whole; its spaces may be of any kind. */
function whole(phrase: string): RegExp {
  const source = phrase
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"))
    .join("[ \\u00A0-]");
  return new RegExp(`(?<![\\p{L}\\d])${source}s?(?![\\p{L}\\d])`, "iu");
}
