import type { ImportedVersion, ImportedWork, ImportItem } from "#sanity/works/imported-work.ts";
import { splitTex } from "#sanity/tex/split-tex.ts";
import { texToText } from "../../math/tex-to-text.ts";
import { writeBibtex } from "../formats/bibtex.ts";
import { citableAbstracts, citableAddress, citableArxiv, nameSuffix } from "../formats/citable.ts";
import type { Citable } from "../formats/citable.ts";
import { writeCslJson } from "../formats/csl-json.ts";
import { writeRis } from "../formats/ris.ts";
import { identifiersOfAddress, ofDoi } from "./address-identifiers.ts";
import { plainText } from "./authored-text.ts";
import { readBibtex } from "./bibtex/read-bibtex.ts";
import { readCslJson } from "./csl-json/read-csl-json.ts";
import { languageOf } from "./language-of.ts";
import { namesOrganization } from "./organization.ts";
import { readRis } from "./ris/read-ris.ts";

export type RoundTripFormat = "bibtex" | "ris" | "csl-json";

export type Difference = { readonly field: string; readonly written: unknown; readonly read: unknown };

const origin = "https://institute.example";

/**
 * What a work loses or gains when it is written in a format and read back, on every field that the format can hold: none,
 * when writer and reader agree. TeX is compared as it is read, since RIS and CSL-JSON hold no other; BibTeX's formulas also
 * as authored.
 */
export function roundTrip(work: Citable, format: RoundTripFormat): readonly Difference[] {
  const items = [...written(work, format)];
  const [item] = items;
  if (item === undefined || items.length > 1 || item.kind === "fault")
    return [{ field: "record", written: "one work", read: item }];
  const [expected, found] = [ofCitable(work, format), ofRead(item.work, work, format)];
  return Object.entries(expected).flatMap(([field, value]) =>
    JSON.stringify(value) === JSON.stringify(found[field])
      ? []
      : [{ field, written: value, read: found[field] }],
  );
}

function written(work: Citable, format: RoundTripFormat): Iterable<ImportItem> {
  if (format === "bibtex") return readBibtex(writeBibtex(work, { origin, extent: "record" }));
  if (format === "ris") return readRis(writeRis(work, origin));
  return readCslJson(JSON.stringify([writeCslJson(work, origin)]));
}

/** Beside DOI and arXiv. */
const kept = [
  "openreview",
  "pmlr",
  "acl",
  "pmid",
  "pmcid",
  "hal",
  "dblp",
  "s2",
  "openalex",
  "isbn",
  "issn",
] as const satisfies readonly (keyof ImportedVersion["identifiers"])[];

type Told = Readonly<Record<string, unknown>>;

function ofCitable(work: Citable, format: RoundTripFormat): Told {
  const { lead, notice, editors = [], groupAuthors = [] } = work;
  const translation = work.inEveryLanguage?.titleTranslation ?? null;
  const told: Readonly<Record<string, string | null>> = lead?.identifiers ?? {};
  const ids: ImportedVersion["identifiers"] = Object.assign(
    {},
    ...(lead?.links ?? []).map(({ url }) => identifiersOfAddress(url)),
    Object.fromEntries(Object.entries(told).filter(([kind, id]) => id !== null && kind !== "doi")),
    ofDoi(told["doi"] ?? ""),
  );
  const authors = work.authors.map(nameOf);
  // RIS has no way to say that a name without a comma is a person's.
  const isGroup = (name: string): boolean =>
    format === "ris" && !name.includes("|") && namesOrganization(name);
  return {
    title: textOf(work.title.tex, format),
    formulas: format === "bibtex" ? formulas(work.title.tex) : null,
    titleLang: work.title.lang,
    translation:
      // RIS has no language for it: the text itself has to tell.
      translation === null ||
      (format === "ris" && languageOf(texToText(translation.value)) !== translation.lang)
        ? null
        : textOf(translation.value, format),
    type: work.type,
    authors: authors.filter((name) => !isGroup(name)),
    groups: [...authors.filter(isGroup), ...groupAuthors.map(plain)].toSorted(),
    editors: editors.map(nameOf),
    venue: plain(lead?.venue?.citedAs ?? ""),
    date: lead?.date ?? (work.year === null ? null : String(work.year)),
    volume: plain(lead?.volume ?? ""),
    issue: plain(lead?.issue ?? ""),
    pages: pagesOf(plain(lead?.pages ?? ""), format),
    publisher: plain(lead?.publisher ?? ""),
    track: plain(lead?.track ?? ""),
    status: notice?.kind ?? (lead === null ? "published" : lead.status),
    doi: ids.doi ?? null,
    arxiv: citableArxiv(work) ?? ids.arxiv ?? null,
    ids: kept.map((kind) => ids[kind] ?? null),
    links: linksOf(lead?.links ?? [], format),
    abstracts: citableAbstracts(work)
      .map(({ lang, tex }) => `${lang} ${textOf(tex, format)}`)
      .toSorted(),
    keywords: keywordsOf(
      (work.inEveryLanguage?.keywords ?? []).map(({ lang, value }) => ({ lang, text: value })),
      format,
    ),
  };
}

