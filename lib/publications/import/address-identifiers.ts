import type { ImportedVersion } from "#sanity/works/imported-work.ts";
import { arxivOf, doiOf } from "#sanity/works/work-identifiers.ts";

type Identifiers = ImportedVersion["identifiers"];

/** What an address says it is the address of: the archives whose addresses hold their ids. Nothing else is concluded. */
export function identifiersOfAddress(address: string): Identifiers {
  const url = URL.parse(address);
  if (url === null) return {};
  const host = url.hostname.replace(/^www\./, "");
  const path = decoded(url.pathname);
  if (host === "doi.org" || host === "dx.doi.org") return ofDoi(path.slice(1));
  if (host === "arxiv.org" || host === "export.arxiv.org") {
    const arxiv = arxivOf(/^\/(?:abs|pdf|html)\/(.+?)\/?$/.exec(path)?.[1] ?? "");
    return arxiv === null ? {} : { arxiv };
  }
  if (host === "openreview.net") {
    const id = /^\/(?:forum|pdf)$/.test(path) ? url.searchParams.get("id") : null;
    return id !== null && /^[\w-]+$/.test(id) ? { openreview: id } : {};
  }
  for (const [site, pattern, kind] of archives) {
    const [, ...ids] = host === site ? (pattern.exec(path) ?? []) : [];
    if (ids.length > 0) return { [kind]: ids.join("/") };
  }
  return {};
}

/** A DOI, or the arXiv id that DOIs of arXiv are another name of. */
export function ofDoi(written: string): Identifiers {
  const doi = doiOf(written);
  if (doi !== null) return { doi };
  const arxiv = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.48550\//i.test(written)
    ? arxivOf(written)
    : null;
  return arxiv === null ? {} : { arxiv };
}

const archives: readonly (readonly [host: string, path: RegExp, kind: keyof Identifiers])[] = [
  ["proceedings.mlr.press", /^\/(v\d+|r\d+)\/([\w-]+?)(?:\.html|\.pdf|\/.*)?$/, "pmlr"],
  ["aclanthology.org", /^\/([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)(?:\.pdf)?\/?$/, "acl"],
  ["pubmed.ncbi.nlm.nih.gov", /^\/(\d{1,9})\/?$/, "pmid"],
  ["hal.science", /^\/(?:[a-z]{2}\/)?([a-z]+-\d{6,9})(?:v\d+)?\/?/, "hal"],
  ["dblp.org", /^\/rec\/([\w/-]+?)(?:\.html|\.bib)?$/, "dblp"],
  ["semanticscholar.org", /^\/paper\/(?:[^/]*\/)?([0-9a-f]{40})\/?$/, "s2"],
  ["openalex.org", /^\/(W\d+)$/, "openalex"],
];

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
