import { textOf } from "../works/text-of.ts";
import { fieldsOf, membersOf } from "../works/work-parts.ts";
import type { versionKinds, versionStatuses, workTypes } from "../works/work-words.ts";

const labels: Readonly<Record<string, string>> = {
  title: "Title",
  titleTranslations: "Translated title",
  type: "Kind of work",
  authors: "Authors",
  groupAuthors: "Collaborations",
  editors: "Editors",
  keywords: "Keywords",
  statusNotice: "Notice",
  "abstracts.en": "English abstract",
  "abstracts.fr": "French abstract",
};

/** What a part of a work is called on screen. */
export function partLabel(part: string): string {
  return labels[part] ?? (part.startsWith("versions.") ? "Version" : part);
}

/** What a part says, in words; empty where it says nothing. `venueName` knows the venues by their ids. */
export function partText(
  part: string,
  value: unknown,
  venueName: (id: string) => string | undefined,
): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return kinds[value] ?? value;
  const fields = fieldsOf(value);
  const [field = ""] = part.split(".");
  switch (field) {
    case "title":
      return textOf(fields["title"]);
    case "abstracts":
      return textOf(fields["text"]);
    case "titleTranslations":
      return joined([fields["en"], fields["fr"]], " · ");
    case "authors":
      return membersOf(value)
        .map(({ printedName }) => textOf(fieldsOf(printedName)["display"]))
        .join(", ");
    case "editors":
      return membersOf(value)
        .map(({ display }) => textOf(display))
        .join(", ");
    case "keywords":
      return membersOf(value)
        .map(({ en, fr }) => joined([en, fr], " / "))
        .join(", ");
    case "groupAuthors":
      return Array.isArray(value) ? value.map(textOf).join(", ") : "";
    case "statusNotice":
      return joined([kinds[textOf(fields["kind"])], fields["date"], fields["noticeUrl"]], " · ");
    case "versions":
      return versionText(fields, venueName);
    default:
      return JSON.stringify(value);
  }
}

function versionText(
  version: { readonly [field: string]: unknown },
  venueName: (id: string) => string | undefined,
): string {
  const { kind, venue, venueText, status, date, volume, issue, pages, publisher, identifiers, links } =
    version;
  const venueId = typeof venue === "string" ? venue : textOf(fieldsOf(venue)["_ref"]);
  const named = (name: string, value: unknown): string =>
    textOf(value) === "" ? "" : `${name} ${textOf(value)}`;
  return joined(
    [
      kinds[textOf(kind)],
      venueName(venueId) ?? venueText,
      status === "published" ? "" : kinds[textOf(status)],
      date,
      named("volume", volume),
      named("issue", issue),
      named("pages", pages),
      publisher,
      ...Object.entries(fieldsOf(identifiers)).map(([name, value]) => named(registers[name] ?? name, value)),
      ...membersOf(links).map(({ url }) => url),
    ],
    " · ",
  );
}

const registers: Readonly<Record<string, string>> = {
  doi: "DOI",
  arxiv: "arXiv",
  openreview: "OpenReview",
  pmlr: "PMLR",
  acl: "ACL",
  pmid: "PubMed",
  pmcid: "PMC",
  hal: "HAL",
  dblp: "DBLP",
  s2: "Semantic Scholar",
  openalex: "OpenAlex",
  isbn: "ISBN",
  issn: "ISSN",
};

type WorkWord = (typeof workTypes)[number] | (typeof versionKinds)[number] | (typeof versionStatuses)[number];

const kinds: Readonly<Record<string, string>> = {
  article: "Journal article",
  conferencePaper: "Conference paper",
  workshopPaper: "Workshop paper",
  thesis: "Thesis",
  report: "Report",
  book: "Book",
  chapter: "Chapter",
  dataset: "Dataset",
  software: "Software",
  patent: "Patent",
  preprint: "Preprint",
  workshop: "Workshop",
  conference: "Conference",
  journal: "Journal",
  submitted: "Submitted",
  accepted: "Accepted",
  published: "Published",
  withdrawn: "Withdrawn",
  retracted: "Retracted",
  corrected: "Corrected",
} satisfies Record<WorkWord, string>;

/** What a source is called on screen. */
export function sourceName(source: string): string {
  return sources[source] ?? source;
}

const sources: Readonly<Record<string, string>> = {
  bibtex: "The BibTeX file",
  ris: "The RIS file",
  "csl-json": "The CSL-JSON file",
  crossref: "Crossref",
  openalex: "OpenAlex",
  arxiv: "arXiv",
  "semantic-scholar": "Semantic Scholar",
  openreview: "OpenReview",
  dblp: "DBLP",
  orcid: "ORCID",
  paperoni: "Paperoni",
  pmlr: "PMLR",
};

function joined(parts: readonly unknown[], between: string): string {
  return parts
    .map(textOf)
    .filter((part) => part !== "")
    .join(between);
}
