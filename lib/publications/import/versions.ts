import type { PartialDate } from "#lib/researchers/researcher.ts";
import type { ImportedVersion } from "#sanity/works/imported-work.ts";
import { arxivOf, doiOf } from "#sanity/works/work-identifiers.ts";
import type { PublicationRecord } from "./record.ts";

/** The appearances that one record tells of: the venue's, and a preprint beside it when it has an arXiv id as well. */
export function versionsOf(
  record: PublicationRecord,
  date: PartialDate | null,
  note: (what: string) => void,
): [ImportedVersion, ...ImportedVersion[]] {
  const arxiv = identifier(record.arxiv, arxivOf, (written) => note(`"${written}" is no arXiv id`));
  const isPreprint = record.type === "preprint" || /^(?:arxiv|corr)/i.test(record.venue);
  const venue = record.venue.trim() || (isPreprint ? "arXiv" : "");
  const lead: ImportedVersion = {
    kind: isPreprint ? "preprint" : "conference",
    ...(venue === "" ? {} : { venueText: venue }),
    status: "published",
    ...(date === null ? {} : { date }),
    ...whenGiven("volume", record.volume),
    ...whenGiven("pages", record.pages?.replace(/\s*-+\s*/g, "–")),
    ...whenGiven("track", record.section),
    peerReviewed: !isPreprint,
    identifiers: identifiersOf(record, isPreprint ? arxiv : null, note),
    links: linksOf(record, note),
  };
  if (isPreprint || arxiv === null) return [lead];
  const preprint: ImportedVersion = {
    kind: "preprint",
    venueText: "arXiv",
    status: "published",
    peerReviewed: false,
    identifiers: { arxiv },
    links: [],
  };
  return [lead, preprint];
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
): ImportedVersion["identifiers"] {
  const doi = identifier(record.doi, doiOf, (written) => {
    // arXiv's own DOI is its number once more.
    if (arxivOf(written) === null) note(`"${written}" is no DOI`);
  });
  const [, volume, paper] = /^pmlr-(v\d+)-(\S+)$/.exec(record.id) ?? [];
  const [, s2] = /-([0-9a-f]{40})$/.exec(record.id) ?? [];
  return {
    ...(doi === null ? {} : { doi }),
    ...(arxiv === null ? {} : { arxiv }),
    ...(record.openreview ? { openreview: record.openreview } : {}),
    ...(volume === undefined || paper === undefined ? {} : { pmlr: `${volume}/${paper}` }),
    ...(s2 === undefined ? {} : { s2 }),
  };
}

function identifier(
  written: string | undefined,
  read: (written: string) => string | null,
  isNone: (written: string) => void,
): string | null {
  const text = written?.trim() ?? "";
  if (text === "") return null;
  const found = read(text);
  if (found === null) isNone(text);
  return found;
}

const kinds = [
  ["html", "url"],
  ["pdf", "pdf"],
  ["code", "code"],
  ["video", "video"],
] as const;

function linksOf(record: PublicationRecord, note: (what: string) => void): ImportedVersion["links"] {
  return kinds.flatMap(([kind, field]): ImportedVersion["links"] => {
    const written = record[field]?.trim();
    if (written === undefined || written === "") return [];
    const url = /^www\./i.test(written) ? `http://${written}` : written;
    if (isWebAddress(url)) return [{ kind, url }];
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
