// `text::query()`, which the Studio's lists and reference search send and groq-js lacks. Words are joined by "and",
// "quoted phrases" stay together, -word excludes, * stands for any letters. Case and accents do not matter.
import type { StoredDocument } from "../document.ts";

type Matcher = (text: string) => boolean;

const texts = new WeakMap<StoredDocument, string>();
const matchers = new Map<string, Matcher>();
const keptMatchers = 200;
const marks = /\p{M}+/gu;

/** Every string of a document that a person could search for, folded; computed once per revision. */
export function searchableText(document: StoredDocument): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const words: string[] = [];
  collect(document, words);
  const text = foldText(words.join("\n"));
  texts.set(document, text);
  return text;
}

/** Lower case without accents: « Éléphant » → « elephant ». */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(marks, "").toLowerCase();
}

/** Whether folded text answers a search. */
export function matchesSearch(search: string, foldedText: string): boolean {
  const known = matchers.get(search);
  if (known) return known(foldedText);
  const matcher = compile(foldText(search));
  if (matchers.size >= keptMatchers) matchers.clear();
  matchers.set(search, matcher);
  return matcher(foldedText);
}

function compile(search: string): Matcher {
  const tests: Matcher[] = [];
  for (const [, minus, phrase, word] of search.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g)) {
    const words = (phrase ?? word ?? "").split(/\s+/).filter((part) => part !== "");
    if (words.every((part) => /^\*+$/.test(part))) continue;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${words.map(wordPattern).join("\\s+")}(?![\\p{L}\\p{N}])`,
      "u",
    );
    tests.push((text) => pattern.test(text) !== (minus === "-"));
  }
  return (text) => tests.every((test) => test(text));
}

function wordPattern(word: string): string {
  return word.replace(/[.+?^${}()|[\]\\/]/g, "\\$&").replace(/\*+/g, "[^\\s]*");
}

function collect(value: unknown, words: string[]): void {
  if (typeof value === "string") words.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, words);
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value))
      if (!key.startsWith("_") || key === "_id") collect(item, words);
  }
}
