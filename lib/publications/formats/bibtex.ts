import { isGroupInBraces } from "../import/organization.ts";
import { languageOf } from "../import/language-of.ts";
import { typeOfEntry } from "../import/bibtex/entry-type.ts";
import type { PublicationType, Version } from "../publication.ts";
import { escapeTex, proseOfBibtex, titleOfBibtex, verbatim } from "./bibtex-text.ts";
import {
  citableAbstracts,
  citableAddress,
  citableArxiv,
  citedType,
  nameSuffix,
  noticeNote,
  takenBackPrefix,
} from "./citable.ts";
import type { Citable } from "./citable.ts";
import { citationKey } from "./citation-key.ts";
import { toTexLetters } from "./tex-letters.ts";

/** `utf8` for biber and today's BibTeX, `tex` for what only knows ASCII (`{\'e}`). */
export type BibtexEncoding = "utf8" | "tex";

type Options = {
  readonly origin: string;
  readonly encoding?: BibtexEncoding;
  /** `citation`: what people paste into a paper. `record`: everything we know that BibTeX can hold. */
  readonly extent?: "citation" | "record";
};

/**
 * A work as one BibTeX entry, ending in a newline. Formulas stay as authored; capitals are held by braces. A record is
 * read back by lib/publications/import/bibtex as the same work.
 */
