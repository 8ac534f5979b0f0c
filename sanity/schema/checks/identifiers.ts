import { bareIdentifier, isArxivId, isDoi, isOrcid } from "../rules/identifiers.ts";
import { text } from "./text-faults.ts";

export const orcid = text((value) =>
  isOrcid(value)
    ? null
    : `${instead(value, isOrcid)}An ORCID has four groups of four digits, like 0000-0002-1825-0097; one of them is mistyped.`,
);

export const doi = text((value) =>
  isDoi(value)
    ? null
    : `${instead(value.toLowerCase(), isDoi)}A DOI begins with 10. and is kept in small letters without https://doi.org/, like 10.1000/182.`,
);

export const arxivId = text((value) =>
  isArxivId(value)
    ? null
    : `${instead(bareIdentifier(value).replace(/v\d+$/, ""), isArxivId)}An arXiv number is kept without its version, like 2506.05233.`,
);

/** A rule for identifiers that only have to look right. */
export function pattern(shape: RegExp, advice: string) {
  return text((value) => (shape.test(value) ? null : advice));
}

/** What to write instead, when the right identifier is inside what was pasted. */
function instead(pasted: string, isRight: (value: string) => boolean): string {
  const bare = bareIdentifier(pasted);
  return isRight(bare) ? `Write only ${bare}. ` : "";
}
