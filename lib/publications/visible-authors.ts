import type { Author } from "./publication.ts";

const shownFirst = 10;

/** The authors a list shows at once, and those it keeps folded; together all of them, each in the printed order. */
export type AuthorSplit = { readonly shown: readonly Author[]; readonly folded: readonly Author[] };

/**
 * Of many authors the first ten, ours wherever they stand, and the last are shown. A fold that would hide only one or
 * two names is not worth a click: then all are shown.
 */
export function splitAuthors(authors: readonly Author[]): AuthorSplit {
  const isShown = (author: Author, index: number) =>
    index < shownFirst || author.slug !== null || index === authors.length - 1;
  const folded = authors.filter((author, index) => !isShown(author, index));
  if (folded.length <= 2) return { shown: authors, folded: [] };
  return { shown: authors.filter(isShown), folded };
}
