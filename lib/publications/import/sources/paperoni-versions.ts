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
  const releases = (record.releases ?? []).map((release) => versionOfRelease(release, links, warnings));
  // A release of no venue, on no day, beside one of arXiv, is the same preprint once more.
  const told = releases.filter(
    ({ kind, venueText }) => kind !== "preprint" || venueText !== undefined || releases.length === 1,
  );
  const all = [...told, ...untoldVersions(told, links, warnings)].sort(
    (one, other) => rank(other) - rank(one),
  );
  if (all.length === 0) {
    warnings.push("Paperoni knows nowhere that it appeared. Say where, or leave it as a report.");
    all.push(versionOf({ kind: "report" }));
  }
  const preprintAt = all.findIndex(({ kind }) => kind === "preprint");
  return all.map((version, at) => withLinks(version, links, at === 0, at === preprintAt));
}

/** Appearances that only a link tells of: a preprint beside what was published, a publisher’s DOI beside a preprint. */
function untoldVersions(
  told: readonly ImportedVersion[],
  links: readonly PaperoniLink[],
  warnings: string[],
): readonly ImportedVersion[] {
  const arxiv = links.map(arxivAt).find((id) => id !== null) ?? null;
  const hasPreprint = told.some(({ kind }) => kind === "preprint");
  if (arxiv !== null && !hasPreprint)
    return [versionOf({ kind: "preprint", venueText: "arXiv", date: arxivMonth(arxiv) })];
  const doi = links.map((link) => identifierOf(link).doi).find((id) => id !== undefined);
  if (
    doi === undefined ||
    preprintDois.test(doi) ||
    told.length === 0 ||
    told.some(({ kind }) => kind !== "preprint")
  )
    return [];
  warnings.push(
    `Paperoni names the DOI ${doi} and no venue; until that is imported it counts as a journal’s.`,
  );
  return [versionOf({ kind: "journal" })];
}

/** Prefixes under which only preprints are registered. */
const preprintDois = /^10\.(?:1101|31234|31219|36227|2139|20944|21203|26434)\//;

/** Paperoni’s own order: what was reviewed, workshops, preprints, what was only submitted. */
function rank({ kind, status }: ImportedVersion): number {
  if (status === "submitted" || status === "withdrawn") return -2;
  if (kind === "preprint") return -1;
  return kind === "workshop" ? 0 : 1;
}

function versionOfRelease(
  release: PaperoniRelease,
  links: readonly PaperoniLink[],
  warnings: string[],
): ImportedVersion {
  const { venue } = release;
  const status = tidy(release.status).toLowerCase();
  // Of OpenReview’s venues the name is a path (`ICLR.cc/2024/Conference`), and the name stands where the volume should.
  const volume = tidy(venue.volume);
  const isVolume = /^[a-z]{0,4}\.?\s?\d{1,4}(?:\W\d+)*\W?$/i.test(volume);
  const name = tidy(venue.name);
  const venueText = name.includes(".cc/") || name.includes("/") ? (isVolume ? "" : volume) || name : name;
  const kind = kindOf(release, venueText, links);
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

/** Paperoni calls a journal whatever DBLP, and some of what Semantic Scholar, knows. */
function kindOf(
  { venue, status, peer_review_status: review }: PaperoniRelease,
  name: string,
  links: readonly PaperoniLink[],
): ImportedVersion["kind"] {
  if (status === "preprint" || review === "preprint" || venue.type === "preprint" || isPreprintServer(name))
    return "preprint";
  const isJournal = /\bjournal\b|transactions|\bletters\b|\bnature\b/i.test(name);
  const isConference =
    /\b(?:proceedings|conference|symposium|workshop)\b/i.test(name) ||
    links.some(({ type, link }) => type === "dblp" && link.startsWith("conf/"));
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
      return isConference && !isJournal ? conferenceKind(name) : "journal";
    default:
      return isJournal ? "journal" : conferenceKind(name);
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
  return arxivAt(link) !== null || /arxiv\.org|^journals\/corr\//.test(link.link);
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
      // Programmes of conferences have other ids, which Paperoni keeps in the same place.
      return /^[\w-]{5,16}$/.test(id) ? { openreview: id } : {};
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
