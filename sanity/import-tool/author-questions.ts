import type { RawDocument } from "../works/stored-work.ts";
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
      person: String(fieldsOf(researcher)["_ref"] ?? ""),
      reason: String(reason ?? ""),
    }));
    if (candidates.length === 0 || author["researcher"] !== undefined) return [];
    const printed = String(fieldsOf(author["printedName"])["display"] ?? "");
    return [{ author: String(author["_key"]), printed, candidates }];
  });
}
