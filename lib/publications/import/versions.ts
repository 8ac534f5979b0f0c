import type { StoredDocument } from "#sanity/seed/shapes/any-document.ts";
import type { PartialDate } from "#lib/researchers/researcher.ts";
import type { PublicationRecord } from "./record.ts";

type Version = Extract<StoredDocument, { _type: "publication" }>["versions"][number];
type Link = NonNullable<Version["links"]>[number];

/** The appearances that one record tells of: the venue's, and a preprint beside it when it has an arXiv id as well. */
export function versionsOf(
  record: PublicationRecord,
  date: PartialDate | null,
  note: (what: string) => void,
): Version[] {
  const arxiv = arxivOf(record, note);
  const isPreprint = record.type === "preprint" || /^(?:arxiv|corr)/i.test(record.venue);
  const links = linksOf(record, note);
  const venue = record.venue.trim() || (isPreprint ? "arXiv" : "");
  const lead: Version = {
    _key: "version0",
    _type: "version",
    kind: isPreprint ? "preprint" : "conference",
    ...(venue === "" ? {} : { venueText: venue }),
    status: "published",
    ...(date === null ? {} : { date }),
    ...whenGiven("volume", record.volume),
    ...whenGiven("pages", record.pages?.replace(/\s*-+\s*/g, "–")),
    ...whenGiven("track", record.section),
    peerReviewed: !isPreprint,
    ...identifiersOf(record, isPreprint ? arxiv : null, note),
    ...(links.length === 0 ? {} : { links }),
  };
  if (isPreprint || arxiv === null) return [lead];
  return [
    lead,
    {
      _key: "version1",
      _type: "version",
      kind: "preprint",
      venueText: "arXiv",
      status: "published",
      peerReviewed: false,
      identifiers: { arxiv },
    },
  ];
}

function whenGiven<Field extends "volume" | "pages" | "track">(
  field: Field,
  value: string | undefined,
): Partial<Record<Field, string>> {
  const text = value?.trim() ?? "";
  return text === "" ? {} : ({ [field]: text } as Record<Field, string>);
}

function identifiersOf(
  record: PublicationRecord,
  arxiv: string | null,
  note: (what: string) => void,
): Pick<Version, "identifiers"> {
  const doi = record.doi
    ?.trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, "")
    .toLowerCase();
  const isDoi = doi !== undefined && /^10\.\d{4,9}\/\S+$/.test(doi);
  if (doi !== undefined && !isDoi) note(`"${doi}" is no DOI`);
  const pmlr = /^pmlr-(v\d+)-(\S+)$/.exec(record.id);
  const identifiers = {
    ...(isDoi ? { doi } : {}),
    ...(arxiv === null ? {} : { arxiv }),
    ...(record.openreview ? { openreview: record.openreview } : {}),
    ...(pmlr === null ? {} : { pmlr: `${pmlr[1]}/${pmlr[2]}` }),
  };
  return Object.keys(identifiers).length === 0 ? {} : { identifiers };
}

function arxivOf(record: PublicationRecord, note: (what: string) => void): string | null {
  const written = record.arxiv
    ?.trim()
    .replace(/^(?:https?:\/\/arxiv\.org\/abs\/|arxiv:)/i, "")
    .replace(/v\d+$/, "");
  if (written === undefined || written === "") return null;
  if (/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})$/i.test(written)) return written;
  note(`"${written}" is no arXiv id`);
  return null;
}

const kinds = [
  ["html", "url"],
  ["pdf", "pdf"],
  ["code", "code"],
  ["video", "video"],
] as const;

function linksOf(record: PublicationRecord, note: (what: string) => void): Link[] {
  return kinds.flatMap(([kind, field]): Link[] => {
    const written = record[field]?.trim();
    if (written === undefined || written === "") return [];
    const url = /^www\./i.test(written) ? `http://${written}` : written;
    if (isWebAddress(url)) return [{ _key: `link-${kind}`, _type: "versionLink", kind, url }];
    note(`its ${field} "${written}" is no web address`);
    return [];
  });
}

/** With a host name that could exist: `http://mediatedspaces/` is a machine on somebody's own network. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    /^[^.]+(?:\.[^.]+)+$/.test(url.hostname) &&
    !/\s/.test(text)
  );
}
