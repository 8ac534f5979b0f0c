import type { ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";

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
  const isOnArxiv = isPreprintServer(clues.venue) && /^(?:article|conferencePaper|workshopPaper)$/.test(type);
  return { type, kind: isOnArxiv ? "preprint" : kinds[type], isSure };
}

/** `arXiv`, `CoRR`, `arXiv preprint arXiv:2101.00001`, `bioRxiv`. */
export function isPreprintServer(venue: string | null): boolean {
  return /^(?:preprint\W+)?(?:arxiv|corr$|corr[,\s]+abs|computing research repository|(?:bio|med|chem|psy)a?rxiv|openreview$|ssrn|hal$)/i.test(
    venue?.trim() ?? "",
  );
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
  if (type === "conferencePaper" && /(?<!\p{L})(?:workshop|atelier)s?(?!\p{L})/iu.test(venue ?? ""))
    return { type: "workshopPaper", isSure: true };
  if ((type === "article" || type === "conferencePaper") && isPreprintServer(venue))
    return { type: "preprint", isSure: true };
  return { type, isSure: true };
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

const kinds: Readonly<Record<Type, Kind>> = {
  article: "journal",
  conferencePaper: "conference",
  workshopPaper: "workshop",
  preprint: "preprint",
  thesis: "thesis",
  report: "report",
  book: "book",
  chapter: "book",
  dataset: "report",
  software: "report",
  patent: "report",
};
