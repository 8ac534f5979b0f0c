import { texToText } from "../../math/tex-to-text.ts";
import { namesOrganization } from "../import/organization.ts";
import { typeOfRis } from "../import/ris/ris-types.ts";
import type { PublicationType } from "../publication.ts";
import {
  citableAbstracts,
  citableAddress,
  citableArxiv,
  citableTitle,
  citedType,
  invertedName,
  nameSuffix,
  noticeNote,
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

/** A work as one RIS record: CRLF, a tag a line, never wrapped. Read back by lib/publications/import/ris as the same. */
export function writeRis(work: Citable, origin: string): string {
  const { lead, authors, groupAuthors = [], editors = [], inEveryLanguage, year } = work;
  const identifiers = lead?.identifiers;
  const abstracts = citableAbstracts(work).map(({ tex }) => texToText(tex));
  const hasStatus = lead?.status === "submitted" || lead?.status === "accepted";
  const lines: readonly (readonly [tag: string, value: string | null | undefined])[] = [
    ["TY", types[citedType(work)]],
    ["ID", work.shortId],
    ["M3", subtype(work)],
    ["TI", citableTitle(work)],
    ["TT", texToText(inEveryLanguage?.titleTranslation?.value ?? "")],
    ...authors.map((author) => ["AU", person(author)] as const),
    ...groupAuthors.map((group) => ["AU", organization(group)] as const),
    ...editors.map((editor) => ["ED", person(editor)] as const),
    ["PY", year === null ? null : String(year)],
    ["DA", date(lead?.date ?? null)],
    [citedType(work) === "article" ? "JO" : "T2", lead?.venue?.citedAs],
    ["VL", lead?.volume],
    ["IS", lead?.issue],
    ...pages(lead?.pages ?? null),
    ["SE", lead?.track],
    ["PB", lead?.publisher],
    ["SN", identifiers?.issn],
    ["SN", identifiers?.isbn],
    ["DO", identifiers?.doi],
    ["AN", named("arXiv", citableArxiv(work))],
    ["AN", named("OpenReview", identifiers?.openreview)],
    ["AN", named("PMLR", identifiers?.pmlr)],
    ["AN", named("ACL", identifiers?.acl)],
    ["AN", named("PMID", identifiers?.pmid)],
    ["AN", named("PMCID", identifiers?.pmcid)],
    ["AN", named("HAL", identifiers?.hal)],
    ["AN", named("DBLP", identifiers?.dblp)],
    ["AN", named("S2", identifiers?.s2)],
    ["AN", named("OpenAlex", identifiers?.openalex)],
    ["UR", citableAddress(work, origin)],
    ...(lead?.links ?? []).map(({ kind, url }) => [kind === "pdf" ? "L1" : "L2", url] as const),
    ["LA", work.title.lang],
    ["C6", hasStatus ? lead.status : null],
    ["N1", noticeNote(work)],
    ...(inEveryLanguage?.keywords ?? []).map(({ value }) => ["KW", value] as const),
    // Programs that know one abstract take the last they read.
    ["N2", abstracts[1]],
    ["AB", abstracts[0]],
  ];
  const written = lines.flatMap(([tag, value]) =>
    value == null || value.trim() === "" ? [] : [`${tag}  - ${oneLine(value)}\r\n`],
  );
  return `${written.join("")}ER  - \r\n`;
}

function person(name: Parameters<typeof nameSuffix>[0]): string {
  const suffix = nameSuffix(name);
  return suffix === null ? invertedName(name) : `${invertedName(name)}, ${suffix}`;
}

/** EndNote's way: a comma at the end says that the name is not a person's. */
function organization(name: string): string {
  return namesOrganization(name) && !name.includes(",") ? name : `${name},`;
}

/** Said where `TY` alone would be read as something else. */
function subtype(work: Citable): string | null {
  const { type, lead } = work;
  if (typeOfRis(types[citedType(work)], null, lead?.venue?.citedAs ?? null).type === type) return null;
  const names: Partial<Record<PublicationType, string>> = {
    article: "Journal article",
    conferencePaper: "Conference paper",
    workshopPaper: "Workshop paper",
    preprint: "Preprint",
  };
  return names[type] ?? null;
}

function named(archive: string, id: string | null | undefined): string | null {
  return id == null ? null : `${archive}:${id}`;
}

/** First and last page; what is no range of two is all in `SP`. */
function pages(known: string | null): readonly (readonly [tag: string, value: string | null])[] {
  const [first = "", last = first, ...more] = known?.split("–") ?? [];
  if (more.length > 0 || known?.includes(",") === true) return [["SP", known]];
  return [
    ["SP", first],
    ["EP", last],
  ];
}

/** No line ends inside; a space that does not break stays one. */
function oneLine(value: string): string {
  return value.replace(/[\0-\x20\x7F\x85\u2028\u2029]+/g, " ").trim();
}

/** `YYYY/MM/DD/`, what is not known left empty. */
function date(known: string | null): string | null {
  if (known === null) return null;
  const [year = "", month = "", day = ""] = known.split("-");
  return `${year}/${month}/${day}/`;
}
