import { descendants, readXml } from "../../../xml/read-xml.ts";
import type { ImportItem, ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { arxivOf, doiOf } from "#sanity/works/work-identifiers.ts";
import { dblpRecord, dblpRecordOf } from "./dblp-record.ts";
import type { DblpRecord } from "./dblp-record.ts";
import { NotAWork, readRecord } from "./read-records.ts";
import type { SourceMapper } from "./read-records.ts";
import { pagesOf, tidy } from "./source-text.ts";
import {
  authorOf,
  conferenceKind,
  linkTo,
  nameOf,
  titleLanguage,
  typeOf,
  untold,
  versionOf,
} from "./work-parts.ts";

const dblp: SourceMapper<DblpRecord> = { register: "DBLP", record: dblpRecord, workOf };

const elements = new Set([
  "article",
  "inproceedings",
  "proceedings",
  "book",
  "incollection",
  "phdthesis",
  "mastersthesis",
  "data",
]);

/**
 * The items of what dblp.org answers about one record (`/rec/<key>.xml`) or one person (`/pid/<pid>.xml`); the elements
 * are those of its whole file (dblp.org/xml/dblp.dtd, dblp.org/faq/16154937).
 * @throws Error when it is no well-formed XML, or has a document type
 */
export function readDblp(xml: string): readonly ImportItem[] {
  const records = descendants(readXml(xml)).filter(
    ({ name, attributes }) => elements.has(name) && attributes["key"] !== undefined,
  );
  return records.map((record, at) => {
    const key = record.attributes["key"] ?? "";
    return readRecord(dblpRecordOf(record), dblp, at + 1, rawOf(xml, record.name, key));
  });
}

function rawOf(xml: string, element: string, key: string): string {
  const attribute = xml.indexOf(`key="${key}"`);
  const start = xml.lastIndexOf(`<${element}`, attribute);
  const end = xml.indexOf(`</${element}>`, attribute);
  return attribute === -1 || start === -1 || end === -1 ? key : xml.slice(start, end + element.length + 3);
}

/** Homonyms are numbered: `Wei Wang 0001`. */
function unnumbered(name: string): string {
  return tidy(name).replace(/\s+\d{4}$/, "");
}

function workOf(record: DblpRecord): Omit<ImportedWork, "raw"> {
  const first = (name: string): string => record.fields[name]?.[0] ?? "";
  const title = first("title");
  if (title === "") throw new NotAWork(`${record.key} has no title at DBLP. Enter this work by hand.`);
  const warnings: string[] = [];
  const version = versionAt(record, first);
  const withdrawn = version.status === "withdrawn";
  return {
    source: "dblp",
    sourceId: record.key,
    authority: "aggregator",
    ...untold,
    title,
    titleLang: titleLanguage(null, { title }, warnings),
    abstracts: [],
    type:
      record.element === "incollection"
        ? "chapter"
        : record.element === "data"
          ? "dataset"
          : typeOf(version.kind),
    authors: record.authors.flatMap(({ name, pid, orcid }) =>
      authorOf({ literal: unnumbered(name), orcid, sourceIds: { dblp: pid } }, warnings),
    ),
    editors: record.editors.flatMap(({ name }) => nameOf({ literal: unnumbered(name) }) ?? []),
    versions: [version],
    ...(withdrawn ? { statusNotice: { kind: "withdrawn" as const } } : {}),
    warnings,
  };
}

function versionAt(record: DblpRecord, first: (name: string) => string): ImportedVersion {
  const addresses = record.fields["ee"] ?? [];
  const found = <Id>(read: (address: string) => Id | null): Id | null =>
    addresses.map(read).find((id) => id !== null) ?? null;
  const isCorr = /^journals\/corr\//i.test(record.key);
  const arxiv = isCorr ? (found(arxivOf) ?? arxivOf(first("volume").replace(/^abs\//, ""))) : null;
  const kind = isCorr ? "preprint" : kindOf(record, first("booktitle"));
  return versionOf({
    kind,
    status: record.publtype.includes("withdrawn") ? "withdrawn" : "published",
    venueText: isCorr
      ? "arXiv"
      : first("booktitle") || first("journal") || first("school") || first("series"),
    date: /^\d{4}$/.test(first("year")) ? first("year") : null,
    volume: isCorr ? null : first("volume"),
    issue: first("number"),
    pages: pagesOf(first("pages")),
    publisher: first("publisher"),
    identifiers: {
      dblp: record.key,
      arxiv,
      doi: found(doiOf),
      openreview: found((address) => /openreview\.net\/forum\?id=([\w-]+)/.exec(address)?.[1] ?? null),
      acl: found((address) => /aclanthology\.org\/([\w.-]+?)\/?$/.exec(address)?.[1] ?? null),
      pmlr: found((address) => /proceedings\.mlr\.press\/(v\d+\/[\w-]+)\.html/.exec(address)?.[1] ?? null),
      isbn: first("isbn"),
    },
    links: addresses.flatMap((address) => linkTo(/\.pdf$/i.test(address) ? "pdf" : "html", address)),
  });
}

function kindOf({ element, publtype }: DblpRecord, booktitle: string): ImportedVersion["kind"] {
  switch (element) {
    case "inproceedings":
      return conferenceKind(booktitle);
    case "proceedings":
    case "book":
    case "incollection":
      return "book";
    case "phdthesis":
    case "mastersthesis":
      return "thesis";
    case "data":
      return "report";
    default:
      return publtype.includes("informal") ? "report" : "journal";
  }
}
