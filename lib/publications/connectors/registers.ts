/** A register as it is reached over HTTP. */
export type Register = {
  /** Stands for it in paces and overrides. */
  readonly key: string;
  /** As people call it. */
  readonly name: string;
  /** Where its machine answers. */
  readonly origin: string;
  /** Other hosts of the same people that it may lead to. */
  readonly alsoAt: readonly string[];
  /** Milliseconds between two requests. */
  readonly pause: number;
  /** Where an editor can look for themselves. */
  readonly website: string;
  /** Whether its answers are for everybody, and may be kept on this machine. */
  readonly isPublic: boolean;
};

/** As each register asks its users to behave. Only these hosts are ever asked, and the Paperoni the operator names. */
export const registers = {
  // At most three lists a second from those who say who they are, one from others (crossref.org/documentation/retrieve-metadata/rest-api).
  crossref: register("crossref", "Crossref", "https://api.crossref.org", {
    pause: 1000,
    website: "search.crossref.org",
  }),
  openalex: register("openalex", "OpenAlex", "https://api.openalex.org", {
    pause: 200,
    website: "openalex.org",
  }),
  // “a 3 second delay” (info.arxiv.org/help/api/tou.html).
  arxiv: register("arxiv", "arXiv", "https://export.arxiv.org", {
    pause: 3000,
    website: "arxiv.org",
    alsoAt: ["arxiv.org"],
  }),
  // One request a second with a key, shared with everybody without.
  semanticScholar: register("semanticScholar", "Semantic Scholar", "https://api.semanticscholar.org", {
    pause: 1100,
    website: "semanticscholar.org",
  }),
  openreview: register("openreview", "OpenReview", "https://api2.openreview.net", {
    pause: 1000,
    website: "openreview.net",
    isPublic: false,
  }),
  /** Venues before 2023. */
  openreviewV1: register("openreviewV1", "OpenReview", "https://api.openreview.net", {
    pause: 1000,
    website: "openreview.net",
    isPublic: false,
  }),
  dblp: register("dblp", "DBLP", "https://dblp.org", {
    pause: 1000,
    website: "dblp.org",
    alsoAt: ["dblp.uni-trier.de", "dblp.dagstuhl.de", "www.dblp.org"],
  }),
  orcid: register("orcid", "ORCID", "https://pub.orcid.org", { pause: 200, website: "orcid.org" }),
} as const;

/** The Paperoni of one institute. */
export function paperoniAt(address: string): Register {
  return register("paperoni", "Paperoni", address, { pause: 200, website: address, isPublic: false });
}

function register(
  key: string,
  name: string,
  origin: string,
  { alsoAt = [], isPublic = true, ...more }: Pick<Register, "pause" | "website"> & Partial<Register>,
): Register {
  return { key, name, origin, alsoAt, isPublic, ...more };
}
