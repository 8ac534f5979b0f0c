import type { Draft, IdentifierKind, LinkKind, TextIn } from "../draft.ts";
import { statusNamed, statusOfTexts } from "../status-of-texts.ts";
import type { Chunk } from "./chunks.ts";
import { detex } from "./detex.ts";
import { entryDate } from "./entry-date.ts";
import { typeOfEntry } from "./entry-type.ts";
import type { Fields } from "./read-fields.ts";
import { nameNotes } from "./name-notes.ts";
import { readNames } from "./read-names.ts";
import { verbatim } from "./verbatim.ts";

/** An entry's fields in our words; `null` without a title. `said` is what reading them warned of. */
export function entryToDraft(
  chunk: Chunk,
  key: string,
  fields: Fields["fields"],
  said: readonly string[],
): Draft | null {
  const warnings = [...said];
  const unknown = new Set<string>();
  const first = (names: readonly string[]): string | null => {
    for (const name of names) {
      const value = fields.get(name)?.value;
      if (value !== undefined) return value;
    }
    return null;
  };
  const read = (form: "tex" | "text", ...names: readonly string[]): string | null => {
    const value = first(names);
    if (value === null) return null;
    const found = detex(value);
    for (const macro of found.unknown) unknown.add(macro);
    const text = found[form].trim();
    return text === "" ? null : text;
  };
  const line = (...names: readonly string[]): string | null =>
    read("text", ...names)?.replace(/\s*\n\s*/g, " ") ?? null;
  const addresses = (name: string): readonly string[] =>
    (first([name]) ?? "").split(/\s+(?=https?:)/).map(verbatim);
  const address = (name: string): string => verbatim(first([name]) ?? "");

  const isVolume = chunk.type === "proceedings";
  const title = read("tex", "title", ...(isVolume ? ["booktitle"] : []));
  if (title === null) return null;
  const subtitle = read("tex", "subtitle");
  const eprint = address("eprint");
  const archive = line("archiveprefix", "eprinttype")?.toLowerCase() ?? "";
  const venue = line(...(venueFields.get(chunk.type) ?? []), ...(isVolume ? [] : anyVenue));
  const notes = [
    line("note"),
    line("addendum"),
    line("annote"),
    line("howpublished"),
    line("pubstate"),
    line("status"),
  ];
  const arxiv = arxivWritten(eprint, archive, [venue, line("volume"), ...notes]);
  const clues = { entryType: chunk.type, subtype: line("entrysubtype"), venue, hasArxiv: arxiv !== null };
  const { type, kind, isSure } = typeOfEntry({ ...clues, note: notes[0] ?? null });
  if (!isSure)
    warnings.push(
      `BibTeX calls it “${chunk.type}”, which says little; it was taken as a report. Choose its type.`,
    );
  const authors = readNames(first(["author"]) ?? "", nameNotes(first(["author+an"])));
  const editors = readNames(first(["editor"]) ?? "");
  warnings.push(...authors.warnings, ...editors.warnings);
  for (const macro of [...authors.unknown, ...editors.unknown]) unknown.add(macro);
  const isUnpublished = chunk.type === "unpublished";
  const date = entryDate(first, line("year", "date"), warnings);

  const abstracts: TextIn[] = [];
  const keywords: TextIn[] = [];
  for (const [suffix, lang] of suffixes) {
    const abstract = read("tex", `abstract${suffix}`, ...(lang === "fr" ? ["resume", "résumé"] : []));
    if (abstract !== null) abstracts.push({ text: abstract, lang });
    for (const text of keywordsIn(first([`keywords${suffix}`, `keyword${suffix}`])))
      keywords.push({ text, lang });
  }
  const translated = (["fr", "en"] as const).flatMap((lang): TextIn[] => {
    const text = read("tex", `title_${lang}`);
    return text === null ? [] : [{ text: oneLine(text), lang }];
  });

  const draft: Draft = {
    source: "bibtex",
    sourceId: key === "" ? `line ${chunk.line}` : key,
    at: `line ${chunk.line}`,
    raw: chunk.raw,
    type,
    kind,
    title: oneLine(subtitle === null ? title : `${title}: ${subtitle}`),
    titleLang: line("langid", "language", "hyphenation"),
    titleTranslation: translated.find(({ text }) => text !== title) ?? null,
    abstracts,
    keywords,
    authors: [...authors.people],
    authorsAreCut: authors.areCut,
    groupAuthors: [...authors.groups, ...groupsIn(first(["collaboration"]))],
    editors: [...editors.everyone],
    venue,
    status: statusNamed(line("pubstate")),
    remarks: [...notes, venue, line("year"), ...(isUnpublished ? ["in preparation"] : [])],
    date,
    volume: isArxivVolume(line("volume")) ? null : line("volume"),
    issue: line("number", "issue"),
    pages: line("pages", "eid", "article-number", "articleno"),
    publisher: line("publisher", "organization"),
    track: line("section", "track"),
    identifiers: [
      ...identifierFields.map(([kind, name]) => [kind, address(name)] as const),
      ...(arxiv === null ? [] : [["arxiv", arxiv] as const]),
      ...eprintOf(eprint, archive),
    ],
    links: [
      ...linkFields.flatMap(([kind, name]) => addresses(name).map((written) => [kind, written] as const)),
      ...(/^https?:/i.test(eprint) ? [["pdf", eprint] as const] : []),
      ...howpublishedAddress(first(["howpublished"])),
    ],
    warnings,
  };
  for (const macro of unknown)
    warnings.push(`The macro “${macro}” is not known; what it stood for was kept as text.`);
  if (isUnpublished && statusOfTexts(notes) === null)
    warnings.push("BibTeX calls it unpublished; it was taken as submitted. Choose its status.");
  return draft;
}

