import { z } from "zod";
import { childrenNamed, readXml, textOf } from "../../../xml/read-xml.ts";
import type { XmlNode } from "../../../xml/read-xml.ts";
import type { ImportItem, ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { arxivOf, doiOf } from "#sanity/works/work-identifiers.ts";
import { partialDateOf } from "../partial-date.ts";
import { NotAWork, readRecord } from "./read-records.ts";
import type { SourceMapper } from "./read-records.ts";
import { tidy } from "./source-text.ts";
import {
  abstractIn,
  authorOf,
  conferenceKind,
  linkTo,
  titleLanguage,
  untold,
  versionOf,
} from "./work-parts.ts";

const arxivRecord = z.object({
  id: z.string().min(1, "no arXiv id"),
  title: z.string(),
  summary: z.string(),
  published: z.string(),
  comment: z.string(),
  journalRef: z.string(),
  doi: z.string(),
  authors: z.array(z.object({ name: z.string(), affiliations: z.array(z.string()) })),
  links: z.array(z.object({ href: z.string(), title: z.string(), rel: z.string() })),
});

type ArxivRecord = z.infer<typeof arxivRecord>;

const arxiv: SourceMapper<ArxivRecord> = { register: "arXiv", record: arxivRecord, workOf };

/**
 * The items of an Atom feed of arXiv’s API (info.arxiv.org/help/api/user-manual.html, 3.3), and how many records there
 * are in all.
 * @throws Error when the feed is no well-formed XML, or has a document type
 */
export function readArxivFeed(xml: string): {
  readonly items: readonly ImportItem[];
  readonly total: number;
} {
  const feed = readXml(xml);
  const entries = childrenNamed(feed, "entry");
  const raws = xml.match(/<entry[\s>][\s\S]*?<\/entry>/g) ?? [];
  return {
    items: entries.map((entry, at) =>
      readRecord(recordOf(entry), arxiv, at + 1, raws.length === entries.length ? raws[at] : undefined),
    ),
    total: Number(textIn(feed, "totalResults")) || entries.length,
  };
}

function recordOf(entry: XmlNode): ArxivRecord {
  return {
    id: textIn(entry, "id"),
    title: textIn(entry, "title"),
    summary: textIn(entry, "summary"),
    published: textIn(entry, "published"),
    comment: textIn(entry, "comment"),
    journalRef: textIn(entry, "journal_ref"),
    doi: textIn(entry, "doi"),
    authors: childrenNamed(entry, "author").map((author) => ({
      name: textIn(author, "name"),
      affiliations: inside(author, "affiliation").map((node) => textOf(node)),
    })),
    links: childrenNamed(entry, "link").map(({ attributes }) => ({
      href: attributes["href"] ?? "",
      title: attributes["title"] ?? "",
      rel: attributes["rel"] ?? "",
    })),
  };
}

/** arXiv’s own elements are in a namespace of their own. */
function inside(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== "string" && child.name === name);
}

function textIn(node: XmlNode, name: string): string {
  const [child] = inside(node, name);
  return child === undefined ? "" : tidy(textOf(child));
}

function workOf(record: ArxivRecord): Omit<ImportedWork, "raw"> {
  if (/\/api\/errors/.test(record.id) || record.title === "Error")
    throw new NotAWork(`arXiv answers: ${record.summary || "an error"}. Check the id.`);
  const id = arxivOf(record.id.replace(/^https?:\/\/(?:[a-z]+\.)?arxiv\.org\/abs\//i, ""));
  if (id === null) throw new NotAWork(`“${record.id}” is no arXiv id.`);
  if (record.title === "") throw new NotAWork(`arXiv has nothing under ${id}. Check the id.`);
  const warnings: string[] = [];
  const isWithdrawn =
    /\bwithdrawn\b(?! from (?!arxiv))/i.test(record.comment) ||
    /^this (?:paper|article|submission|manuscript|work|preprint)\b.{0,40}\bwithdrawn\b/i.test(record.summary);
  if (/\b(?:accept|appear|publish|withdraw)/i.test(record.comment))
    warnings.push(`Its authors write at arXiv: “${record.comment}”.`);
  const titleLang = titleLanguage(null, { title: record.title, abstract: record.summary }, warnings);
  const pdf = record.links.find(({ title }) => title === "pdf")?.href;
  return {
    source: "arxiv",
    sourceId: id,
    authority: "preprintServer",
    ...untold,
    listsWorkOnce: true,
    title: record.title,
    titleLang,
    abstracts:
      isWithdrawn && /withdrawn/i.test(record.summary) ? [] : abstractIn(record.summary, titleLang, "author"),
    type: "preprint",
    authors: record.authors.flatMap(({ name, affiliations }) =>
      isGroup(name) ? [] : authorOf({ literal: name, affiliations }, warnings),
    ),
    groupAuthors: record.authors.flatMap(({ name }) => (isGroup(name) ? [name] : [])),
    versions: [
      versionOf({
        kind: "preprint",
        venueText: "arXiv",
        status: isWithdrawn ? "withdrawn" : "published",
        date: partialDateOf(record.published),
        identifiers: { arxiv: id },
        links: [
          ...linkTo("html", `https://arxiv.org/abs/${id}`),
          ...(isWithdrawn || pdf === undefined ? [] : linkTo("pdf", `https://arxiv.org/pdf/${id}`)),
        ],
      }),
      ...publishedVersion(record, warnings),
    ],
    ...(isWithdrawn ? { statusNotice: { kind: "withdrawn" as const } } : {}),
    warnings,
  };
}

function isGroup(name: string): boolean {
  return /\b(?:collaboration|consortium|working group)\b/i.test(name);
}

/** Where the authors say that it appeared: in their own words, or only as a DOI. */
function publishedVersion({ journalRef, doi: written }: ArxivRecord, warnings: string[]): ImportedVersion[] {
  const doi = doiOf(written.split(/\s/)[0] ?? "");
  if (doi === null && journalRef === "") return [];
  const isConference = /\bproc(?:eedings|\.)|conference|workshop|symposium/i.test(journalRef);
  if (journalRef === "")
    warnings.push(
      `arXiv names the DOI ${doi ?? ""} and no venue; until that is imported it counts as a journal’s.`,
    );
  return [
    versionOf({
      kind: isConference ? conferenceKind(journalRef) : "journal",
      venueText: journalRef,
      date: partialDateOf(journalRef)?.slice(0, 4) ?? null,
      identifiers: { doi },
      links: doi === null ? [] : linkTo("html", `https://doi.org/${encodeURI(doi)}`),
    }),
  ];
}
