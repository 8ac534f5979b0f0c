import { readMessageFile } from "./check/message-file.ts";
import { plainValue, readJson } from "./check/read-json.ts";
import { flatten, type MessageTree } from "./flatten.ts";
import { messagePaths, type MessageTexts } from "./message-texts.ts";

/**
 * The files as they are to be laid out: keys in alphabetical order (code units), the same in all of them, two spaces, a
 * newline at the end, and spaces that cannot be seen written as escapes (`\u00a0`). Entries of `fr.meta.json` without a
 * message are left out. A file that cannot be read whole comes back as it is: `messages:check` tells why.
 */
export function formatMessages(texts: MessageTexts): MessageTexts {
  const known = keysOf(texts.en);
  return {
    en: isWhole(texts.en) ? layOut(inOrder(read(texts.en))) : texts.en,
    fr: isWhole(texts.fr) ? layOut(inOrder(read(texts.fr))) : texts.fr,
    context: tidy(texts.context, inOrderOfKeys),
    glossary: tidy(texts.glossary, inOrderOfTerms),
    state: tidy(texts.state, (value) =>
      inOrderOfKeys(known === null || !isGroup(value) ? value : only(value, known)),
    ),
  };
}

/** JSON as these files have it. */
export function layOut(value: unknown): string {
  const escaped = JSON.stringify(value, null, 2).replace(
    /[\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/gu,
    (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${escaped}\n`;
}

/** A sentence twice in its group would lose one of them, silently. */
function isWhole(source: string): boolean {
  return readMessageFile(messagePaths.en, source).faults.every(
    ({ rule }) => !rule.startsWith("json-") && rule !== "duplicate-key",
  );
}

function tidy(source: string, order: (value: unknown) => unknown): string {
  const { root, faults } = readJson(source);
  if (faults.length > 0) return source;
  const names = root.kind === "object" ? root.members.map(({ key }) => key) : [];
  return new Set(names).size < names.length ? source : layOut(order(plainValue(root)));
}

function read(source: string): unknown {
  return plainValue(readJson(source).root);
}

/** Groups and sentences by name, at every level. */
function inOrder(value: unknown): unknown {
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(byName)
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}

/** By full key, level after level, as in the files of sentences; what is inside an entry stays in its order. */
function inOrderOfKeys(value: unknown): unknown {
  if (!isGroup(value)) return value;
  const levels = (key: string): string => key.replaceAll(".", "\u0000");
  return Object.fromEntries(
    Object.entries(value).toSorted(([a], [b]) => byName([levels(a), null], [levels(b), null])),
  );
}

function inOrderOfTerms(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const terms: readonly unknown[] = value;
  return terms.toSorted((a, b) => termOf(a).localeCompare(termOf(b), "en"));
}

function termOf(entry: unknown): string {
  return isGroup(entry) && typeof entry["en"] === "string" ? entry["en"] : "";
}

function only(entries: Readonly<Record<string, unknown>>, keys: ReadonlySet<string>): unknown {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => keys.has(key)));
}

/** The keys of the English file; `null` when it is not whole, and nothing can be called an orphan. */
function keysOf(english: string): ReadonlySet<string> | null {
  const value = read(english);
  return isWhole(english) && isTree(value) ? new Set(flatten(value).keys()) : null;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTree(value: unknown): value is MessageTree {
  return isGroup(value) && Object.values(value).every((inner) => typeof inner === "string" || isTree(inner));
}