const venueFields: ReadonlyMap<string, readonly string[]> = new Map([
  ["article", ["journal", "journaltitle", "booktitle"]],
  ["phdthesis", ["school", "institution"]],
  ["mastersthesis", ["school", "institution"]],
  ["thesis", ["institution", "school"]],
  ["techreport", ["institution"]],
  ["report", ["institution"]],
  ["proceedings", ["series"]],
]);

const anyVenue = [
  "booktitle",
  "journal",
  "journaltitle",
  "eventtitle",
  "school",
  "institution",
  "howpublished",
  "series",
];

const suffixes = [
  ["", null],
  ["_en", "en"],
  ["_fr", "fr"],
] as const;

const identifierFields: readonly (readonly [IdentifierKind, string])[] = [
  ["doi", "doi"],
  ["arxiv", "arxiv"],
  ["openreview", "openreview"],
  ["pmlr", "pmlr"],
  ["acl", "acl"],
  ["pmid", "pmid"],
  ["pmid", "pubmedid"],
  ["pmcid", "pmcid"],
  ["pmcid", "pmc"],
  ["hal", "hal"],
  ["hal", "hal_id"],
  ["dblp", "dblp"],
  ["s2", "s2"],
  ["openalex", "openalex"],
  ["isbn", "isbn"],
  ["issn", "issn"],
];

const linkFields: readonly (readonly [LinkKind | "address", string])[] = [
  ["address", "url"],
  ["pdf", "pdf"],
  ["pdf", "url_paper"],
  ["pdf", "url_pdf"],
  ["slides", "slides"],
  ["slides", "slides_url"],
  ["slides", "url_slides"],
  ["poster", "poster"],
  ["poster", "poster_url"],
  ["poster", "url_poster"],
  ["video", "video"],
  ["video", "video_url"],
  ["video", "url_video"],
  ["code", "code"],
  ["code", "code_url"],
  ["code", "url_code"],
  ["code", "software"],
  ["code", "github"],
  ["data", "data"],
  ["data", "dataset"],
  ["data", "url_dataset"],
  ["model", "model"],
  ["demo", "demo"],
  ["review", "review"],
  ["html", "website"],
  ["html", "project"],
  ["html", "blog_url"],
];

/** `eprint`, or `arXiv:2101.00001` in a text that names the venue. */
function arxivWritten(eprint: string, archive: string, texts: readonly (string | null)[]): string | null {
  const isArxiv =
    archive === "arxiv" ||
    (archive === "" &&
      /^(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i.test(eprint));
  if (isArxiv && eprint !== "" && !/^https?:/i.test(eprint)) return eprint;
  for (const text of texts) {
    const found =
      /(?:arxiv:\s*|arxiv\.org\/abs\/|^abs\/|corr,?\s+abs\/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i.exec(
        text ?? "",
      );
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}

function isArxivVolume(volume: string | null): boolean {
  return /^abs\//i.test(volume ?? "");
}

function eprintOf(eprint: string, archive: string): readonly (readonly [IdentifierKind, string])[] {
  if (eprint === "" || /^https?:/i.test(eprint)) return [];
  if (archive === "hal") return [["hal", eprint]];
  return archive === "pubmed" || archive === "pmid" ? [["pmid", eprint]] : [];
}

function howpublishedAddress(value: string | null): readonly (readonly ["address", string])[] {
  const found = /https?:\/\/[^\s{}<>"]+/.exec(value ?? "")?.[0];
  return found === undefined ? [] : [["address", verbatim(found)]];
}

/** Separated by semicolons where there is one, else by commas. */
function keywordsIn(value: string | null): readonly string[] {
  if (value === null) return [];
  const text = detex(value).text;
  return text
    .split(text.includes(";") ? ";" : /,|\n/)
    .map((word) => oneLine(word))
    .filter((word) => word !== "");
}

function groupsIn(value: string | null): readonly string[] {
  const text = value === null ? "" : oneLine(detex(value).text);
  return text === "" ? [] : [/collaboration|consortium/i.test(text) ? text : `${text} Collaboration`];
}

function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}
