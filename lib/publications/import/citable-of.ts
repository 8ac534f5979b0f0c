import type { ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import type { Citable } from "../formats/citable.ts";
import { parsePartialDate } from "../../researchers/partial-date.ts";
import type { Version } from "../publication.ts";

/** A work as its source tells it, as what citations are made of: its first version speaks for it. */
export function citableOf(work: ImportedWork, id: string): Citable {
  const versions = work.versions.map(versionOf);
  const [lead = null] = versions;
  return {
    shortId: id,
    slug: id,
    title: { tex: work.title, lang: work.titleLang },
    type: work.type,
    year: lead?.date == null ? null : Number(lead.date.slice(0, 4)),
    authors: work.authors.map(({ printedName, affiliations }, at) => ({
      ...nameOf(printedName),
      key: `author${at}`,
      slug: null,
      researcherId: null,
      equal: false,
      corresponding: false,
      affiliations,
    })),
    groupAuthors: work.groupAuthors,
    editors: work.editors.map(nameOf),
    lead,
    versions,
    notice:
      work.statusNotice === undefined
        ? null
        : { kind: work.statusNotice.kind, date: null, reason: null, url: null },
    abstracts: work.abstracts.map(({ lang, text, state }) => ({ lang, tex: text, state })),
    inEveryLanguage: {
      keywords: work.keywords.map(({ lang, text }) => ({ lang, value: text })),
      titleTranslation:
        work.titleTranslation === undefined
          ? null
          : { lang: work.titleTranslation.lang, value: work.titleTranslation.text },
    },
  };
}

function nameOf({ display, given, family }: ImportedWork["editors"][number]): {
  readonly name: string;
  readonly given: string | null;
  readonly family: string | null;
} {
  return { name: display, given: given ?? null, family: family ?? null };
}

function versionOf(version: ImportedVersion, at: number): Version {
  const { venueText, date, identifiers } = version;
  return {
    key: `version${at}`,
    hostedPdf: null,
    kind: version.kind,
    venue: venueText === undefined ? null : { name: venueText, citedAs: venueText, abbreviation: null },
    status: version.status,
    date: date === undefined ? null : parsePartialDate(date),
    volume: version.volume ?? null,
    issue: version.issue ?? null,
    pages: version.pages ?? null,
    publisher: version.publisher ?? null,
    track: version.track ?? null,
    peerReviewed: version.peerReviewed,
    identifiers: {
      doi: identifiers.doi ?? null,
      arxiv: identifiers.arxiv ?? null,
      openreview: identifiers.openreview ?? null,
      pmlr: identifiers.pmlr ?? null,
      acl: identifiers.acl ?? null,
      pmid: identifiers.pmid ?? null,
      pmcid: identifiers.pmcid ?? null,
      hal: identifiers.hal ?? null,
      dblp: identifiers.dblp ?? null,
      s2: identifiers.s2 ?? null,
      openalex: identifiers.openalex ?? null,
      isbn: identifiers.isbn ?? null,
      issn: identifiers.issn ?? null,
    },
    links: version.links.map(({ kind, url }, index) => ({ key: `link${index}`, kind, url })),
  };
}