function ofRead(read: ImportedWork, work: Citable, format: RoundTripFormat): Told {
  const [lead] = read.versions;
  const all: ImportedVersion["identifiers"] = Object.assign(
    {},
    ...read.versions.toReversed().map(({ identifiers }) => identifiers),
  );
  return {
    title: textOf(read.title, format),
    formulas: format === "bibtex" ? formulas(read.title) : null,
    titleLang: read.titleLang,
    translation: read.titleTranslation === undefined ? null : textOf(read.titleTranslation.text, format),
    type: read.type,
    authors: read.authors.map(({ printedName }) => nameOf(printedName)),
    groups: read.groupAuthors.toSorted(),
    editors: read.editors.map(nameOf),
    venue: work.lead?.venue == null && lead?.venueText === "arXiv" ? "" : (lead?.venueText ?? ""),
    date: lead?.date ?? null,
    volume: lead?.volume ?? "",
    issue: lead?.issue ?? "",
    pages: pagesOf(lead?.pages ?? "", format),
    publisher: lead?.publisher ?? "",
    track: lead?.track ?? "",
    status: read.statusNotice?.kind ?? lead?.status,
    doi: all.doi ?? null,
    arxiv: all.arxiv ?? null,
    ids: kept.map((kind) => all[kind] ?? null),
    links: linksOf(
      read.versions.flatMap(({ links }) => links).filter(({ url }) => url !== citableAddress(work, origin)),
      format,
    ),
    abstracts: read.abstracts.map(({ lang, text }) => `${lang} ${textOf(text, format)}`).toSorted(),
    keywords: keywordsOf(read.keywords, format),
  };
}

/** RIS has a first and a last page: of `7–7` and of `7` the same. */
function pagesOf(pages: string, format: RoundTripFormat): string {
  return format === "ris" ? pages.replace(/^([^–]+)–\1$/, "$1") : pages;
}

/** In RIS a text is one line: neither paragraphs nor controls. */
function textOf(tex: string, format: RoundTripFormat): string {
  const text = texToText(tex);
  return format === "ris" ? plain(text.replace(/[\0-\x20]+/g, " ")) : plainText(text);
}

function plain(text: string): string {
  return plainText(text).replace(/\s*\n\s*/g, " ");
}

function formulas(tex: string): readonly string[] {
  return splitTex(tex).flatMap((segment) => (segment.kind === "formula" ? [segment.source] : []));
}

/** RIS has no language of keywords. */
function keywordsOf(
  keywords: readonly { readonly lang: string; readonly text: string }[],
  format: RoundTripFormat,
): readonly string[] {
  const all = keywords.map(({ lang, text }) => `${format === "ris" ? "" : lang} ${plain(text)}`);
  return [...new Set(all)].toSorted();
}

type Name = { readonly name: string; readonly given: string | null; readonly family: string | null };
type Printed = ImportedWork["editors"][number];

/** `Family|Given|Jr.`; a name of which only one part is known reads the same as one in one piece. */
function nameOf(name: Name | Printed): string {
  const {
    given,
    family,
    name: whole,
  } = "display" in name
    ? { given: name.given ?? null, family: name.family ?? null, name: name.display }
    : name;
  if (given === null || family === null) return plain(family ?? whole).replaceAll("\u00A0", " ");
  const suffix = nameSuffix({ given, family, name: whole });
  return [family, given, ...(suffix === null ? [] : [suffix])]
    .map((part) => plain(part).replaceAll("\u00A0", " "))
    .join("|");
}

function linksOf(
  links: readonly { readonly kind: string; readonly url: string }[],
  format: RoundTripFormat,
): readonly string[] {
  return links
    .map(({ kind, url }) => `${format === "ris" && kind !== "pdf" ? "html" : kind} ${url}`)
    .toSorted();
}
