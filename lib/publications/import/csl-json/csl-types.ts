import type { ImportedWork } from "#sanity/works/imported-work.ts";
import { typeInVenue } from "../type-in-venue.ts";

type Type = ImportedWork["type"];

/** What an item is, by its `type` and, where CSL has no word for it, by what our writer or its `genre` says. */
export function typeOfCsl(
  written: string,
  subtype: string,
  venue: string | null,
): { readonly type: Type; readonly isSure: boolean } {
  const told = subtypes.get(subtype.trim().toLowerCase());
  if (told !== undefined) return { type: told, isSure: true };
  const type = types.get(written.trim().toLowerCase());
  if (type === undefined) return { type: "report", isSure: false };
  return { type: typeInVenue(type, venue), isSure: true };
}

const types: ReadonlyMap<string, Type> = new Map([
  ["article-journal", "article"],
  ["journal-article", "article"],
  ["article-magazine", "article"],
  ["article-newspaper", "article"],
  ["review", "article"],
  ["paper-conference", "conferencePaper"],
  ["proceedings-article", "conferencePaper"],
  ["article", "preprint"],
  ["preprint", "preprint"],
  ["posted-content", "preprint"],
  ["manuscript", "preprint"],
  ["thesis", "thesis"],
  ["dissertation", "thesis"],
  ["report", "report"],
  ["book", "book"],
  ["monograph", "book"],
  ["chapter", "chapter"],
  ["book-chapter", "chapter"],
  ["entry-encyclopedia", "chapter"],
  ["dataset", "dataset"],
  ["software", "software"],
  ["patent", "patent"],
]);

const subtypes: ReadonlyMap<string, Type> = new Map([
  ["conferencepaper", "conferencePaper"],
  ["workshoppaper", "workshopPaper"],
  ["workshop paper", "workshopPaper"],
  ["article", "article"],
  ["preprint", "preprint"],
]);