export function writeBibtex(
  work: Citable,
  { origin, encoding = "utf8", extent = "citation" }: Options,
): string {
  const known = extent === "citation" ? citationFields(work, origin) : recordFields(work, origin);
  const fields = known
    .filter(
      (field): field is readonly [string, string] => field[1] !== null && !/^\{\s*\}$|^$/.test(field[1]),
    )
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

type Field = readonly [name: string, value: string | null];

function citationFields(work: Citable, origin: string): readonly Field[] {
  const { lead } = work;
  const arxiv = citableArxiv(work);
  return [
    ["title", `{${escapeTex(takenBackPrefix(work))}${titleOfBibtex(work.title.tex)}}`],
    ["author", names([...work.authors.map(person), ...(work.groupAuthors ?? []).map(group)])],
    ["editor", names((work.editors ?? []).map(person))],
    [venueFields[citedType(work)] ?? "howpublished", braced(lead?.venue?.citedAs ?? null)],
    ["year", work.year === null ? null : `{${work.year}}`],
    ["month", month(lead)],
    ["volume", braced(lead?.volume ?? null)],
    ["number", braced(lead?.issue ?? null)],
    ["pages", braced(lead?.pages ?? null)?.replaceAll("–", "--") ?? null],
    ["publisher", braced(lead?.publisher ?? null)],
    ["doi", verbatim(lead?.identifiers.doi ?? null)],
    ["eprint", verbatim(arxiv)],
    ["archiveprefix", arxiv === null ? null : "{arXiv}"],
    ["isbn", braced(lead?.identifiers.isbn ?? null)],
    ["issn", braced(lead?.identifiers.issn ?? null)],
    ["url", verbatim(citableAddress(work, origin))],
    ["langid", work.title.lang === "fr" ? "{french}" : "{english}"],
    ["pubstate", pubState(lead)],
    ["note", braced(noticeNote(work))],
  ];
}

function recordFields(work: Citable, origin: string): readonly Field[] {
  const { lead } = work;
  const translated = work.inEveryLanguage?.titleTranslation ?? null;
  return [
    ...citationFields(work, origin),
    ["author+an", nameNotes(work)],
    ["entrysubtype", subtype(work)],
    ["day", lead?.date?.slice(8, 10) ? `{${lead.date.slice(8, 10)}}` : null],
    ["section", braced(lead?.track ?? null)],
    ...(["openreview", "pmlr", "acl", "pmid", "pmcid", "hal", "dblp", "s2", "openalex"] as const).map(
      (kind): Field => [kind, verbatim(lead?.identifiers[kind] ?? null)],
    ),
    ...linkFields(lead),
    ...(translated === null
      ? []
      : [[`title_${translated.lang}`, `{${titleOfBibtex(translated.value)}}`] as const]),
    ...keywordFields(work),
    ...citableAbstracts(work).map(({ lang, tex }): Field => {
      const isTold = (languageOf(tex) ?? work.title.lang) === lang;
      return [
        isTold && lang === work.title.lang ? "abstract" : `abstract_${lang}`,
        `{${proseOfBibtex(tex)}}`,
      ];
    }),
  ];
}

function names(all: readonly string[]): string | null {
  return all.length === 0 ? null : `{${all.join(" and ")}}`;
}

type Name = Citable["authors"][number] | NonNullable<Citable["editors"]>[number];

/** A name in parts, or one in one piece, which braces keep BibTeX from parting when it has several words. */
function person(name: Name): string {
  const { given, family } = name;
  if (given !== null && family !== null) {
    const suffix = nameSuffix(name);
    const first = /^\p{Lu}\./u.test(family) ? group(family) : part(family);
    return [first, ...[...(suffix === null ? [] : [suffix]), given].map(part)].join(", ");
  }
  const whole = family ?? name.name;
  return /^[^\s\u00A0,;&]+$/.test(whole) && !/^(?:and|others)$/i.test(whole)
    ? escapeTex(whole)
    : group(whole);
}

function group(name: string): string {
  return `{${escapeTex(name)}}`;
}

/** Braces where a part holds what separates parts or names. */
function part(text: string): string {
  return /[,;&]|\band\b/i.test(text) ? group(text) : escapeTex(text);
}

/** biblatex's notes on names, for those in braces that do not say themselves whether they are a person's. */
function nameNotes({ authors, groupAuthors = [] }: Citable): string | null {
  const people = authors.map((author) => {
    const written = person(author);
    return written.startsWith("{") && !author.given && isGroupInBraces(author.family ?? author.name)
      ? "person"
      : null;
  });
  const groups = groupAuthors.map((name) => (isGroupInBraces(name) ? null : "group"));
  const notes = [...people, ...groups].flatMap((note, at) => (note === null ? [] : [`${at + 1}=${note}`]));
  return notes.length === 0 ? null : `{${notes.join("; ")}}`;
}

const subtypes: Readonly<Record<PublicationType, string>> = {
  article: "article",
  conferencePaper: "conference",
  workshopPaper: "workshop",
  preprint: "preprint",
  thesis: "thesis",
  report: "report",
  book: "book",
  chapter: "chapter",
  dataset: "dataset",
  software: "software",
  patent: "patent",
};

/** Said where the entry's type alone would be read as something else. */
function subtype(work: Citable): string | null {
  const { type } = typeOfEntry({
    entryType: entryTypes[citedType(work)],
    subtype: null,
    venue: work.lead?.venue?.citedAs ?? null,
    hasArxiv: citableArxiv(work) !== null,
    note: noticeNote(work),
  });
  return type === work.type ? null : `{${subtypes[work.type]}}`;
}

function keywordFields({ inEveryLanguage, title }: Citable): readonly Field[] {
  const keywords = inEveryLanguage?.keywords ?? [];
  return [title.lang, title.lang === "en" ? ("fr" as const) : ("en" as const)].map((lang): Field => {
    const words = keywords.filter((word) => word.lang === lang).map(({ value }) => escapeTex(value));
    const hasComma = words.some((word) => word.includes(","));
    const list = hasComma ? `${words.join("; ")};` : words.join(", ");
    return [lang === title.lang ? "keywords" : `keywords_${lang}`, `{${list}}`];
  });
}

/** A field for each kind; several addresses of a kind stand in it with spaces between. */
function linkFields(lead: Version | null): readonly Field[] {
  const all = new Map<string, string>();
  for (const { kind, url } of lead?.links ?? []) {
    const address = verbatim(url)?.slice(1, -1) ?? "";
    const before = all.get(kind);
    all.set(kind, before === undefined ? address : `${before} ${address}`);
  }
  return [...all].map(([kind, addresses]) => [kind === "html" ? "website" : kind, `{${addresses}}`]);
}

function pubState(lead: Version | null): string | null {
  if (lead?.status === "submitted") return "{submitted}";
  return lead?.status === "accepted" ? "{inpress}" : null;
}

function braced(value: string | null): string | null {
  return value === null ? null : `{${escapeTex(value)}}`;
}

function month(lead: Version | null): string | null {
  const number = lead?.date?.slice(5, 7) ?? "";
  return number === "" ? null : (months[Number(number) - 1] ?? null);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
