import { fingerprint } from "../translation/fingerprint.ts";
import type { RawDocument } from "./stored-work.ts";
import { fieldsOf, membersOf } from "./work-parts.ts";

type Fields = { readonly [field: string]: unknown };

/** What an editor says of somebody an author may be. */
export type AuthorAnswer = { readonly person: string; readonly is: boolean };

/**
 * An author of a work with an editor's answer. `is`: linked, and nobody is asked about the others any more. Not: the
 * import never proposes this person again for this author.
 */
export function answeredAuthor(author: Fields, { person, is }: AuthorAnswer): Fields {
  const { mayBe, notResearcher, ...rest } = author;
  const others = membersOf(notResearcher).filter(({ _ref }) => _ref !== person);
  const refused = is ? others : [...others, refusal(person)];
  const not = refused.length === 0 ? {} : { notResearcher: refused };
  if (is) return { ...rest, ...not, researcher: { _type: "reference", _ref: person }, matchedBy: "human" };
  const left = membersOf(mayBe).filter((candidate) => fieldsOf(candidate["researcher"])["_ref"] !== person);
  return { ...rest, ...not, ...(left.length === 0 ? {} : { mayBe: left }) };
}

/** The same in a whole work, for the author of that key. */
export function answeredWork(document: RawDocument, key: string, answer: AuthorAnswer): RawDocument {
  return {
    ...document,
    authors: membersOf(document["authors"]).map((author) =>
      author["_key"] === key ? answeredAuthor(author, answer) : author,
    ),
  };
}

function refusal(person: string): Fields {
  return { _key: fingerprint(person).slice(0, 12), _type: "reference", _ref: person, _weak: true };
}
