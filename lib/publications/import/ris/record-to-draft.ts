import type { ImportedWork } from "#sanity/works/imported-work.ts";
import { authoredText, plainText } from "../authored-text.ts";
import type { Draft, IdentifierKind, LinkKind } from "../draft.ts";
import { monthOf } from "../month-of.ts";
import { nameOfParts } from "../name-parts.ts";
import { namesOrganization } from "../organization.ts";
import { statusNamed } from "../status-of-texts.ts";
import { kindInVenue } from "../type-in-venue.ts";
import type { RisRecord } from "./records.ts";
import { typeOfRis } from "./ris-types.ts";

/** A record in our words; `null` without a title. */
export function recordToDraft(record: RisRecord): Draft | null {
  const all = (...tags: readonly string[]): readonly string[] =>
    record.fields.flatMap(([tag, value]) => (tags.includes(tag) && value.trim() !== "" ? [value] : []));
  const first = (...tags: readonly string[]): string | null => tags.flatMap((tag) => all(tag))[0] ?? null;
  const line = (...tags: readonly string[]): string | null => {
    const value = first(...tags);
    return value === null ? null : oneLine(plainText(value));
  };
  const titleTag = all("TI").length > 0 ? "TI" : all("T1").length > 0 ? "T1" : "CT";
  const title = first(titleTag);
  if (title === null) return null;
  const warnings: string[] = [];
  if (!record.isClosed) warnings.push("The record does not end with “ER  - ”.");
  const ris = line("TY") ?? "";
  const subtype = line("M3");
  const venue = line("T2", "JO", "JF", "BT", "JA", "J2", "C3");
  const { type, isSure } = typeOfRis(ris, subtype, venue);
  if (!isSure)
    warnings.push(`RIS calls it “${ris}”, which says little; it was taken as a report. Choose its type.`);
  const authors = readNames(all("AU", "A1"), warnings);
  const editors = readNames(
    all("ED", ...(type === "book" && all("AU", "A1").length === 0 ? ["A2", "A3"] : ["A2"])),
    warnings,
  );
  const [start, end] = [line("SP"), line("EP")];
  const translated = first("TT");
  return {
    source: "ris",
    sourceId: line("ID", "AN", "DO") ?? `line ${record.line}`,
    at: `line ${record.line}`,
    raw: record.raw,
    type,
    kind: kindInVenue(type, venue),
    title: oneLine(authoredText(title)),
    titleLang: line("LA"),
    titleTranslation: translated === null ? null : { text: oneLine(authoredText(translated)), lang: null },
    abstracts: all("AB", "N2").map((text) => ({ text: authoredText(text), lang: null })),
    keywords: all("KW")
      .flatMap((value) => value.split(/[;\n]/))
      .map((word) => ({ text: oneLine(plainText(word)), lang: null }))
      .filter(({ text }) => text !== ""),
    authors: authors.people,
    authorsAreCut: authors.areCut,
    groupAuthors: authors.groups,
    editors: editors.everyone,
    venue,
    status: statusNamed(line("C6")),
    remarks: [...all("N1"), venue],
    date: dateOf(line("DA"), line("PY", "Y1"), warnings),
    volume: line("VL"),
    issue: line("IS", "M1"),
    pages: start === null ? line("C7") : end === null || end === start ? start : `${start}–${end}`,
    publisher: line("PB"),
    track: line("SE"),
    identifiers: [
      ...all("DO").map((written) => ["doi", written] as const),
      ...all("AN", "C1").flatMap(accession),
      ...all("SN").map((written) => [isIssn(written) ? "issn" : "isbn", oneLine(written)] as const),
      ...(line("C2")?.startsWith("PMC") ? [["pmcid", line("C2") ?? ""] as const] : []),
    ],
    links: linkTags.flatMap(([kind, tag]) =>
      all(tag)
        .flatMap((value) => value.split(/[;\s]+(?=https?:)/))
        .map((written) => [kind, written.trim()] as const),
    ),
    warnings,
  };
}

const linkTags: readonly (readonly [LinkKind | "address", string])[] = [
  ["address", "UR"],
  ["pdf", "L1"],
  ["html", "L2"],
  ["html", "LK"],
];

/** `arXiv:2101.00001`: an archive's name and its id. */
function accession(written: string): readonly (readonly [IdentifierKind, string])[] {
  const [, archive = "", id = ""] = /^\s*([A-Za-z0-9]+):\s*(\S+)\s*$/.exec(written) ?? [];
  const kind = archives.get(archive.toLowerCase());
  return kind === undefined ? [] : [[kind, id]];
}

const archives: ReadonlyMap<string, IdentifierKind> = new Map(
  (["arxiv", "openreview", "pmlr", "acl", "pmid", "pmcid", "hal", "dblp", "s2", "openalex"] as const).map(
    (kind) => [kind, kind],
  ),
);

function isIssn(written: string): boolean {
  return (
    /^\s*(?:ISSN\s*)?\d{4}-?\d{3}[\dX]\b/i.test(written) && written.replace(/[^\dX]/gi, "").length % 8 === 0
  );
}

/** `2025/08/11/`, else a year in `PY` and a month in either. */
function dateOf(date: string | null, year: string | null, warnings: string[]): string | null {
  const exact = exactDate(date ?? "") ?? (date === null ? exactDate(year ?? "") : null);
  if (exact !== null) return exact;
  const written = [date, year].filter((text) => text !== null).join(" ");
  const known = /(?<!\d)(1[5-9]|20)\d{2}(?!\d)/.exec(written)?.[0];
  if (known !== undefined) return `${known}${monthOf(written.replace(known, " "))}`;
  if (written !== "") warnings.push(`No year can be read in “${written}”.`);
  return null;
}

function exactDate(written: string): string | null {
  const parts = /^(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?)?)?(?:\/.*)?$/.exec(written);
  if (parts === null) return null;
  const [, year = "", month, day] = parts;
  return [year, month, month === undefined ? undefined : day].filter((part) => part !== undefined).join("-");
}

type PrintedName = ImportedWork["editors"][number];

type Names = {
  readonly people: PrintedName[];
  readonly groups: string[];
  /** Both, in the order of the record. */
  readonly everyone: PrintedName[];
  readonly areCut: boolean;
};

/** `Family, Given, Suffix`; a comma at the end says that it is an organisation's (EndNote). */
function readNames(values: readonly string[], warnings: string[]): Names {
  const names: Omit<Names, "areCut"> = { people: [], groups: [], everyone: [] };
  let areCut = false;
  for (const value of values) {
    const written = oneLine(plainText(value));
    if (/^et\.? al\.?$|^others$/i.test(written)) {
      areCut = true;
      continue;
    }
    const parts = written.split(",").map((part) => part.trim());
    const whole = written.replace(/[\s,]+$/, "");
    if (whole === "") continue;
    if (parts.length === 1 ? namesOrganization(written) : parts.at(-1) === "") {
      names.groups.push(whole);
      names.everyone.push({ display: whole });
      continue;
    }
    const name = parts.length === 1 ? { display: whole } : nameOfParts(parts);
    if (name === null)
      warnings.push(`The name “${written}” was kept whole: its commas do not tell its parts.`);
    names.people.push(name ?? { display: written });
    names.everyone.push(name ?? { display: written });
  }
  return { ...names, areCut };
}

function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}
