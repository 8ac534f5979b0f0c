import type { MessageContext } from "../sidecars.ts";
import { finding, type Finding } from "./finding.ts";
import type { Message } from "./message-file.ts";
import { wordsOf } from "./words.ts";

/** A French message that is the English one, unless it has no words or its note says that both are the same. */
export function checkUntranslated(
  fr: Message,
  en: Message | undefined,
  note: MessageContext[string] | undefined,
): readonly Finding[] {
  if (fr.text === null || fr.text !== en?.text || note?.same === true) return [];
  const words = fr.icu === null ? fr.text : wordsOf(fr.icu, fr.text);
  return /\p{L}/u.test(words) ? [finding("untranslated", fr)] : [];
}
