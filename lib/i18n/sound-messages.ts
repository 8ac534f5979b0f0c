import { parse } from "@formatjs/icu-messageformat-parser";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import type { Locale } from "./locale.ts";
import { fillGaps } from "./messages.ts";
import type { Messages } from "./messages.ts";
import { standIn } from "./stand-in.ts";

const all: Readonly<Record<Locale, Messages>> = { en, fr: fillWithMarked(fr, en) as Messages };

/** Every sentence of the interface for a page; an English one between marks stands in for one that is missing or broken. */
export function soundMessagesOf(locale: Locale): Messages {
  return all[locale];
}

/**
 * `messages` with the gaps filled from `source`, between marks: keys that are missing, blank, of another kind, or no
 * sentences in ICU's syntax. `messages:check` keeps such a file from being built; this is for one that was changed after.
 */
export function fillWithMarked(messages: object, source: object): object {
  return fillGaps(soundPart(messages), marked(source));
}

function soundPart(group: object): object {
  return Object.fromEntries(
    Object.entries(group).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
      if (typeof value === "object" && value !== null) return [[key, soundPart(value)]];
      return typeof value === "string" && isSound(value) ? [[key, value]] : [];
    }),
  );
}

function marked(group: object): object {
  return Object.fromEntries(
    Object.entries(group).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" ? standIn.start + value + standIn.end : marked(Object(value)),
    ]),
  );
}

function isSound(message: string): boolean {
  try {
    parse(message);
    return true;
  } catch {
    return false;
  }
}
