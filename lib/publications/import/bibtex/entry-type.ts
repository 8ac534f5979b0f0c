import type { ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { isPreprintServer } from "../preprint-server.ts";
import { kindInVenue, typeInVenue } from "../type-in-venue.ts";

type Type = ImportedWork["type"];
type Kind = ImportedVersion["kind"];

/** What decides of an entry's type, all as read: `entrysubtype`, the venue, and whether it has an arXiv id. */
export type TypeClues = {
  readonly entryType: string;
  readonly subtype: string | null;
  readonly venue: string | null;
  readonly hasArxiv: boolean;
  readonly note: string | null;
};

/** What an entry is in our words, and what its version is; `isSure: false` when BibTeX only says “something else”. */
export function typeOfEntry(clues: TypeClues): {
  readonly type: Type;
  readonly kind: Kind;
  readonly isSure: boolean;
} {
  const told = subtypes.get(clues.subtype?.trim().toLowerCase() ?? "");
  const { type, isSure } = told === undefined ? guessed(clues) : { type: told, isSure: true };
  return { type, kind: kindInVenue(type, clues.venue), isSure };
}

function guessed({ entryType, venue, hasArxiv, note }: TypeClues): {
  readonly type: Type;
  readonly isSure: boolean;
} {
  if (/^U\.?S\.? Patent/i.test(note ?? "")) return { type: "patent", isSure: true };
  const type = types.get(entryType);
  if (type === undefined) {
    const isPreprint = hasArxiv || isPreprintServer(venue);
    return { type: isPreprint ? "preprint" : "report", isSure: isPreprint };
  }
  return { type: typeInVenue(type, venue), isSure: true };
}

const types: ReadonlyMap<string, Type> = new Map([
  ["article", "article"],
  ["periodical", "article"],
  ["review", "article"],
  ["inproceedings", "conferencePaper"],
  ["conference", "conferencePaper"],
  ["incollection", "chapter"],
  ["inbook", "chapter"],
  ["inreference", "chapter"],
  ["bookinbook", "chapter"],
  ["suppbook", "chapter"],
  ["suppcollection", "chapter"],
  ["book", "book"],
  ["mvbook", "book"],
  ["booklet", "book"],
  ["collection", "book"],
  ["mvcollection", "book"],
  ["reference", "book"],
  ["proceedings", "book"],
  ["mvproceedings", "book"],
  ["phdthesis", "thesis"],
  ["mastersthesis", "thesis"],
  ["thesis", "thesis"],
  ["bachelorsthesis", "thesis"],
  ["techreport", "report"],
  ["report", "report"],
  ["manual", "report"],
  ["unpublished", "preprint"],
  ["preprint", "preprint"],
  ["dataset", "dataset"],
  ["data", "dataset"],
  ["software", "software"],
  ["softwareversion", "software"],
  ["patent", "patent"],
]);

/** `entrysubtype` is free in biblatex; ours are what BibTeX has no entry type for. */
const subtypes: ReadonlyMap<string, Type> = new Map([
  ["article", "article"],
  ["conference", "conferencePaper"],
  ["workshop", "workshopPaper"],
  ["preprint", "preprint"],
  ["thesis", "thesis"],
  ["report", "report"],
  ["book", "book"],
  ["chapter", "chapter"],
  ["dataset", "dataset"],
  ["software", "software"],
  ["patent", "patent"],
]);
