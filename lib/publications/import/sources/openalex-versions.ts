import { arxivOf, doiOf } from "#sanity/works/work-identifiers.ts";
import type { ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { arxivMonth } from "./arxiv-month.ts";
import type { OpenalexLocation, OpenalexRecord } from "./openalex-record.ts";
import { tidy } from "./source-text.ts";
import { conferenceKind, isPreprintServer, linkTo, versionOf, withoutFilledDay } from "./work-parts.ts";

/**
 * The appearances of a work, the one its record is about first. Date, volume and pages are that one’s. Of the other
 * places, preprint servers hold versions of their own; a repository of a university holds a copy, whose file is linked.
 */
export function openalexVersions(
  record: OpenalexRecord,
  id: string,
  type: ImportedWork["type"] | null,
): readonly [ImportedVersion, ...ImportedVersion[]] {
  const locations = record.locations ?? [];
  const primary = record.primary_location ?? locations[0] ?? {};
  const others = locations.filter((location) => !isSamePlace(location, primary));
  const copies = others.filter((location) => !isPreprint(location));
  const preprints = others.filter(isPreprint).map((location) => preprintVersion(location, arxivAt(location)));
  const lead = leadVersion(record, id, primary, type, copies);
  const isNew = ({ identifiers: { arxiv, doi } }: ImportedVersion, at: number): boolean =>
    preprints.findIndex((other) => other.identifiers.arxiv === arxiv && other.identifiers.doi === doi) ===
      at &&
    (arxiv === undefined || arxiv !== lead.identifiers.arxiv) &&
    (arxiv !== undefined || doi !== lead.identifiers.doi);
  return [lead, ...preprints.filter(isNew)];
}

function leadVersion(
  record: OpenalexRecord,
  id: string,
  primary: OpenalexLocation,
  type: ImportedWork["type"] | null,
  copies: readonly OpenalexLocation[],
): ImportedVersion {
  const venue = venueOf(primary);
  const kind = kindOf(primary, venue, type);
  const { volume, issue, first_page: first, last_page: last } = record.biblio ?? {};
  const registered = record.doi ?? record.ids?.doi ?? "";
  const doi = doiOf(registered);
  return versionOf({
    kind,
    venueText: venue,
    status: primary.is_published === false && primary.is_accepted === true ? "accepted" : "published",
    date: withoutFilledDay(record.publication_date),
    volume,
    issue,
    pages: first && last && first !== last ? `${first}–${last}` : first,
    publisher: kind === "preprint" ? null : primary.source?.host_organization_name,
    identifiers: {
      doi,
      arxiv: arxivOf(registered) ?? (isPreprint(primary) ? arxivAt(primary) : null),
      issn: primary.source?.issn_l,
      openalex: id,
      pmid: /(\d+)\/?$/.exec(record.ids?.pmid ?? "")?.[1],
      pmcid: pmcidOf(record.ids?.pmcid),
      hal: [primary, ...copies].map(halAt).find((hal) => hal !== null),
    },
    links: [
      ...linkTo(
        "html",
        primary.landing_page_url ?? (doi === null ? null : `https://doi.org/${encodeURI(doi)}`),
      ),
      ...[primary, ...copies]
        .filter(({ is_oa }) => is_oa === true)
        .flatMap(({ pdf_url }) => linkTo("pdf", pdf_url)),
    ],
  });
}

function preprintVersion(location: OpenalexLocation, arxiv: string | null): ImportedVersion {
  const doi = doiOf(location.landing_page_url ?? "");
  return versionOf({
    kind: "preprint",
    venueText: arxiv === null ? venueOf(location) : "arXiv",
    date: arxiv === null ? null : arxivMonth(arxiv),
    identifiers: { arxiv, doi },
    links: [...linkTo("html", location.landing_page_url), ...linkTo("pdf", location.pdf_url)],
  });
}

function kindOf(
  location: OpenalexLocation,
  venue: string,
  type: ImportedWork["type"] | null,
): ImportedVersion["kind"] {
  if (type === "thesis" || type === "report" || type === "book" || type === "preprint") return type;
  if (type === "chapter") return "book";
  if (type === "dataset" || type === "software") return "report";
  if (isPreprint(location)) return "preprint";
  switch (location.source?.type ?? "") {
    case "conference":
      return conferenceKind(venue);
    case "repository":
      // A copy of something published, of which OpenAlex does not know where.
      return location.is_published === true || location.is_accepted === true ? "journal" : "preprint";
    case "book series":
    case "ebook platform":
      return /proceedings|conference|lecture notes/i.test(venue) ? conferenceKind(venue) : "book";
    default:
      return /proceedings|conference|workshop|symposium/i.test(venue) ? conferenceKind(venue) : "journal";
  }
}

function isPreprint(location: OpenalexLocation): boolean {
  if (location.source != null && location.source.type !== "repository") return false;
  // What was accepted and then laid down in HAL is a copy of what appeared elsewhere.
  return arxivAt(location) !== null || (isPreprintServer(venueOf(location)) && location.is_accepted !== true);
}

/** OpenAlex writes addresses in place of names for some (Paperoni leaves those out too). */
function venueOf({ source, raw_source_name }: OpenalexLocation): string {
  const name = tidy(source?.display_name ?? raw_source_name);
  if (/^https?:|citeseer/i.test(name)) return "";
  return /^arxiv\b/i.test(name) ? "arXiv" : name;
}

function arxivAt({ landing_page_url: page, pdf_url: pdf }: OpenalexLocation): string | null {
  const at = (address: string): string | null =>
    arxivOf(address.replace(/^https?:\/\/(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf)\//i, "")) ?? arxivOf(address);
  return at(page ?? "") ?? at(pdf ?? "");
}

function halAt({ landing_page_url: page }: OpenalexLocation): string | null {
  return /\/((?:hal|tel|inria|halshs|inserm|pasteur)-\d{6,})/.exec(page ?? "")?.[1] ?? null;
}

function pmcidOf(written: string | null | undefined): string | null {
  const digits = /(\d+)\/?$/.exec(written ?? "")?.[1];
  return digits === undefined ? null : `PMC${digits}`;
}

function isSamePlace(one: OpenalexLocation, other: OpenalexLocation): boolean {
  return (
    one === other || (one.landing_page_url === other.landing_page_url && one.source?.id === other.source?.id)
  );
}
