import { bareIdentifier, isArxivId, isDoi, isOrcid } from "#sanity/schema/rules/identifiers.ts";
import { isShortId } from "#sanity/schema/rules/short-id.ts";

const kinds = ["person", "publication", "announcement", "topic", "page", "orcid", "doi", "arxiv"] as const;

/** What lasts of a thing: the id the content lake has for it, or one that a register gave it. */
export type PermanentId = { readonly kind: (typeof kinds)[number]; readonly value: string };

/** Longer than any identifier in use; DOIs have no limit of their own (ISO 26324). */
const longest = 300;

/** An identifier in its one right spelling, or `null` when it is none: wrong check digits are not looked up. */
export function parsePermanentId(kind: string, written: string): PermanentId | null {
  const known = kinds.find((one) => one === kind);
  if (known === undefined || written.length > longest || !written.isWellFormed() || /\p{Cc}/u.test(written))
    return null;
  const value = spellings[known](written);
  return value === null ? null : { kind: known, value };
}

const spellings: Readonly<Record<PermanentId["kind"], (written: string) => string | null>> = {
  person: documentId,
  publication: (written) => when(written.toLowerCase(), isShortId),
  announcement: documentId,
  topic: documentId,
  page: documentId,
  orcid: (written) => when(hyphenated(bareIdentifier(written)), isOrcid),
  doi: (written) => when(bareIdentifier(written).toLowerCase(), isDoi),
  arxiv: (written) => when(arxivId(bareIdentifier(written)), isArxivId),
};

/** Ids of the content lake tell capitals apart; those of drafts and of releases are nobody's address. */
function documentId(written: string): string | null {
  const isId = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(written);
  return isId && !/^(?:drafts|versions|_)\./.test(written) ? written : null;
}

/** `0000-0002-1825-009X` from sixteen characters with or without hyphens. */
function hyphenated(orcid: string): string {
  const digits = orcid.replaceAll("-", "").toUpperCase();
  return digits.replace(/^(.{4})(.{4})(.{4})(.{4})$/, "$1-$2-$3-$4");
}

/** Without its version; archives in lower case, their subject classes in capitals (`math.AG/0309136`). */
function arxivId(written: string): string {
  return written
    .replace(/v\d{1,3}$/i, "")
    .toLowerCase()
    .replace(/\.([a-z]{2})\//, (_, subject: string) => `.${subject.toUpperCase()}/`);
}

function when(value: string, isRight: (value: string) => boolean): string | null {
  return isRight(value) ? value : null;
}
