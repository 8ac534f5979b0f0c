import type { Citable } from "../publications/formats/citable.ts";
import type { SearchedPublicationsQueryResult } from "#sanity/generated.ts";
import type { Locale } from "../i18n/locale.ts";
import { parseListedWorks } from "../publications/listed-work.ts";
import type { Asked } from "./asked.ts";
import { readQuestion } from "./read-question.ts";
import type { SearchIndex } from "./search-index.ts";

/** Works read from the index at a time: few, so that what is made of them is let go of before it counts as old. */
const slice = 10;

/** The works among what a search finds, all pages of it, in its order and a slice at a time. */
export async function* foundWorks(
  index: SearchIndex,
  { text, filters, isLiteral }: Asked,
  locale: Locale,
  now: Date,
): AsyncGenerator<readonly Citable[]> {
  const request = {
    question: readQuestion(text),
    filters: { ...filters, types: ["publication"] as const },
    now: now.toISOString(),
    isLiteral,
  };
  for await (const found of index.walk(request, slice))
    yield parseListedWorks(
      // The index holds the answers to this question (index-folder.ts).
      found.map(({ stored }) => stored as SearchedPublicationsQueryResult[number]),
      locale,
    );
}
