import { fold } from "./title-key.ts";

/** A name as it is printed; `given` and `family` only where the source tells them apart. */
export type PrintedName = {
  readonly display: string;
  readonly given?: string | undefined;
  readonly family?: string | undefined;
};

const particles = new Set(
  "van von der den de del della di da dos das do du la le les los ter ten af av zu zur al el ben bin ibn st".split(
    " ",
  ),
);
const suffixes = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** The family name in folded words, with its particles: `["van", "der", "plas"]`, `["garcia", "prado"]`. */
function familyWords(name: PrintedName): readonly string[] {
  if (name.family !== undefined) return words(name.family);
  const all = words(name.display).filter((word) => !suffixes.has(word));
  // Of a name in one piece, the last word, with the particles before it; never the first word of several.
  let start = Math.max(all.length - 1, 0);
  while (start > 1 && particles.has(all[start - 1] ?? "")) start -= 1;
  return all.slice(start);
}

/** One word that a family name is found by: its last, so that `Van der Plas` and `Plas` meet. Empty when there is none. */
export function familyKey(name: PrintedName): string {
  return familyWords(name).at(-1) ?? "";
}

/**
 * Whether two family names may be one: equal but for accents, or one has particles or a second name that the other leaves
 * out (`Van der Plas` and `Plas`, `García Prado` and `Prado` or `García`).
 */
export function isSameFamily(one: PrintedName, other: PrintedName): boolean {
  const [a, b] = [familyWords(one), familyWords(other)].map((all) => {
    const own = all.filter((word) => !particles.has(word));
    return own.length === 0 ? all : own;
  });
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const begins = short.every((word, at) => word === long[at]);
  return begins || short.every((word, at) => word === long[long.length - short.length + at]);
}

/** Whether two names may be one person's: of one family, and of given names that agree where both have one. */
export function isSamePerson(one: PrintedName, other: PrintedName): boolean {
  if (!isSameFamily(one, other)) return false;
  const [a, b] = [givenOf(one), givenOf(other)];
  if (a === "" || b === "") return true;
  return a.length === 1 || b.length === 1 ? a[0] === b[0] : a === b;
}

/** The first given name, folded; empty when there is none, or when it cannot be told from the family name. */
function givenOf(name: PrintedName): string {
  if (name.given !== undefined) return words(name.given)[0] ?? "";
  return wholeWords(name).slice(0, -familyWords(name).length)[0] ?? "";
}

/** A whole name, for comparing: given names and family name in folded words, in the order they are printed. */
export function nameKey(name: PrintedName | string): string {
  return (typeof name === "string" ? words(name) : wholeWords(name)).join(" ");
}

/** How two names agree: word for word, but for middle names, or as far as initials go; `null` when they do not. */
export function nameAgreement(printed: PrintedName, known: string): "whole" | "middle" | "initials" | null {
  const a = wholeWords(printed);
  const b = words(known);
  if (a.length === 0 || b.length === 0) return null;
  const isInitials = a.slice(0, -1).every((word) => word.length === 1);
  if (a.join(" ") === b.join(" ")) return isInitials ? "initials" : "whole";
  if (a.at(-1) !== b.at(-1) || a.length < 2 || b.length < 2) return null;
  const [first = "", knownFirst = ""] = [a[0], b[0]];
  if (first.length === 1 || knownFirst.length === 1) {
    return first[0] === knownFirst[0] ? "initials" : null;
  }
  return first === knownFirst ? "middle" : null;
}

/** Whether a name tells no given name but initials, or none at all: `J. C. Cheung`, `Cheung`. */
export function isOnlyInitials(name: PrintedName): boolean {
  return wholeWords(name)
    .slice(0, -1)
    .every((word) => word.length === 1);
}

function wholeWords(name: PrintedName): readonly string[] {
  return words(
    name.given === undefined || name.family === undefined ? name.display : `${name.given} ${name.family}`,
  ).filter((word) => !suffixes.has(word));
}

/** The last word of a whole name, folded: people whose names agree have it in common. */
export function lastWordOf(name: string): string {
  return wholeWords({ display: name }).at(-1) ?? "";
}

/** A text in folded words with single spaces, to look for one name in another. */
export function plainWords(text: string): string {
  return words(text).join(" ");
}

/** Double-barrelled names are several words, hyphen or not, and so are initials in one piece (`J.C.`). */
function words(text: string): readonly string[] {
  return (
    fold(text.replace(/(?<=\p{Lu})\.(?=\p{Lu})/gu, ". "))
      .replace(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
