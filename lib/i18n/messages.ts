import type messagesInEnglish from "#messages/en.json";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import type { Locale } from "./locale.ts";

export type Messages = typeof messagesInEnglish;

/** Every sentence of the interface in a language; English stands in for one that is missing or blank. */
export function messagesOf(locale: Locale): Messages {
  return locale === "en" ? en : (fillGaps(fr, en) as Messages);
}

/** `messages` with the gaps filled from `source`: keys that are missing, blank, or not of the source's kind. */
export function fillGaps(messages: unknown, source: object): object {
  const known = isGroup(messages) ? messages : {};
  const filled = Object.entries(source).map(([key, sentence]: [string, unknown]) => {
    const own = known[key];
    if (isGroup(sentence)) return [key, fillGaps(own, sentence)];
    return [key, typeof own === "string" && own.trim() !== "" ? own : sentence];
  });
  return Object.fromEntries(filled);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
