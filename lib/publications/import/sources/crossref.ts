import type { ImportedAuthor, ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { arxivOf, doiOf } from "#sanity/works/work-identifiers.ts";
import { crossrefRecord, partialDate } from "./crossref-record.ts";
import type { CrossrefRecord } from "./crossref-record.ts";
import { noticeOf, withoutRetractedWord } from "./crossref-notice.ts";
import { markupToLine, markupToText } from "./markup-to-text.ts";
import { NotAWork } from "./read-records.ts";
import type { SourceMapper } from "./read-records.ts";
import { decodeEntities, pagesOf, tidy } from "./source-text.ts";
import {
  abstractIn,
  authorOf,
  conferenceKind,
  isPreprintServer,
  linkTo,
  nameOf,
  titleLanguage,
  typeOf,
  untold,
  versionOf,
} from "./work-parts.ts";

/** Crossref’s works: what publishers themselves say of what they published. */
export const crossref: SourceMapper<CrossrefRecord> = {
  register: "Crossref",
  record: crossrefRecord,
  workOf,
};

function workOf(record: CrossrefRecord): Omit<ImportedWork, "raw"> {
  const doi = doiOf(record.DOI);
  if (doi === null) throw new NotAWork(`“${record.DOI}” is no DOI. Check the record at Crossref.`);
  const warnings: string[] = [];
  const notice = noticeOf(record, doi, warnings);
  const printed = titlesOf(record);
  const title = withoutRetractedWord(printed[0] ?? "");
  const abstract = markupToText(record.abstract ?? "");
  const titleLang = titleLanguage(record.language, { title, abstract }, warnings);
  const version = leadVersion(record, doi, notice?.kind ?? "published");
  const otherLang = titleLang === "en" ? "fr" : "en";
  const isOther = printed[1] !== undefined && titleLanguage(null, { title: printed[1] }, []) === otherLang;
  return {
    source: "crossref",
    sourceId: doi,
    authority: "publisher",
    ...untold,
    title,
    titleLang,
    ...(isOther ? { titleTranslation: { lang: otherLang, text: printed[1] ?? "" } } : {}),
    abstracts: abstractIn(abstract, titleLang),
    type: typesOf(record.type)[0] ?? typeOf(version.kind),
    authors: (record.author ?? []).flatMap((author): ImportedAuthor[] =>
      author.name != null && author.family == null
        ? []
        : authorOf(
            {
              ...author,
              orcid: author.ORCID,
              affiliations: (author.affiliation ?? []).map(({ name }) => decodeEntities(name ?? "")),
            },
            warnings,
          ),
    ),
    groupAuthors: (record.author ?? []).flatMap(({ name, family }) =>
      name != null && family == null && tidy(name) !== "" ? [tidy(decodeEntities(name))] : [],
    ),
    editors: (record.editor ?? []).flatMap(
      ({ name, ...parts }) => nameOf({ ...parts, literal: parts.family == null ? name : null }) ?? [],
    ),
    versions: [version, ...preprintsOf(record, warnings)],
    ...(notice === null ? {} : { statusNotice: notice }),
    warnings,
  };
}

/** A title in two languages is two titles; a subtitle belongs to the first. */
function titlesOf({ DOI, title, subtitle }: CrossrefRecord): readonly string[] {
  const [first = "", ...others] = (title ?? []).map(markupToLine).filter((text) => text !== "");
  if (first === "") throw new NotAWork(`${DOI} has no title at Crossref. Enter this work by hand.`);
  const second = markupToLine(subtitle?.[0]);
  const whole = second === "" || first.includes(second) ? first : `${first.replace(/:$/, "")}: ${second}`;
  return [whole, ...others];
}

function leadVersion(
  record: CrossrefRecord,
  doi: string,
  status: ImportedVersion["status"],
): ImportedVersion {
  const container = tidy(decodeEntities(record["container-title"]?.[0] ?? ""));
  const conference = tidy(
    decodeEntities(
      record.event?.name ?? record.assertion?.find(({ name }) => name === "conference_name")?.value ?? "",
    ),
  );
  const kind = kindOf(record, container || conference, conference !== "");
  const isOpen = (record.license ?? []).some(({ URL }) => /creativecommons\.org/i.test(URL));
  const pdf = (record.link ?? []).find((link) => link["content-type"] === "application/pdf");
  return versionOf({
    kind,
    status,
    venueText: container || conference || record.institution?.[0]?.name,
    date: dateOf(record),
    volume: record.volume,
    issue: record.issue,
    pages: pagesOf(record.page) || tidy(record["article-number"]),
    publisher: decodeEntities(record.publisher ?? ""),
    identifiers: {
      doi,
      issn: record.ISSN?.[0],
      isbn: record.ISBN?.[0]?.replace(/^.*isbn\//i, ""),
    },
    links: [
      ...linkTo("html", record.resource?.primary?.URL ?? `https://doi.org/${encodeURI(doi)}`),
      // These files are meant for text mining; only those of open works open for everybody.
      ...(isOpen && pdf !== undefined ? linkTo("pdf", pdf.URL) : []),
    ],
  });
}

/** Springer’s proceedings are chapters of books that name a conference. */
function kindOf(record: CrossrefRecord, venue: string, isConference: boolean): ImportedVersion["kind"] {
  const [, kind] = typesOf(record.type);
  if (kind === undefined) {
    throw new NotAWork(
      `${record.DOI} is registered at Crossref as “${record.type ?? "nothing"}”, which is no work of its own.`,
    );
  }
  if (record.type === "posted-content" && record.subtype !== "preprint" && record.subtype != null)
    return "report";
  if (kind === "conference" || (kind === "book" && isConference)) return conferenceKind(venue);
  return kind === "journal" && isPreprintServer(venue) ? "preprint" : kind;
}

type Types = readonly [ImportedWork["type"] | null, ImportedVersion["kind"]] | readonly [];

/** The type where it does not follow from the version’s kind, and that kind; nothing for what is no work. */
function typesOf(type: string | null | undefined): Types {
  switch (type ?? "") {
    case "journal-article":
      return [null, "journal"];
    case "proceedings-article":
      return [null, "conference"];
    case "posted-content":
      return [null, "preprint"];
    case "dissertation":
      return [null, "thesis"];
    case "report":
    case "report-component":
    case "standard":
    case "other":
      return [null, "report"];
    case "book":
    case "monograph":
    case "edited-book":
    case "reference-book":
    case "proceedings":
      return [null, "book"];
    case "book-chapter":
    case "book-section":
    case "book-part":
    case "reference-entry":
      return ["chapter", "book"];
    case "dataset":
    case "database":
      return ["dataset", "report"];
    default:
      return [];
  }
}

/** The day a DOI was registered (`created`) is no day of publication: old journals were registered decades later. */
function dateOf(record: CrossrefRecord): string | null {
  const dates = [
    record["published-online"],
    record["published-print"],
    record.published,
    record.posted,
    record.issued,
  ];
  return dates.map(partialDate).find((written) => written !== null) ?? null;
}

/** Preprints the publisher names; of a preprint that became something, only the name is known. */
function preprintsOf({ relation }: CrossrefRecord, warnings: string[]): readonly ImportedVersion[] {
  for (const { id } of relation?.["is-preprint-of"] ?? [])
    warnings.push(`Crossref says that this preprint became ${id}. Import that as well.`);
  return (relation?.["has-preprint"] ?? []).flatMap(({ id }) => {
    const identifiers = { arxiv: arxivOf(id), doi: doiOf(id) };
    if (identifiers.arxiv === null && identifiers.doi === null) return [];
    return [
      versionOf({
        kind: "preprint",
        ...(identifiers.arxiv === null ? {} : { venueText: "arXiv" }),
        identifiers,
      }),
    ];
  });
}
