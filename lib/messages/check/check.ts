import { messagePaths, type MessageTexts } from "../message-texts.ts";
import { contextSchema, frenchStateSchema, glossarySchema } from "../sidecars.ts";
import { checkPluralWords } from "./choices.ts";
import { checkContext } from "./context.ts";
import { inReadingOrder, type Finding } from "./finding.ts";
import { checkFrenchState } from "./french-state.ts";
import { checkGlossary } from "./glossary.ts";
import { checkKeys } from "./keys.ts";
import { checkFrench, lowerCaseWords } from "./language.ts";
import { checkLength } from "./length.ts";
import { readMessageFile } from "./message-file.ts";
import { readSidecar } from "./sidecar-file.ts";
import { checkStructure } from "./structure.ts";
import { checkTerms } from "./terms.ts";
import { checkUntranslated } from "./untranslated.ts";

export type { Finding } from "./finding.ts";

/**
 * Everything that is wrong with the messages, all at once, in reading order. Never throws: a file that is broken is a
 * finding too, and what can be read of it is checked. What the code asks for is checked by `checkUsage`.
 */
export function checkMessages(texts: MessageTexts): readonly Finding[] {
  const en = readMessageFile(messagePaths.en, texts.en);
  const fr = readMessageFile(messagePaths.fr, texts.fr);
  const context = readSidecar(messagePaths.context, texts.context, contextSchema.valueType);
  const glossary = readSidecar(messagePaths.glossary, texts.glossary, glossarySchema.element);
  const state = readSidecar(messagePaths.state, texts.state, frenchStateSchema.valueType);
  const notes = new Map(context.entries.map(({ key, value }) => [key, value]));
  const terms = glossary.entries.map(({ value }) => value);
  const lowerCase = lowerCaseWords(fr.messages.values());

  const inEnglish = [...en.messages.values()].flatMap((message) => [
    ...checkPluralWords(message, "en-CA"),
    ...checkLength(message, undefined, notes.get(message.key)),
  ]);
  const inFrench = [...fr.messages.values()].flatMap((message) => {
    const source = en.messages.get(message.key);
    const note = notes.get(message.key);
    return [
      ...(source === undefined ? [] : checkStructure(source, message)),
      ...checkPluralWords(message, "fr-CA"),
      ...checkFrench(message, source, lowerCase),
      ...checkTerms(message, terms),
      ...checkUntranslated(message, source, note),
      ...checkLength(message, source, note),
    ];
  });
  return inReadingOrder([
    ...[en, fr, context, glossary, state].flatMap(({ faults }) => faults),
    ...checkKeys(en, fr),
    ...inEnglish,
    ...inFrench,
    ...checkContext(context, en, fr),
    ...checkGlossary(glossary),
    ...checkFrenchState(state, en, fr),
  ]);
}
