import type { CustomValidator, CustomValidatorResult } from "@sanity/types";
import type { Language, PerLanguage } from "../languages.ts";
import { languages } from "../languages.ts";

type Texts = PerLanguage<unknown> | undefined;

/** Asks `fault` about the text of each language and marks the field of the language that has one. */
export function inEachLanguage(fault: (text: string) => string | null): CustomValidator<Texts> {
  return (value) =>
    marked(
      languages.flatMap(({ id }) => {
        const text = value?.[id];
        const message = typeof text === "string" ? fault(text) : null;
        return message === null ? [] : [{ message, path: [id] }];
      }),
    );
}

/** Wants a value in one language at least. */
export function inSomeLanguage(message: string): CustomValidator<Texts> {
  return (value) => languages.some(({ id }) => isPresent(value?.[id])) || message;
}

/** Marks the language that is missing while the other is there: readers of that language get the other one's text. */
export function inBothLanguages(what: string): CustomValidator<Texts> {
  return (value) => {
    const missing = languages.filter(({ id }) => !isPresent(value?.[id]));
    if (missing.length !== 1) return true;
    return marked(missing.map(({ id }) => ({ message: missingText[id](what), path: [id] })));
  };
}

const missingText: Record<Language, (what: string) => string> = {
  en: (what) => `The English ${what} is missing: readers of the English site get the French one.`,
  fr: (what) => `The French ${what} is missing: readers of the French site get the English one.`,
};

/** Whether a text, a list or an object holds something. */
export function isPresent(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null;
}

/** At most so many characters in each language. */
export function atMost(limit: number): CustomValidator<Texts> {
  return inEachLanguage((text) =>
    text.length > limit ? `Shorten this to ${limit} characters; it has ${text.length}.` : null,
  );
}

function marked(faults: { message: string; path: string[] }[]): CustomValidatorResult {
  return faults.length === 0 ? true : faults;
}
