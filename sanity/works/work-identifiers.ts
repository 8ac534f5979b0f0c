import { bareIdentifier, isArxivId, isDoi } from "../schema/rules/identifiers.ts";

/** The DOI in what a source writes (`https://doi.org/10.1000/ABC`, `doi:…`), in lower case; `null` when it is none. */
export function doiOf(written: string): string | null {
  const doi = bareIdentifier(written).toLowerCase();
  return isDoi(doi) && arxivOfDoi(doi) === null ? doi : null;
}

/**
 * The arXiv id in what a source writes (an address, `arXiv:2301.00001v3`, `10.48550/arXiv.2301.00001`), without its
 * version, archives in lower case and their subject classes in capitals (`math.AG/0309136`); `null` when it is none.
 */
export function arxivOf(written: string): string | null {
  const bare = bareIdentifier(written).replace(/\.pdf$/i, "");
  const id = (arxivOfDoi(bare.toLowerCase()) ?? bare)
    .replace(/v\d{1,3}$/i, "")
    .toLowerCase()
    .replace(/\.([a-z]{2})\//, (_, subject: string) => `.${subject.toUpperCase()}/`);
  return isArxivId(id) ? id : null;
}

/** arXiv registers a DOI for every preprint: the same thing under another name. */
function arxivOfDoi(doi: string): string | null {
  return /^10\.48550\/arxiv\.(.+)$/.exec(doi)?.[1] ?? null;
}
