import { splitTex } from "#sanity/tex/split-tex.ts";
import { formulaToText, segmentsToText } from "../../math/tex-to-text.ts";
import type { PrintedName, PublicationType, Version } from "../publication.ts";
import { citableAddress, citedType, invertedName, noticeWords, takenBackPrefix } from "./citable.ts";
import type { Citable } from "./citable.ts";
import { citationKey } from "./citation-key.ts";
import { toTexLetters } from "./tex-letters.ts";

/** `utf8` for biber and today's BibTeX, `tex` for what only knows ASCII (`{\'e}`). */
export type BibtexEncoding = "utf8" | "tex";

type Options = { readonly origin: string; readonly encoding?: BibtexEncoding };

/** A work as one BibTeX entry, ending in a newline. Formulas stay as authored; capitals are held by braces. */
export function writeBibtex(work: Citable, { origin, encoding = "utf8" }: Options): string {
  const fields = fieldsOf(work, origin)
    .filter((field): field is readonly [string, string] => field[1] !== null && field[1] !== "")
    .map(([name, value]) => `  ${name} = ${value},\n`)
    .join("");
  const entry = `@${entryTypes[citedType(work)]}{${citationKey(work)},\n${fields}}\n`;
  return encoding === "tex" ? toTexLetters(entry) : entry;
}

const entryTypes = {
  article: "article",
  conferencePaper: "inproceedings",
  workshopPaper: "inproceedings",
  preprint: "misc",
  thesis: "phdthesis",
  report: "techreport",
  book: "book",
  chapter: "incollection",
  dataset: "misc",
  software: "misc",
  patent: "misc",
} as const satisfies Record<PublicationType, string>;

/** Where the venue's name goes. */
const venueFields: Partial<Record<PublicationType, string>> = {
  article: "journal",
  conferencePaper: "booktitle",
  workshopPaper: "booktitle",
  chapter: "booktitle",
  thesis: "school",
  report: "institution",
};

function fieldsOf(work: Citable, origin: string): readonly (readonly [name: string, value: string | null])[] {
  const { lead, notice } = work;
  return [
    ["title", `{${escape(takenBackPrefix(work))}${title(work.title.tex)}}`],
    ["author", people(work.authors, work.groupAuthors ?? [])],
    ["editor", people(work.editors ?? [], [])],
    [venueFields[citedType(work)] ?? "howpublished", braced(lead?.venue?.citedAs ?? null)],
    ["year", work.year === null ? null : `{${work.year}}`],
    ["month", month(lead)],
    ["volume", braced(lead?.volume ?? null)],
    ["number", braced(lead?.issue ?? null)],
    ["pages", braced(lead?.pages?.replace("–", "--") ?? null)],
    ["publisher", braced(lead?.publisher ?? null)],
    ["doi", verbatim(lead?.identifiers.doi ?? null)],
    ["eprint", verbatim(lead?.identifiers.arxiv ?? null)],
    ["archiveprefix", lead?.identifiers.arxiv ? "{arXiv}" : null],
    ["isbn", braced(lead?.identifiers.isbn ?? null)],
    ["issn", braced(lead?.identifiers.issn ?? null)],
    ["url", verbatim(citableAddress(work, origin))],
    ["langid", work.title.lang === "fr" ? "{french}" : "{english}"],
    ["note", notice === null ? null : braced(noticeWords[notice.kind])],
  ];
}

function people(persons: readonly PrintedName[], groups: readonly string[]): string | null {
  const names = [
    ...persons.map((person) => {
      const name = escape(invertedName(person));
      // A name that is not in parts, or holds the word BibTeX parts names by, is kept whole.
      return person.family === null || /\band\b/i.test(name) ? `{${name}}` : name;
    }),
    ...groups.map((group) => `{${escape(group)}}`),
  ];
  return names.length === 0 ? null : `{${names.join(" and ")}}`;
}

function title(tex: string): string {
  return splitTex(tex)
    .map((segment) => {
      if (segment.kind === "formula")
        return isBalanced(segment.tex) ? `$${segment.tex.trim()}$` : escape(formulaToText(segment.tex));
      return segmentsToText(segment.source).replace(words, (piece, word: string | undefined) =>
        word !== undefined && hasOwnCapitals(word) ? `{${escape(word)}}` : escape(piece),
      );
    })
    .join("")
    .trim();
}

/** Words with their inner signs, or whatever stands between two words. */
const words = /([\p{L}\p{N}](?:[\p{L}\p{N}'’.]*[\p{L}\p{N}])?)|[^\p{L}\p{N}]+/gu;

/** Whether a style that lowers a title's capitals would spoil the word: `BERT`, `MesaNet`, `D` but not `A`. */
function hasOwnCapitals(word: string): boolean {
  return /\p{Lu}/u.test(word.slice(1)) || /^[B-Z]$/.test(word);
}

function braced(value: string | null): string | null {
  return value === null ? null : `{${escape(value)}}`;
}

/** Addresses and identifiers: only what would break the entry is changed. */
function verbatim(value: string | null): string | null {
  return value === null
    ? null
    : `{${value.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign)).replaceAll("%", "\\%")}}`;
}

/** Prose for LaTeX. Braces get names, because BibTeX counts even escaped ones. */
function escape(text: string): string {
  return text.replace(/[\\{}&%#_$~^]/g, (sign) => escapes[sign] ?? sign).replace(/\s+/g, " ");
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  $: "\\$",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function month(lead: Version | null): string | null {
  const number = lead?.date?.slice(5, 7) ?? "";
  return number === "" ? null : (months[Number(number) - 1] ?? null);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const sign of tex.replace(/\\[{}]/g, (brace) => brace.slice(1))) {
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
