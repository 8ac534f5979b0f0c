import type { PrintedName, Publication, PublicationType } from "../publication.ts";
import { citableAddress, citableTitle, citedType, noticeWords, ownAbstract } from "./citable.ts";
import type { Citable } from "./citable.ts";
import { citationKey } from "./citation-key.ts";

const types = {
  article: "article-journal",
  conferencePaper: "paper-conference",
  workshopPaper: "paper-conference",
  preprint: "article",
  thesis: "thesis",
  report: "report",
  book: "book",
  chapter: "chapter",
  dataset: "dataset",
  software: "software",
  patent: "patent",
} as const satisfies Record<PublicationType, string>;

type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string };

/** An item of CSL-JSON (citation-style-language/schema). */
export type CslItem = {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly [field: string]: unknown;
};

/** A work as an item of CSL-JSON; what is not known is absent. */
export function writeCslJson(
  work: Citable & Partial<Pick<Publication, "abstracts">>,
  origin: string,
): CslItem {
  const { lead, authors, groupAuthors = [], editors = [], year, notice } = work;
  const names: readonly CslName[] = [
    ...authors.map(cslName),
    ...groupAuthors.map((literal) => ({ literal })),
  ];
  const issued = lead?.date?.split("-").map(Number) ?? (year === null ? null : [year]);
  return {
    id: citationKey(work),
    type: types[citedType(work)],
    title: citableTitle(work),
    ...(names.length === 0 ? {} : { author: names }),
    ...(editors.length === 0 ? {} : { editor: editors.map(cslName) }),
    ...(issued === null ? {} : { issued: { "date-parts": [issued] } }),
    ...known({
      "container-title": lead?.venue?.citedAs,
      "container-title-short": lead?.venue?.abbreviation,
      volume: lead?.volume,
      issue: lead?.issue,
      page: lead?.pages?.replace("–", "-"),
      publisher: lead?.publisher,
      DOI: lead?.identifiers.doi,
      ISBN: lead?.identifiers.isbn,
      ISSN: lead?.identifiers.issn,
      URL: citableAddress(work, origin),
      abstract: ownAbstract(work),
      language: work.title.lang,
      note: notice === null ? null : noticeWords[notice.kind],
    }),
  };
}

function cslName({ name, family, given }: PrintedName): CslName {
  if (family === null) return { literal: name };
  return given === null ? { family } : { family, given };
}

function known(fields: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === "string"),
  );
}
