import type { Locale } from "../i18n/locale.ts";
import { webAddress } from "../portable-text/web-address.ts";
import { parsePartialDate } from "../researchers/partial-date.ts";
import { parseHostedPdf } from "./hosted-pdf.ts";
import type { StoredEntry } from "./parse-entry.ts";
import type { Identifiers, Version, VersionLink } from "./publication.ts";

type Stored = NonNullable<StoredEntry["versions"]>[number];

/** A version of a work; `null` when it does not say what it is. */
export function parseVersion(stored: Stored, locale: Locale, paper: Locale): Version | null {
  if (stored.kind === null) return null;
  return {
    key: stored._key,
    kind: stored.kind,
    venue: parseVenue(stored, locale, paper),
    status: stored.status ?? "published",
    date: parsePartialDate(stored.date),
    volume: text(stored.volume),
    issue: text(stored.issue),
    pages: text(stored.pages)?.replace(/\s*(?:--?|[‐‑‒–—])\s*/g, "–") ?? null,
    publisher: text(stored.publisher),
    track: text(stored.track),
    peerReviewed: stored.peerReviewed ?? false,
    identifiers: parseIdentifiers(stored.identifiers),
    hostedPdf: parseHostedPdf(stored.hostedPdf),
    links: (stored.links ?? []).flatMap((link) => parseLink(link) ?? []),
  };
}

function parseVenue({ venue, venueText }: Stored, locale: Locale, paper: Locale): Version["venue"] {
  const [name, citedAs] = [locale, paper].map(
    (lang) =>
      (lang === "fr" ? text(venue?.nameFr ?? null) : null) ?? text(venue?.name ?? null) ?? text(venueText),
  );
  if (name == null || citedAs == null) return null;
  return { name, citedAs, abbreviation: text(venue?.abbreviation ?? null) };
}

function parseIdentifiers(stored: Stored["identifiers"]): Identifiers {
  const doi = text(stored?.doi ?? null);
  const arxiv = text(stored?.arxiv ?? null);
  return {
    doi: doi?.toLowerCase().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, "") ?? null,
    arxiv: arxiv?.replace(/^(?:https?:\/\/arxiv\.org\/abs\/|arxiv:\s*)/i, "").replace(/v\d+$/, "") ?? null,
    openreview: text(stored?.openreview ?? null),
    pmlr: text(stored?.pmlr ?? null),
    acl: text(stored?.acl ?? null),
    pmid: text(stored?.pmid ?? null),
    pmcid: text(stored?.pmcid ?? null),
    hal: text(stored?.hal ?? null),
    dblp: text(stored?.dblp ?? null),
    s2: text(stored?.s2 ?? null),
    openalex: text(stored?.openalex ?? null),
    isbn: text(stored?.isbn ?? null),
    issn: text(stored?.issn ?? null),
  };
}

function parseLink({ _key, kind, url }: NonNullable<Stored["links"]>[number]): VersionLink | null {
  const address = webAddress(url);
  return address === null || kind === null ? null : { key: _key, kind, url: address };
}

function text(stored: string | null): string | null {
  const trimmed = stored?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}
