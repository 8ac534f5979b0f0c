/** Whether this is an ORCID as we keep it, `0000-0002-1825-0097`, with a right check digit (ISO 7064, mod 11-2). */
export function isOrcid(value: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value)) return false;
  const digits = value.replaceAll("-", "");
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.slice(15) === (check === 10 ? "X" : String(check));
}

/** Whether this is a DOI as we keep it: lower case, without `https://doi.org/` (DOI Handbook, 2.2). */
export function isDoi(value: string): boolean {
  return /^10\.\d{4,9}\/\S+$/.test(value) && value === value.toLowerCase();
}

/** Whether this is an arXiv id without its version: `2506.05233` or, before April 2007, `hep-th/9901001`. */
export function isArxivId(value: string): boolean {
  return /^\d{4}\.\d{4,5}$/.test(value) || /^[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7}$/.test(value);
}

/** The identifier inside what people paste: the end of an address, or what follows `doi:` or `arXiv:`. */
export function bareIdentifier(pasted: string): string {
  return pasted
    .trim()
    .replace(/^https?:\/\/(?:dx\.)?(?:doi\.org|arxiv\.org\/(?:abs|pdf)|orcid\.org)\//i, "")
    .replace(/^(?:doi|arxiv|orcid):\s*/i, "");
}
