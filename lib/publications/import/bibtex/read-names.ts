import type { ImportedAuthor } from "#sanity/works/imported-work.ts";
import { isGroupInBraces } from "../organization.ts";
import { isNameSuffix, nameOfParts, printed } from "../name-parts.ts";
import { detex } from "./detex.ts";
import { isBraced, splitOutside } from "./top-level.ts";

type PrintedName = ImportedAuthor["printedName"];

export type Names = {
  readonly people: readonly PrintedName[];
  readonly groups: readonly string[];
  /** Both, in the order of the list. */
  readonly everyone: readonly PrintedName[];
  /** `and others`: the source cut the list. */
  readonly areCut: boolean;
  readonly warnings: readonly string[];
  /** Macros nobody knows; their names were kept as text. */
  readonly unknown: readonly string[];
};

/** `group` or `person` by the place in the list, counted from 1: biblatex's `author+an = {2=group}`. */
export type NameNotes = ReadonlyMap<number, string>;

/**
 * The names of `author` or `editor` by BibTeX's grammar (von and Jr. parts, `{Whole Name}`, `others`). A name that the
 * grammar does not settle stays whole and is said: nobody's name is cut by guessing.
 */
export function readNames(value: string, notes: NameNotes = new Map()): Names {
  const people: PrintedName[] = [];
  const groups: string[] = [];
  const everyone: PrintedName[] = [];
  const warnings: string[] = [];
  let areCut = false;
  for (const [at, written] of namesIn(value, warnings).entries()) {
    const shown = readable(written);
    if (shown === "") continue;
    if (/^(?:others|et\.? al\.?)$/i.test(shown) && !isBraced(written)) {
      areCut = true;
      continue;
    }
    const bare = written.replace(/\s+et\.?\s+al\.?$/i, "");
    if (bare !== written) {
      areCut = true;
      warnings.push(`“${shown}” ends in “et al.”: the list of names was taken as cut there.`);
    }
    const note = notes.get(at + 1);
    if (isBraced(bare)) {
      const isGroup = note === undefined ? isGroupInBraces(shown) : note === "group";
      if (isGroup) groups.push(shown);
      else people.push({ display: shown });
      everyone.push({ display: shown });
      continue;
    }
    const name = readName(bare);
    if (name === null) warnings.push(`The name “${shown}” was kept whole: its commas do not tell its parts.`);
    people.push(name ?? { display: shown });
    everyone.push(name ?? { display: shown });
  }
  return { people, groups, everyone, areCut, warnings, unknown: detex(value).unknown };
}

function namesIn(value: string, warnings: string[]): readonly string[] {
  const list = splitOutside(value.replace(/\s+/g, " ").trim(), /(?<![^\s])and(?![^\s])/gi).map((name) =>
    name.trim(),
  );
  const isOneOf = list.length === 1;
  return list.flatMap((name) => {
    const parts = splitOutside(name, isOneOf ? /\s\\?&\s|;/g : /\s\\?&\s/g)
      .map((part) => part.replace(/^[\s,]+|[\s,]+$/g, ""))
      .filter((part) => part !== "");
    if (parts.length > 1)
      warnings.push(
        `“${readable(name)}” was read as ${parts.length} people: BibTeX writes “and” between them.`,
      );
    return parts;
  });
}

/** `null` when its commas do not tell its parts. */
function readName(written: string): PrintedName | null {
  const parts = splitOutside(written, /(?<!\\),/g);
  const [before = "", after = ""] = parts;
  if (parts.length === 2 && isNameSuffix(readable(after))) return readUpright(before, readable(after));
  // `J. Smith, B. Jones` is two people: no family name begins with an initial.
  if (parts.length === 2 && /^(?:\p{Lu}\.[\s~-]*)+\p{Lu}\p{Ll}/u.test(before.trim())) return null;
  if (parts.length > 1) return nameOfParts(parts.map(readable));
  return readUpright(written);
}

/** `Martin Luther King`, with the suffix that stood behind a comma, if one did. */
function readUpright(written: string, told?: string): PrintedName | null {
  const words = splitOutside(written, /(?<!\\[a-zA-Z]{0,12})(?:\s|~)+/g).filter((word) => word !== "");
  const last =
    told === undefined && words.length > 2 && isNameSuffix(readable(words.at(-1) ?? ""))
      ? words.pop()
      : undefined;
  const suffix = told ?? (last === undefined ? undefined : readable(last));
  const family = familyFrom(words);
  return printed({
    given: readable(words.slice(0, family).join(" ")),
    family: readable(words.slice(family).join(" ")),
    ...(suffix === undefined ? {} : { suffix }),
  });
}

/** Where the family name begins: at the first word in small letters (`van den Oord`), else it is the last word. */
function familyFrom(words: readonly string[]): number {
  const last = words.length - 1;
  const particle = words.findIndex((word, at) => at < last && isSmall(word));
  return particle === -1 ? Math.max(0, last) : particle;
}

/** BibTeX's rule: the first letter outside braces decides; a word in braces is never a particle. */
function isSmall(word: string): boolean {
  if (word.startsWith("{") && !word.startsWith("{\\")) return false;
  return /^[^\p{L}]*\p{Ll}/u.test(readable(word));
}

function readable(written: string): string {
  return detex(written)
    .text.replace(/[\s\u00A0]+/g, " ")
    .trim();
}
