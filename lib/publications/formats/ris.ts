import type { Publication, PublicationType } from "../publication.ts";
import {
  citableAddress,
  citableTitle,
  citedType,
  invertedName,
  noticeWords,
  ownAbstract,
  pageRange,
} from "./citable.ts";
import type { Citable } from "./citable.ts";

const types = {
  article: "JOUR",
  conferencePaper: "CPAPER",
  workshopPaper: "CPAPER",
  preprint: "UNPB",
  thesis: "THES",
  report: "RPRT",
  book: "BOOK",
  chapter: "CHAP",
  dataset: "DATA",
  software: "COMP",
  patent: "PAT",
} as const satisfies Record<PublicationType, string>;

/** A work as one RIS record: CRLF, a tag a line, never wrapped. */
export function writeRis(work: Citable & Partial<Pick<Publication, "abstracts">>, origin: string): string {
  const { lead, authors, groupAuthors = [], editors = [], year, notice } = work;
  const pages = pageRange(lead?.pages ?? null);
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ["TY", types[citedType(work)]],
    ["ID", work.shortId],
    ["TI", citableTitle(work)],
    ...authors.map((author) => ["AU", invertedName(author)] as const),
    ...groupAuthors.map((group) => ["AU", group] as const),
    ...editors.map((editor) => ["ED", invertedName(editor)] as const),
    ["PY", year === null ? null : String(year)],
    ["DA", date(lead?.date ?? null)],
    [citedType(work) === "article" ? "JO" : "T2", lead?.venue?.citedAs ?? null],
    ["VL", lead?.volume ?? null],
    ["IS", lead?.issue ?? null],
    ["SP", pages?.first ?? null],
    ["EP", pages?.last ?? null],
    ["PB", lead?.publisher ?? null],
    ["SN", lead?.identifiers.issn ?? lead?.identifiers.isbn ?? null],
    ["DO", lead?.identifiers.doi ?? null],
    ["UR", citableAddress(work, origin)],
    ["N1", notice === null ? null : noticeWords[notice.kind]],
    ["LA", work.title.lang],
    ["AB", ownAbstract(work)],
  ];
  const written = lines.flatMap(([tag, value]) =>
    value === null || value.trim() === "" ? [] : [`${tag}  - ${oneLine(value)}\r\n`],
  );
  return `${written.join("")}ER  - \r\n`;
}

function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim();
}

/** `YYYY/MM/DD/`, what is not known left empty. */
function date(known: string | null): string | null {
  if (known === null) return null;
  const [year = "", month = "", day = ""] = known.split("-");
  return `${year}/${month}/${day}/`;
}
