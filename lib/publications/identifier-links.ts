import type { Identifiers } from "./publication.ts";

/** An identifier as a reader meets it: the register's name, the identifier, its resolved address if it has one. */
export type IdentifierLink = { readonly label: string; readonly value: string; readonly url: string };

/** The identifiers of a version that resolve to an address, the most lasting first. */
export function identifierLinks(identifiers: Identifiers): readonly IdentifierLink[] {
  return registers.flatMap(({ key, label, resolve }) => {
    const value = identifiers[key];
    return value === null ? [] : [{ label, value, url: resolve(value) }];
  });
}

type Register = {
  readonly key: keyof Identifiers;
  readonly label: string;
  readonly resolve: (value: string) => string;
};

const registers: readonly Register[] = [
  { key: "doi", label: "DOI", resolve: (doi) => `https://doi.org/${encodeURI(doi).replace("#", "%23")}` },
  { key: "arxiv", label: "arXiv", resolve: (id) => `https://arxiv.org/abs/${encodeURI(id)}` },
  {
    key: "openreview",
    label: "OpenReview",
    resolve: (id) => `https://openreview.net/forum?id=${encodeURIComponent(id)}`,
  },
  {
    key: "pmlr",
    label: "PMLR",
    resolve: (id) => `https://proceedings.mlr.press/${encodeURI(id.replace(/\.html$/, ""))}.html`,
  },
  { key: "acl", label: "ACL Anthology", resolve: (id) => `https://aclanthology.org/${encodeURI(id)}` },
  {
    key: "pmid",
    label: "PubMed",
    resolve: (id) => `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(id)}/`,
  },
  {
    key: "pmcid",
    label: "PubMed Central",
    resolve: (id) => `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(id)}/`,
  },
  { key: "hal", label: "HAL", resolve: (id) => `https://hal.science/${encodeURIComponent(id)}` },
  { key: "dblp", label: "DBLP", resolve: (id) => `https://dblp.org/rec/${encodeURI(id)}` },
  {
    key: "s2",
    label: "Semantic Scholar",
    resolve: (id) => `https://www.semanticscholar.org/paper/${encodeURIComponent(id)}`,
  },
  { key: "openalex", label: "OpenAlex", resolve: (id) => `https://openalex.org/${encodeURIComponent(id)}` },
];
