import type { ImportedWork } from "#sanity/works/imported-work.ts";
import { linkKinds } from "#sanity/works/work-words.ts";
import { authoredText, plainText } from "../authored-text.ts";
import type { Draft, IdentifierKind, LinkKind } from "../draft.ts";
import { printed } from "../name-parts.ts";
import { isGroupInBraces } from "../organization.ts";
import { statusNamed } from "../status-of-texts.ts";
import { kindInVenue } from "../type-in-venue.ts";
import { printedNameOf } from "../printed-name.ts";
import { cslDate } from "./csl-date.ts";
import type { CslItemRead, CslNameRead } from "./csl-item.ts";
import { typeOfCsl } from "./csl-types.ts";

/** Where an item stood in its file, and its text there. */
type Place = { readonly at: string; readonly raw: string };

/** An item of CSL-JSON in our words; `null` without a title. */
export function itemToDraft(item: CslItemRead, { at, raw }: Place): Draft | null {
  const line = (value: string | undefined): string | null => {
    const text = value === undefined ? "" : oneLine(plainText(value));
    return text === "" ? null : text;
  };
  const title = oneLine(authoredText(item.title ?? ""));
  if (title === "") return null;
  const warnings: string[] = [];
  const venue = line(item["container-title"]) ?? line(item["collection-title"]);
  const { type, isSure } = typeOfCsl(item.type ?? "", item.custom?.type ?? item.genre ?? "", venue);
  if (!isSure)
    warnings.push(`CSL-JSON calls it “${item.type ?? ""}”; it was taken as a report. Choose its type.`);
  const groupsTold = new Set(item.custom?.groupAuthors ?? []);
  const authors = namesOf(item.author ?? [], groupsTold);
  const editors = namesOf(item.editor ?? [], new Set());
  const translation = item.custom?.titleTranslation;
  return {
    source: "csl-json",
    sourceId: line(item.id) ?? line(item.DOI) ?? at,
    at,
    raw,
    type,
    kind: kindInVenue(type, venue),
    title,
    titleLang: line(item.language),
    titleTranslation:
      translation === undefined
        ? null
        : { text: oneLine(authoredText(translation.text)), lang: translation.lang },
    abstracts: [
      { text: authoredText(item.abstract ?? ""), lang: null },
      ...Object.entries(item.custom?.abstracts ?? {}).map(([lang, text]) => ({
        text: authoredText(text),
        lang,
      })),
    ].filter(({ text }) => text !== ""),
    keywords: [
      ...keywordsIn(item.keyword ?? "").map((text) => ({ text, lang: null })),
      ...Object.entries(item.custom?.keywords ?? {}).flatMap(([lang, words]) =>
        words.map((text) => ({ text, lang })),
      ),
    ].filter(({ text }) => text.trim() !== ""),
    authors: authors.people,
    authorsAreCut: authors.areCut,
    groupAuthors: authors.groups,
    editors: editors.everyone,
    venue,
    status: statusNamed(item.status ?? null),
    remarks: [line(item.note), line(item.status), line(item.genre), venue],
    date: cslDate(item.issued),
    volume: line(item.volume),
    issue: line(item.issue) ?? (isArchiveNumber(item.number) ? null : line(item.number)),
    pages: line(item.page),
    publisher: line(item.publisher),
    track: line(item.section),
    identifiers: identifiersOf(item),
    links: [
      ["address", item.URL ?? ""] as const,
      ...(item.custom?.links ?? []).flatMap(({ kind, url }) =>
        isLinkKind(kind) ? [[kind, url] as const] : [],
      ),
    ],
    warnings,
  };
}

function identifiersOf(item: CslItemRead): Draft["identifiers"] {
  const told: (readonly [IdentifierKind, string])[] = [
    ["doi", item.DOI ?? ""],
    ["isbn", item.ISBN ?? ""],
    ["issn", item.ISSN ?? ""],
    ["pmid", item.PMID ?? ""],
    ["pmcid", item.PMCID ?? ""],
  ];
  const archive = item.archive?.trim().toLowerCase() ?? "";
  if (archive === "arxiv") told.push(["arxiv", item.archive_location ?? item.number ?? ""]);
  else if (/^arxiv:/i.test(item.number ?? "")) told.push(["arxiv", item.number ?? ""]);
  for (const [kind, written] of Object.entries(item.custom?.identifiers ?? {}))
    if (isIdentifierKind(kind)) told.push([kind, written]);
  return told;
}

function isArchiveNumber(number: string | undefined): boolean {
  return /^arxiv:/i.test(number ?? "");
}

const identifierKinds: ReadonlySet<string> = new Set<IdentifierKind>([
  "arxiv",
  "openreview",
  "pmlr",
  "acl",
  "hal",
  "dblp",
  "s2",
  "openalex",
]);

function isIdentifierKind(kind: string): kind is IdentifierKind {
  return identifierKinds.has(kind);
}

function isLinkKind(kind: string): kind is LinkKind {
  return linkKinds.some((known) => known === kind);
}

type PrintedName = ImportedWork["editors"][number];

type Names = {
  readonly people: PrintedName[];
  readonly groups: string[];
  /** Both, in the order of the item. */
  readonly everyone: PrintedName[];
  readonly areCut: boolean;
};

function namesOf(names: readonly CslNameRead[], groupsTold: ReadonlySet<string>): Names {
  const found: Omit<Names, "areCut"> = { people: [], groups: [], everyone: [] };
  let areCut = false;
  for (const name of names) {
    const literal = oneLine(plainText(name.literal ?? name.name ?? ""));
    if (/^(?:others|et al\.?)$/i.test(literal)) {
      areCut = true;
      continue;
    }
    const printedName = literal === "" ? personOf(name) : printedNameOf({ literal });
    if (printedName === null) continue;
    const isGroup = literal !== "" && (groupsTold.has(literal) || isGroupInBraces(literal));
    if (isGroup) found.groups.push(literal);
    else found.people.push(printedName);
    found.everyone.push(printedName);
  }
  return { ...found, areCut };
}

function personOf(name: CslNameRead): PrintedName | null {
  const particle = [name["dropping-particle"], name["non-dropping-particle"]].filter(Boolean).join(" ");
  const family = oneLine(plainText(`${particle} ${name.family ?? ""}`));
  const suffix = oneLine(plainText(name.suffix ?? ""));
  return printed({
    family,
    given: oneLine(plainText(name.given ?? "")),
    ...(suffix === "" ? {} : { suffix }),
  });
}

function keywordsIn(written: string): readonly string[] {
  const text = plainText(written);
  return text.split(text.includes(";") ? ";" : ",").map(oneLine);
}

function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}
