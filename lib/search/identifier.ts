/**
 * The identifier that somebody pasted instead of words, as the index keeps it: `doi:10.…`, `arxiv:2401.00001`,
 * `orcid:0000-…`; `null` when the text is something else. Addresses of their registers count, and versions of arXiv do not.
 */
export function identifierIn(text: string): string | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "");
  const doi = /^(?:doi:\s*|(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/.exec(plain)?.[1];
  if (doi !== undefined) return arxivOfDoi(doi) ?? `doi:${doi}`;
  const arxiv =
    /^(?:arxiv:\s*|arxiv\.org\/(?:abs|pdf|html)\/)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/.exec(
      plain,
    )?.[1];
  if (arxiv !== undefined) return `arxiv:${arxiv}`;
  const orcid = /^(?:orcid:\s*|orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dx])$/.exec(plain)?.[1];
  return orcid === undefined ? null : `orcid:${orcid}`;
}

/** The DOIs that arXiv gives its own preprints. */
function arxivOfDoi(doi: string): string | null {
  const id = /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/.exec(doi)?.[1];
  return id === undefined ? null : `arxiv:${id}`;
}
