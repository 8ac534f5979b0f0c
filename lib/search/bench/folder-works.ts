import { readFolder } from "#lib/content-load/read-folder.ts";
import type { ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { indexPublication } from "../index-publication.ts";
import type { IndexedDocument } from "../indexed-document.ts";

type Stored = Parameters<typeof indexPublication>[0];

/** The works of a folder of NDJSON files as the index takes them in, without a lake between: nobody and nothing is referred to. */
export async function readFolderWorks(folder: string): Promise<readonly IndexedDocument[]> {
  const { works } = await readFolder(folder);
  return works.flatMap((work, number) => indexPublication(stored(work, number)) ?? []);
}

function stored(work: ImportedWork, number: number): Stored {
  const { titleTranslation } = work;
  return {
    _id: `publication-${number}`,
    _type: "publication",
    // Six letters or digits of those that short ids are made of.
    shortId: number
      .toString(8)
      .padStart(6, "0")
      .replaceAll(/[01]/g, (digit) => (digit === "0" ? "x" : "y")),
    title: work.title,
    titleLang: work.titleLang,
    type: work.type,
    authors: work.authors.map(({ printedName, affiliations }, at) => ({
      _key: `author${at}`,
      printedName: {
        display: printedName.display,
        given: printedName.given ?? null,
        family: printedName.family ?? null,
      },
      named: null,
      researcher: null,
      orcid: null,
      affiliations,
      equal: null,
      corresponding: null,
    })),
    groupAuthors: work.groupAuthors,
    editors: null,
    leadVersion: null,
    versions: work.versions.map(versionOf),
    abstracts: work.abstracts.map((abstract) => ({ ...abstract, _key: abstract.lang, source: null })),
    statusNotice: null,
    titleTranslations:
      titleTranslation === undefined
        ? null
        : { _type: "localeString", [titleTranslation.lang]: titleTranslation.text },
    plainSummary: null,
    keywords: work.keywords.map(({ lang, text }, at) => ({
      _key: String(at),
      _type: "localeString" as const,
      [lang]: text,
    })),
    topics: null,
  };
}

function versionOf(
  { kind, venueText, status, date, identifiers }: ImportedVersion,
  at: number,
): NonNullable<Stored["versions"]>[number] {
  return {
    _key: `version${at}`,
    kind,
    venue: null,
    venueText: venueText ?? null,
    status,
    date: date ?? null,
    volume: null,
    issue: null,
    pages: null,
    publisher: null,
    track: null,
    peerReviewed: null,
    identifiers: {
      doi: identifiers.doi ?? null,
      arxiv: identifiers.arxiv ?? null,
      openreview: null,
      pmlr: null,
      acl: null,
      pmid: null,
      pmcid: null,
      hal: null,
      dblp: null,
      s2: null,
      openalex: null,
      isbn: null,
      issn: null,
    },
    links: null,
    hostedPdf: null,
  };
}
