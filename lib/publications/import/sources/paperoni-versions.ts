import type { ImportedVersion } from "#sanity/works/imported-work.ts";
import { arxivOf, doiOf } from "#sanity/works/work-identifiers.ts";
import { arxivMonth } from "./arxiv-month.ts";
import type { PaperoniLink, PaperoniRecord, PaperoniRelease } from "./paperoni-record.ts";
import { pagesOf, tidy } from "./source-text.ts";
import { conferenceKind, isPreprintServer, linkTo, versionOf } from "./work-parts.ts";

type Identifiers = ImportedVersion["identifiers"];

/**
 * The releases of a paper, best first, with its links, which Paperoni keeps beside them: what arXiv made belongs to the
 * preprint, all else to the best release.
 */
export function paperoniVersions(record: PaperoniRecord, warnings: string[]): ImportedVersion[] {
  const links = record.links ?? [];
  const arxiv = links.map(arxivAt).find((id) => id !== null) ?? null;
  const releases = (record.releases ?? []).map((release) => versionOfRelease(release, warnings));
  const isPreprintKnown = releases.some(({ kind }) => kind === "preprint");
  const all = [
    ...releases,
    ...(arxiv === null || isPreprintKnown
      ? []
      : [versionOf({ kind: "preprint", venueText: "arXiv", date: arxivMonth(arxiv) })]),
  ].sort((one, other) => rank(other) - rank(one));
  if (all.length === 0) {
    warnings.push("Paperoni knows nowhere that it appeared. Say where, or leave it as a report.");
    all.push(versionOf({ kind: "report" }));
  }
  const preprintAt = all.findIndex(({ kind }) => kind === "preprint");
  return all.map((version, at) => withLinks(version, links, at === 0, at === preprintAt));
}

/** Paperoni’s own order: what was reviewed, workshops, preprints, what was only submitted. */
function rank({ kind, status }: ImportedVersion): number {
  if (status === "submitted" || status === "withdrawn") return -2;
  if (kind === "preprint") return -1;
  return kind === "workshop" ? 0 : 1;
}

function versionOfRelease(release: PaperoniRelease, warnings: string[]): ImportedVersion {
  const { venue } = release;
  const status = tidy(release.status).toLowerCase();
  // Of OpenReview’s venues the name is a path (`ICLR.cc/2024/Conference`), and the name stands where the volume should.
  const volume = tidy(venue.volume);
  const isVolume = /^[a-z]{0,4}\.?\s?\d{1,4}(?:\W\d+)*\W?$/i.test(volume);
  const name = tidy(venue.name);
  const venueText = name.includes(".cc/") || name.includes("/") ? (isVolume ? "" : volume) || name : name;
  const kind = kindOf(release, venueText);
  if (status === "unknown" || status === "")
    warnings.push(`Paperoni does not know whether it was accepted at ${venueText || "its venue"}.`);
  return versionOf({
    kind,
    status: statusOf(status, release.peer_review_status),
    venueText: isPreprintServer(venueText) && /arxiv|corr/i.test(venueText) ? "arXiv" : venueText,
    track: /^(?:poster|oral|spotlight|notable)/.test(status) ? status : null,
    date: dateOf(venue),
    volume: isVolume ? volume : null,
    pages: pagesOf(release.pages),
    publisher: venue.publisher,
    peerReviewed:
      release.peer_review_status === "peer-reviewed" || (kind === "workshop" && venue.peer_reviewed === true),
  });
}

function statusOf(status: string, review: string | null | undefined): ImportedVersion["status"] {
  if (status === "withdrawn") return "withdrawn";
  if (status === "submitted" || status === "rejected" || review === "other") return "submitted";
  return /^(?:accepted|poster|oral|spotlight|notable)/.test(status) ? "accepted" : "published";
}

function kindOf(
  { venue, status, peer_review_status: review }: PaperoniRelease,
  name: string,
): ImportedVersion["kind"] {
  if (status === "preprint" || review === "preprint" || venue.type === "preprint" || isPreprintServer(name))
    return "preprint";
  switch (venue.type ?? "") {
    case "workshop":
      return "workshop";
    case "conference":
    case "symposium":
      return conferenceKind(name);
    case "book":
      return "book";
    case "journal":
    case "review":
      return "journal";
    default:
      return /\bjournal\b|transactions|nature|letters/i.test(name) ? "journal" : conferenceKind(name);
  }
}

function dateOf({ date, date_precision: precision }: PaperoniRelease["venue"]): string | null {
  const known = [0, 4, 7, 10][precision ?? 3] ?? 10;
  return /^\d{4}-\d{2}-\d{2}/.test(date ?? "") && known > 0 ? (date ?? "").slice(0, known) : null;
}

function withLinks(
  version: ImportedVersion,
  links: readonly PaperoniLink[],
  isLead: boolean,
  isPreprint: boolean,
): ImportedVersion {
  const own = links.filter((link) => (isArxivs(link) ? isPreprint : isLead));
  return versionOf({
    ...version,
    identifiers: Object.assign({}, ...own.toReversed().map((link) => identifierOf(link))),
    links: own.flatMap((link) => addressOf(link)),
  });
}

function isArxivs(link: PaperoniLink): boolean {
  return arxivAt(link) !== null || /arxiv\.org/.test(link.link);
}

function arxivAt({ type, link }: PaperoniLink): string | null {
  if (type.startsWith("arxiv")) return arxivOf(link);
  return type.startsWith("doi") || /arxiv\.org\/(?:abs|pdf)\//.test(link)
    ? arxivOf(link.replace(/^https?:\/\/export\./, "https://"))
    : null;
}

/** `type` may say what of it is linked after a dot: `arxiv.abstract`. */
function identifierOf(link: PaperoniLink): Identifiers {
  const arxiv = arxivAt(link);
  if (arxiv !== null) return { arxiv };
  const id = tidy(link.link);
  const doi = doiOf(id);
  switch (link.type.replace(/\..*$/, "")) {
    case "doi":
      return doi === null ? {} : { doi };
    case "openreview":
      return { openreview: id };
    case "mlr":
      return { pmlr: `v${id.replace(/^v/, "").replace(/\.html$/, "")}` };
    case "pubmed":
      return { pmid: id };
    case "pmc":
      return { pmcid: `PMC${id.replace(/^PMC/i, "")}` };
    case "dblp":
      return { dblp: id };
    case "acl":
      return { acl: id };
    case "semantic_scholar":
      return /^[\da-f]{40}$/i.test(id) ? { s2: id.toLowerCase() } : {};
    case "openalex":
      return /^W\d+$/i.test(id) ? { openalex: id.toUpperCase() } : {};
    default:
      return {};
  }
}

function addressOf({ type, link, url }: PaperoniLink): ImportedVersion["links"] {
  const kind = /pdf/i.test(type)
    ? "pdf"
    : /^(?:git|code)/i.test(type)
      ? "code"
      : /^video/i.test(type)
        ? "video"
        : "html";
  return linkTo(kind, url ?? link);
}
