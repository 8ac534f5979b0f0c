import { openSuggestions, type Suggestion } from "../works/open-suggestions.ts";
import type { ImportPlan, PlannedWork } from "../works/plan-import.ts";
import { authorQuestions, type AuthorQuestion } from "./author-questions.ts";

export type ReviewQuestions = {
  readonly authors: readonly { readonly work: PlannedWork; readonly question: AuthorQuestion }[];
  readonly suggestions: readonly { readonly work: PlannedWork; readonly suggestion: Suggestion }[];
};

/** What a plan asks an editor about its works. A new work has nothing yet that a source could say otherwise. */
export function reviewQuestions({ created, changed }: ImportPlan): ReviewQuestions {
  return {
    authors: [...created, ...changed].flatMap((work) =>
      authorQuestions(work.document).map((question) => ({ work, question })),
    ),
    suggestions: changed.flatMap((work) =>
      openSuggestions(work.document).map((suggestion) => ({ work, suggestion })),
    ),
  };
}
