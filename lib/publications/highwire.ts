import type { Locale } from "../i18n/locale.ts";
import {
  citableAddress,
  citableTitle,
  citedType,
  invertedName,
  pageRange,
  pdfAddress,
} from "./formats/citable.ts";
import { hostedPdfOf } from "./hosted-pdf.ts";
import type { Publication, PublicationType } from "./publication.ts";

export type MetaTag = readonly [name: string, value: string];

/**
 * The Highwire Press tags that Google Scholar and Zotero read (Scholar's "Indexing" guidelines), in order. Only the page
 * in the paper's own language has them, and none at all when a title, an author or a date is missing: Scholar then
 * ignores the others. `citation_pdf_url` is only believed of a file in the page's own directory, so it is there only for a
 * paper kept here.
 */
export function highwireTags(work: Publication, locale: Locale, origin: string): readonly MetaTag[] {
  const { lead, authors, groupAuthors, title } = work;
  const names = [...authors.map(invertedName), ...groupAuthors];
  const date = publicationDate(work);
  if (title.lang !== locale || names.length === 0 || date === null) return [];
  const pages = pageRange(lead?.pages ?? null);
  const venue = venueTag(work);
  const tags: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ["citation_title", citableTitle(work)],
    ...names.map((name) => ["citation_author", name] as const),
    ["citation_publication_date", date],
    ...(venue === null ? [] : [venue]),
    ["citation_volume", lead?.volume],
    ["citation_issue", lead?.issue],
    ["citation_firstpage", pages?.first],
    ["citation_lastpage", pages?.last],
    ["citation_issn", lead?.identifiers.issn],
    ["citation_isbn", lead?.identifiers.isbn],
    ["citation_doi", lead?.identifiers.doi],
    ["citation_arxiv_id", lead?.identifiers.arxiv],
    ["citation_technical_report_number", work.type === "report" ? (lead?.issue ?? lead?.volume) : null],
    ["citation_publisher", lead?.publisher],
    ["citation_language", title.lang],
    ["citation_abstract_html_url", citableAddress(work, origin)],
    ["citation_pdf_url", hostedPdfOf(work) === null ? null : pdfAddress(work, title.lang, origin)],
  ];
  return tags.filter((tag): tag is MetaTag => typeof tag[1] === "string" && tag[1].trim() !== "");
}

/** `2010/05/12` when the day is known, else the year alone: Scholar knows nothing between. */
function publicationDate({ lead, year }: Publication): string | null {
  const [known, month, day] = lead?.date?.split("-") ?? [];
  if (known !== undefined && month !== undefined && day !== undefined) return `${known}/${month}/${day}`;
  return year === null ? null : String(year);
}

function venueTag(work: Publication): MetaTag | null {
  const { lead } = work;
  const type = citedType(work);
  const name = lead?.venue?.citedAs ?? (type === "thesis" || type === "report" ? lead?.publisher : null);
  const tag = venueTags[type];
  return name && tag !== null ? [tag, name] : null;
}

const venueTags = {
  article: "citation_journal_title",
  conferencePaper: "citation_conference_title",
  workshopPaper: "citation_conference_title",
  chapter: "citation_inbook_title",
  thesis: "citation_dissertation_institution",
  report: "citation_technical_report_institution",
  preprint: null,
  book: null,
  dataset: null,
  software: null,
  patent: null,
} as const satisfies Record<PublicationType, string | null>;
