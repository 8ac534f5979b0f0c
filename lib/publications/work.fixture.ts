import type { Author, Identifiers, Publication, Version } from "./publication.ts";

/** An author whose name is in parts. */
export function author(given: string | null, family: string | null, more: Partial<Author> = {}): Author {
  const name = [given, family].filter((part) => part !== null).join(" ");
  return {
    key: name,
    name,
    given,
    family,
    slug: null,
    researcherId: null,
    equal: false,
    corresponding: false,
    affiliations: [],
    ...more,
  };
}

/** A version without any identifier. */
export const noIdentifiers: Identifiers = {
  doi: null,
  arxiv: null,
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
};

/** A version that says no more than asked. */
export function version(more: Partial<Version> = {}): Version {
  return {
    key: "v",
    kind: "conference",
    venue: {
      name: "Conference on Lifelong Learning Agents",
      citedAs: "Conference on Lifelong Learning Agents",
      abbreviation: "CoLLAs",
    },
    status: "published",
    date: "2025-08-11",
    volume: "274",
    issue: null,
    pages: "12–34",
    publisher: "PMLR",
    track: null,
    peerReviewed: true,
    identifiers: { ...noIdentifiers, doi: "10.1000/abc_1", arxiv: "2507.20057" },
    links: [],
    hostedPdf: null,
    ...more,
  };
}

/** A whole work, English, with one abstract. */
export function work(more: Partial<Publication> = {}): Publication {
  const lead = more.lead === undefined ? version() : more.lead;
  return {
    id: "publication-k7m2qd",
    shortId: "k7m2qd",
    slug: "what-can-grokking-teach-us-k7m2qd",
    title: { tex: "What Can Grokking Teach Us About $O(n\\log n)$ & More?", lang: "en" },
    type: "conferencePaper",
    year: 2025,
    authors: [
      author("Clare", "Lyle"),
      author("Jean-François Guy", "d’Émond"),
      author(null, null, { name: "Ada" }),
    ],
    lead,
    versionCount: lead === null ? 0 : 1,
    abstract: { lang: "en", tex: "The \\primacy bias.", state: "author" },
    notice: null,
    translatedTitle: null,
    languages: "en",
    abstracts: [{ lang: "en", tex: "The \\primacy bias.", state: "author" }],
    plainSummary: null,
    versions: lead === null ? [] : [lead],
    topics: [],
    keywords: [],
    inEveryLanguage: { keywords: [], titleTranslation: null },
    awards: [],
    groupAuthors: [],
    members: new Map(),
    editors: [],
    video: null,
    ...more,
  };
}
