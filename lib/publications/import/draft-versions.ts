import type { ImportedVersion } from "#sanity/works/imported-work.ts";
import { arxivOf } from "#sanity/works/work-identifiers.ts";
import { identifiersOfAddress, ofDoi } from "./address-identifiers.ts";
import type { Draft, LinkKind } from "./draft.ts";
import { partialDateOf } from "./partial-date.ts";
import { isWebAddress } from "./versions.ts";

type Identifiers = ImportedVersion["identifiers"];
type Link = ImportedVersion["links"][number];

/** The appearances a record tells of: its own, and a preprint when it has an arXiv id beside a venue. */
export function draftVersions(
  draft: Draft,
  status: ImportedVersion["status"],
  warnings: string[],
): ImportedVersion[] {
  const links = linksOf(draft, warnings);
  const { arxiv, ...others } = identifiersOf(draft, links, warnings);
  const isPreprint = draft.kind === "preprint";
  const isArxiv = (link: Link): boolean => /^https?:\/\/(?:www\.|export\.)?arxiv\.org\//i.test(link.url);
  const lead: ImportedVersion = {
    kind: draft.kind,
    ...known("venueText", draft.venue ?? (isPreprint && arxiv !== undefined ? "arXiv" : null)),
    status,
    ...known("date", draft.date === null ? null : partialDateOf(draft.date)),
    ...known("volume", draft.volume),
    ...known("issue", draft.issue),
    ...known("pages", draft.pages === null ? null : pageRange(draft.pages)),
    ...known("publisher", draft.publisher),
    ...known("track", draft.track),
    peerReviewed: /^(?:conference|journal|workshop)$/.test(draft.kind) && status !== "submitted",
    identifiers: isPreprint && arxiv !== undefined ? { ...others, arxiv } : others,
    links: isPreprint ? links : links.filter((link) => !isArxiv(link)),
  };
  if (isPreprint || arxiv === undefined) return [lead];
  return [
    lead,
    {
      kind: "preprint",
      venueText: "arXiv",
      status: "published",
      peerReviewed: false,
      identifiers: { arxiv },
      links: links.filter(isArxiv),
    },
  ];
}

function known<Field extends keyof ImportedVersion>(
  field: Field,
  value: string | null,
): Partial<Record<Field, string>> {
  const text = value?.trim() ?? "";
  return text === "" ? {} : ({ [field]: text } as Record<Field, string>);
}

/** `12 -- 34` as `12–34`, and `12-3--12-9` as `12-3–12-9`: where there are dashes, a hyphen is part of a page. */
function pageRange(written: string): string {
  const isDashed = /-{2,3}|[‒–—]/.test(written);
  const dash = isDashed ? /\s*(?:-{2,3}|[‒–—])\s*/g : /\s*[-‐‑]\s*/g;
  return written.replace(dash, "–").replace(/^–|–$/g, "");
}

/** What each says outright counts before what an address says. */
function identifiersOf(draft: Draft, links: readonly Link[], warnings: string[]): Identifiers {
  const found: { [Kind in keyof Identifiers]: string | undefined } = {};
  // arXiv registers a DOI for every preprint, which others print beside another preprint's id.
  const aliases: (string | undefined)[] = [];
  for (const [kind, written] of draft.identifiers) {
    const text = written.trim();
    if (text === "") continue;
    if (kind === "doi") {
      const read = ofDoi(text);
      if (read.doi === undefined && read.arxiv === undefined)
        warnings.push(`“${text}” is no DOI and was left out.`);
      found.doi ??= read.doi;
      aliases.push(read.arxiv);
    } else if (kind === "arxiv") {
      const arxiv = arxivOf(text);
      if (arxiv === null) warnings.push(`“${text}” is no arXiv id and was left out.`);
      else found.arxiv ??= arxiv;
    } else found[kind] ??= text;
  }
  found.arxiv ??= aliases.find((id) => id !== undefined);
  for (const { url } of links) Object.assign(found, { ...identifiersOfAddress(url), ...withoutGaps(found) });
  return withoutGaps(found);
}

function withoutGaps(found: { readonly [Kind in keyof Identifiers]: string | undefined }): Identifiers {
  return Object.fromEntries(Object.entries(found).filter(([, id]) => id !== undefined));
}

function linksOf(draft: Draft, warnings: string[]): Link[] {
  const links: Link[] = [];
  for (const [kind, written] of draft.links) {
    const text = written.trim();
    // pandas writes `nan` where a table has nothing.
    if (text === "" || text === "nan") continue;
    const url = text
      .replace(/^url:\s*/i, "")
      .replace(/^(?=www\.)/i, "http://")
      .replace(/^(?=(?:github|gitlab)\.com\/|huggingface\.co\/)/i, "https://");
    if (!isWebAddress(url)) warnings.push(`Its ${names[kind]} “${text}” is no web address and was left out.`);
    else if (!links.some((link) => link.url === url))
      links.push({ kind: kind === "address" ? kindOf(url) : kind, url });
  }
  return links;
}

function kindOf(url: string): LinkKind {
  return /\.pdf(?:[?#].*)?$|^https?:\/\/arxiv\.org\/pdf\//i.test(url) ? "pdf" : "html";
}

const names: Readonly<Record<LinkKind | "address", string>> = {
  address: "address",
  html: "page",
  pdf: "PDF",
  slides: "slides",
  poster: "poster",
  video: "video",
  code: "code",
  data: "data",
  model: "model",
  demo: "demo",
  review: "review",
};
