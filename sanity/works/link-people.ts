import { fingerprint } from "../translation/fingerprint.ts";
import { canonical } from "./canonical.ts";
import {
  matchAuthors,
  type Authorship,
  type Match,
  type PeopleIndex,
  type WorkOfAuthors,
} from "./match-authors.ts";
import { readWork, type RawDocument, type StoredAuthor } from "./stored-work.ts";
import { fieldsOf, membersOf } from "./work-parts.ts";

/** What became of one author, for people to look at. */
export type AuthorMatch = { readonly printed: string; readonly match: Exclude<Match, { kind: "none" }> };

/**
 * The work with its authors linked to the institute's people as far as that is sure, and with what is to be asked of an
 * editor beside the others. Names stay as they are printed; links that are there stay.
 */
export function linkPeople(
  document: RawDocument,
  work: WorkOfAuthors,
  people: PeopleIndex,
): { readonly document: RawDocument; readonly found: readonly AuthorMatch[] } {
  const { authors } = readWork(document);
  const matches = matchAuthors(authors.map(authorshipOf), work, people);
  const byKey = new Map(authors.map(({ _key: key }, at) => [key, matches[at]]));
  const found: AuthorMatch[] = [];
  const linked = membersOf(document["authors"]).map((author) => {
    const match = byKey.get(String(author["_key"]));
    if (match === undefined) return author;
    if (match.kind !== "none") {
      found.push({ printed: String(fieldsOf(author["printedName"])["display"]), match });
    }
    return withMatch(author, match);
  });
  return { document: linked.length === 0 ? document : { ...document, authors: linked }, found };
}

function authorshipOf(author: StoredAuthor): Authorship {
  const { sourceIds = {}, researcher } = author;
  return {
    printedName: author.printedName,
    orcid: author.orcid,
    affiliations: author.affiliations,
    sourceIds: Object.entries(sourceIds).map(([register, id]) => `${register} ${id}`),
    linked: researcher?._ref ?? null,
    wasUnlinked: researcher === undefined && author.matchedBy !== undefined,
    not: author.notResearcher.map(({ _ref }) => _ref),
  };
}

type Fields = { readonly [field: string]: unknown };

function withMatch(author: Fields, match: Match): Fields {
  const { mayBe, ...rest } = author;
  if (match.kind === "link") {
    return { ...rest, researcher: { _type: "reference", _ref: match.person }, matchedBy: match.how };
  }
  if (match.kind === "none") return rest;
  const candidates = match.candidates.map(({ person, reason }) => ({
    _key: fingerprint(person).slice(0, 12),
    _type: "candidate",
    researcher: { _type: "reference", _ref: person, _weak: true },
    reason,
  }));
  // As it was, when it says the same: nothing to write.
  return { ...rest, mayBe: canonical(mayBe) === canonical(candidates) ? mayBe : candidates };
}
