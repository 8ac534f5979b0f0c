import { finding, type Finding } from "./finding.ts";
import type { Message } from "./message-file.ts";
import { slipsOf } from "./typography.ts";
import { accentless, capitals, shortenedForms } from "./spelling.ts";
import { wordsOf } from "./words.ts";

/**
 * What Canadian French asks of a message beyond its parts: marks and spaces (each rule told once a message), accents on
 * capitals, forms that name both genders, capitals of titles. `lowerCase` holds the words written small elsewhere.
 */
export function checkFrench(
  fr: Message,
  en: Message | undefined,
  lowerCase: ReadonlySet<string>,
): readonly Finding[] {
  if (fr.text === null || fr.text.trim() === "") return [];
  const text = withoutDeliberateEscapes(fr.text, en?.text ?? "");
  const told = new Set<string>();
  const slips = slipsOf(text).filter(({ rule }) => !told.has(rule) && told.add(rule));
  const words = fr.icu === null ? "" : wordsOf(fr.icu, fr.text);
  return [
    ...slips.map(({ rule, values }) => finding(rule, fr, values)),
    ...accentless(words).map((values) => finding("accent", fr, values)),
    ...shortenedForms(words).map((word) => finding("gender-form", fr, { word })),
    ...capitals(words, en?.text ?? "", lowerCase).map((word) => finding("capitals", fr, { word })),
  ];
}

/** The words that stand in lower case in some French message: a capital of theirs inside a title is not a name's. */
export function lowerCaseWords(messages: Iterable<Message>): ReadonlySet<string> {
  return new Set(
    [...messages].flatMap(({ icu, text }) =>
      icu === null || text === null
        ? []
        : (wordsOf(icu, text).match(/(?<![\p{L}’-])\p{Ll}{4,}(?![\p{L}])/gu) ?? []),
    ),
  );
}

/** `'{…}'` shows braces as they are (ICU); where the English does so too, the straight apostrophes are meant. */
function withoutDeliberateEscapes(text: string, english: string): string {
  return (english.match(/'[{}<>|#][^']*'/gu) ?? []).reduce((rest, escape) => rest.replace(escape, ""), text);
}
