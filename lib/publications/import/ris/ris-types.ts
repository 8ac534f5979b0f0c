import type { ImportedWork } from "#sanity/works/imported-work.ts";
import { typeInVenue } from "../type-in-venue.ts";

type Type = ImportedWork["type"];

/** What a record is, by `TY` and, where RIS has no word for it, by `M3`. */
export function typeOfRis(
  written: string,
  subtype: string | null,
  venue: string | null,
): { readonly type: Type; readonly isSure: boolean } {
  const told = subtypes.get(subtype?.trim().toLowerCase() ?? "");
  if (told !== undefined) return { type: told, isSure: true };
  const type = types.get(written.trim().toUpperCase());
  if (type === undefined) return { type: "report", isSure: false };
  return { type: typeInVenue(type, venue), isSure: true };
}

const types: ReadonlyMap<string, Type> = new Map([
  ["JOUR", "article"],
  ["JFULL", "article"],
  ["EJOUR", "article"],
  ["MGZN", "article"],
  ["NEWS", "article"],
  ["ABST", "article"],
  ["INPR", "article"],
  ["CPAPER", "conferencePaper"],
  ["CONF", "conferencePaper"],
  ["UNPB", "preprint"],
  ["THES", "thesis"],
  ["RPRT", "report"],
  ["BOOK", "book"],
  ["EBOOK", "book"],
  ["EDBOOK", "book"],
  ["SER", "book"],
  ["CHAP", "chapter"],
  ["ECHAP", "chapter"],
  ["DATA", "dataset"],
  ["AGGR", "dataset"],
  ["COMP", "software"],
  ["PAT", "patent"],
]);

/** What our own writer and others put into `M3` (type of work). */
const subtypes: ReadonlyMap<string, Type> = new Map([
  ["conference paper", "conferencePaper"],
  ["workshop paper", "workshopPaper"],
  ["journal article", "article"],
  ["preprint", "preprint"],
]);
