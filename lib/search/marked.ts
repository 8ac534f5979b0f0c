import { formulaToText, segmentsToText } from "../math/tex-to-text.ts";
import { splitTex } from "#sanity/tex/split-tex.ts";
import type { Term } from "./question.ts";
import type { Correction } from "./search-index.ts";
import { stemInEnglish, stemInFrench } from "./stems.ts";
import { foldWord, wordsIn } from "./words.ts";

/** A stretch of a text that is shown: words, those that were looked for told apart, or a formula, which is never cut or marked. */
export type MarkedPart =
  | { readonly kind: "text"; readonly text: string; readonly isHit: boolean }
  | { readonly kind: "formula"; readonly tex: string };

/** Decides which words of a text are those that were looked for. */
export type IsHit = (word: string) => boolean;

/**
 * Words are the same when their letters are, or their stem in either language: the index finds by stems, so that a search
 * for `réseau` marks `réseaux`. The last word may go on.
 */
export function hitsOf(terms: readonly Term[], corrections: readonly Correction[]): IsHit {
  const words = [...terms.flatMap((term) => term.words), ...corrections.flatMap(({ instead }) => instead)];
  const forms = new Set(words.flatMap(formsOf));
  const beginnings = terms.filter(({ isOpen }) => isOpen).map(({ words: [word = ""] }) => foldWord(word));
  return (word) => {
    const folded = foldWord(word);
    return (
      formsOf(word).some((form) => forms.has(form)) ||
      beginnings.some((beginning) => beginning.length >= 3 && folded.startsWith(beginning))
    );
  };
}

function formsOf(word: string): string[] {
  return [foldWord(word), stemInEnglish(word), stemInFrench(word)];
}

/** Whether a text may hold formulas and other TeX, or is as it is read. */
export type Source = "tex" | "plain";

/** A whole text with its hits. */
export function mark(text: string, source: Source, isHit: IsHit): readonly MarkedPart[] {
  return joined(atomsOf(text, source, isHit));
}

/**
 * The stretch of a text that holds the most different hits, of at most about `length` letters, cut between words, with an
 * ellipsis where something was left out; the beginning when there is no hit.
 */
export function excerpt(text: string, source: Source, isHit: IsHit, length: number): readonly MarkedPart[] {
  const atoms = atomsOf(text, source, isHit);
  const [from, to] = bestWindow(atoms, length);
  const parts = joined(atoms.slice(from, to));
  return [
    ...(from > 0 ? [{ kind: "text", text: "… ", isHit: false } as const] : []),
    ...trimmedEnd(parts),
    ...(to < atoms.length ? [{ kind: "text", text: " …", isHit: false } as const] : []),
  ];
}

/** How many different words that were looked for a text holds. */
export function countHits(text: string, source: Source, isHit: IsHit): number {
  return new Set(atomsOf(text, source, isHit).flatMap(({ hit }) => hit ?? [])).size;
}

/** A word with what follows it, or a formula. `hit`: the folded word, when it is one. */
type Atom = { readonly part: MarkedPart; readonly size: number; readonly hit: string | null };

function atomsOf(text: string, source: Source, isHit: IsHit): readonly Atom[] {
  if (source === "plain") return prose(text, isHit);
  return splitTex(text).flatMap((segment): readonly Atom[] => {
    if (segment.kind === "formula") {
      const size = formulaToText(segment.tex).length;
      return [{ part: { kind: "formula", tex: segment.source }, size, hit: null }];
    }
    return prose(segmentsToText(segment.source), isHit);
  });
}

function prose(text: string, isHit: IsHit): readonly Atom[] {
  const atoms: Atom[] = [];
  let from = 0;
  const put = (until: number, hit: string | null): void => {
    if (until === from) return;
    const cut = text.slice(from, until);
    atoms.push({ part: { kind: "text", text: cut, isHit: hit !== null }, size: cut.length, hit });
    from = until;
  };
  for (const word of wordsIn(text)) {
    put(word.at, null);
    put(word.at + word.text.length, isHit(word.text) ? foldWord(word.text) : null);
  }
  put(text.length, null);
  return atoms;
}

/** Where the best stretch begins and ends; the first of several. */
function bestWindow(atoms: readonly Atom[], length: number): readonly [from: number, to: number] {
  let best: readonly [number, number] = [0, upTo(atoms, 0, length)];
  let most = hitsWithin(atoms, best);
  for (const [at, { hit }] of atoms.entries()) {
    if (hit === null) continue;
    const from = startBefore(atoms, at, length / 4);
    const span = [from, upTo(atoms, from, length)] as const;
    const hits = hitsWithin(atoms, span);
    if (hits > most) [best, most] = [span, hits];
  }
  return best;
}

function hitsWithin(atoms: readonly Atom[], [from, to]: readonly [number, number]): number {
  return new Set(atoms.slice(from, to).flatMap(({ hit }) => hit ?? [])).size;
}

function upTo(atoms: readonly Atom[], from: number, length: number): number {
  let size = 0;
  let to = from;
  for (; to < atoms.length; to += 1) {
    size += atoms[to]?.size ?? 0;
    if (size > length && to > from) break;
  }
  return to;
}

/** A few words before a hit, so that one sees what it belongs to; never a gap first. */
function startBefore(atoms: readonly Atom[], at: number, length: number): number {
  let size = 0;
  let from = at;
  while (from > 0 && size + (atoms[from - 1]?.size ?? 0) <= length) {
    from -= 1;
    size += atoms[from]?.size ?? 0;
  }
  const first = atoms[from]?.part;
  const isGap = first?.kind === "text" && /^\W+$/u.test(first.text) && !/\p{L}|\p{N}/u.test(first.text);
  return isGap && from < at && from > 0 ? from + 1 : from;
}

function joined(atoms: readonly Atom[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  for (const { part } of atoms) {
    const last = parts.at(-1);
    if (part.kind === "text" && last?.kind === "text" && part.isHit === last.isHit)
      parts[parts.length - 1] = { ...part, text: last.text + part.text };
    else parts.push(part);
  }
  return parts;
}

function trimmedEnd(parts: readonly MarkedPart[]): readonly MarkedPart[] {
  const last = parts.at(-1);
  if (last?.kind !== "text") return parts;
  const text = last.text.trimEnd();
  return text === "" ? parts.slice(0, -1) : [...parts.slice(0, -1), { ...last, text }];
}
