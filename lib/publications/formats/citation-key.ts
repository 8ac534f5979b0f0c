import { slugify } from "#sanity/schema/rules/slug.ts";
import { texToText } from "../../math/tex-to-text.ts";
import type { Citable } from "./citable.ts";

/** Words a title begins with that say nothing of it. */
const emptyWords = new Set(
  "a an the on in of to for and from with is are can do does how what why when at by un une le la les l de du des d en et sur pour dans par au aux".split(
    " ",
  ),
);

/**
 * The key people cite a work by, ASCII letters and digits: family name of the first author, year, first word of the
 * title that says something (`lyle2025grokking`). Made only of what a correction rarely changes.
 */
export function citationKey({ authors, groupAuthors = [], year, title, shortId }: Citable): string {
  const [first] = authors;
  const name =
    first === undefined ? (groupAuthors[0] ?? "") : (first.family ?? first.name.split(/\s+/).at(-1) ?? "");
  const words = slugify(texToText(title.tex)).split("-");
  const word =
    words.find((candidate) => !emptyWords.has(candidate) && /[a-z]/.test(candidate)) ?? words[0] ?? "";
  const key = `${slugify(name).replaceAll("-", "")}${year ?? ""}${word}`;
  return /^[a-z]/.test(key) ? key : `work-${shortId}`;
}
