import { identifierIn } from "./identifier.ts";
import type { Question, Term } from "./question.ts";
import { foldWord, isEmptyWord, wordsIn } from "./words.ts";

/** More words than this are looked for by nobody: a pasted title is shorter. */
const mostTerms = 24;
/** Characters of a question that count. */
export const longestQuestion = 200;

const fields: Readonly<Record<string, "authors" | "venue" | "year">> = {
  author: "authors",
  auteur: "authors",
  autrice: "authors",
  venue: "venue",
  revue: "venue",
  year: "year",
  annee: "year",
};

/** One part of a question: perhaps a minus, perhaps a field, then a phrase in quotation marks or a run without spaces. */
const part =
  /(?<minus>-)?(?:(?<field>author|auteur|autrice|venue|revue|year|année|annee):)?(?:["“](?<straight>[^"”]*)["”]?|«(?<angled>[^»]*)»?|(?<run>[^\s"“«]+))/giu;

/**
 * What somebody typed into a search box: words, `"a phrase"` or `« une expression »`, `author:`, `venue:`, `year:2020` or
 * `year:2020-2024`, `-word` for what should not be there (in French `auteur:`, `revue:`, `année:`), or an identifier. Every
 * text is a question; nothing in it is syntax of the index.
 */
export function readQuestion(typed: string): Question {
  const text = typed.normalize("NFC").slice(0, longestQuestion);
  const identifier = identifierIn(text);
  if (identifier !== null) return { terms: [], excluded: [], years: null, identifier };
  const terms: Term[] = [];
  const excluded: Term[] = [];
  let years: Question["years"] = null;
  for (const { groups = {} } of text.matchAll(part)) {
    const phrase = groups["straight"] ?? groups["angled"];
    const run = phrase ?? groups["run"] ?? "";
    const field = fields[foldWord(groups["field"] ?? "")] ?? null;
    const span = field === "year" ? yearsIn(run) : null;
    if (span !== null) {
      years = span;
      continue;
    }
    const words = wordsIn(run).map((word) => word.text.toLowerCase());
    const where = field === "year" ? null : field;
    const found = phrase === undefined ? words.map((word) => [word]) : [words];
    const into = groups["minus"] === undefined ? terms : excluded;
    for (const each of found) if (each.length > 0) into.push({ words: each, field: where, isOpen: false });
  }
  return { terms: opened(telling(terms), text), excluded, years, identifier: null };
}

/** `2020`, `2020-2024`, `2020-` and `-2024`, with any dash. */
function yearsIn(text: string): Question["years"] {
  const [, from = "", dash, until = ""] = /^(\d{4})?([-–—])?(\d{4})?$/.exec(text) ?? [];
  if (from === "" && until === "") return null;
  if (dash === undefined) return { from: Number(from), until: Number(from) };
  return { from: from === "" ? 0 : Number(from), until: until === "" ? 9999 : Number(until) };
}

/** Without the words that say nothing, unless nothing else was said. */
function telling(terms: readonly Term[]): readonly Term[] {
  const kept = terms.filter(
    ({ words: [first = "", ...others], field }) =>
      others.length > 0 || field !== null || !isEmptyWord(foldWord(first)),
  );
  return (kept.length > 0 ? kept : terms).slice(0, mostTerms);
}

/** The last word may not be whole yet, unless something stands after it. */
function opened(terms: readonly Term[], text: string): readonly Term[] {
  const last = terms.at(-1);
  const ends = /[\p{L}\p{N}\p{M}]$/u.test(text);
  if (last === undefined || last.words.length > 1 || !ends) return terms;
  return [...terms.slice(0, -1), { ...last, isOpen: true }];
}
