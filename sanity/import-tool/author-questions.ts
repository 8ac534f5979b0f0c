import type { RawDocument } from "../works/stored-work.ts";
import { textOf } from "../works/text-of.ts";
import { fieldsOf, membersOf } from "../works/work-parts.ts";

/** "Is this author that person of ours?", with the reasons for thinking so. */
export type AuthorQuestion = {
  readonly author: string;
  readonly printed: string;
  readonly candidates: readonly { readonly person: string; readonly reason: string }[];
};

/** Whom an import thought of and was not sure of, author by author. */
export function authorQuestions(document: RawDocument): readonly AuthorQuestion[] {
  return membersOf(document["authors"]).flatMap((author) => {
    const candidates = membersOf(author["mayBe"]).map(({ researcher, reason }) => ({
      person: textOf(fieldsOf(researcher)["_ref"]),
      reason: textOf(reason),
    }));
    if (candidates.length === 0 || author["researcher"] !== undefined) return [];
    const printed = textOf(fieldsOf(author["printedName"])["display"]);
    return [{ author: textOf(author["_key"]), printed, candidates }];
  });
}
