import type { Locale } from "../../i18n/locale.ts";
import type { PrintedName } from "../publication.ts";
import { citableTitle, citedType } from "./citable.ts";
import type { Citable } from "./citable.ts";
import {
  containerOf,
  initials,
  isArticleNumber,
  italic,
  referenceAddress,
  roman,
  upright,
} from "./reference.ts";
import type { ReferencePart } from "./reference.ts";

/** More names than this are shortened: the first nineteen, an ellipsis, the last (APA 7, 9.8). */
const longest = 20;

/**
 * A reference in the manner of APA 7 (chapters 9 and 10), in the words of the reader's language. Titles keep the capitals
 * they were printed with: sentence case cannot be had without knowing which words are names.
 */
export function apaReference(cited: Citable, locale: Locale, origin: string): readonly ReferencePart[] {
  const work = { ...cited, type: citedType(cited) };
  const words = inWords[locale];
  const names = [...work.authors.map(inverted), ...(work.groupAuthors ?? [])];
  const date = `(${work.year ?? words.undated}).`;
  const title = titleOf(work, locale);
  const author = ended(joined(names, locale));
  return [
    ...(author === "" ? [...title, roman(` ${date}`)] : [roman(`${author} ${date} `), ...title]),
    ...container(work, locale),
    roman(` ${referenceAddress(work, origin)}`),
  ];
}

const inWords = {
  en: {
    and: " & ",
    undated: "n.d.",
    in: "In",
    volume: "Vol.",
    page: "p.",
    pages: "pp.",
    editor: "Ed.",
    editors: "Eds.",
    article: "Article",
    report: "Report No.",
    patent: "Patent No.",
    thesis: "Thesis",
    dataset: "Data set",
    software: "Computer software",
  },
  fr: {
    and: " et ",
    undated: "s.\u00A0d.",
    in: "Dans",
    volume: "vol.",
    page: "p.",
    pages: "p.",
    editor: "dir.",
    editors: "dir.",
    article: "article",
    report: "rapport no",
    patent: "brevet no",
    thesis: "Thèse ou mémoire",
    dataset: "Jeu de données",
    software: "Logiciel",
  },
} as const satisfies Record<Locale, Record<string, string>>;

type Words = (typeof inWords)[Locale];

/** The title with what stands in brackets behind it, and its full stop. */
function titleOf(work: Citable, locale: Locale): readonly ReferencePart[] {
  const words = inWords[locale];
  const title = citableTitle(work);
  const behind = behindTitle(work, words);
  const isPart = work.type === "article" || isInVolume(work);
  const end = behind === "" && /[.?!]$/.test(title) ? "" : ".";
  return [isPart ? roman(title) : italic(title), roman(`${behind === "" ? "" : ` ${behind}`}${end}`)];
}

function behindTitle({ type, lead, ...work }: Citable, words: Words): string {
  const { venue, publisher } = containerOf({ type, lead, ...work });
  const number = lead?.issue ?? lead?.volume ?? null;
  switch (type) {
    case "preprint":
      return lead?.identifiers.arxiv ? `(arXiv:${lead.identifiers.arxiv})` : "";
    case "thesis":
      return `[${[words.thesis, publisher ?? venue].filter((part) => part !== null).join(", ")}]`;
    case "report":
      return number === null ? "" : `(${words.report} ${number})`;
    case "patent":
      return number === null ? "" : `(${words.patent} ${number})`;
    case "dataset":
      return `[${words.dataset}]`;
    case "software":
      return `[${words.software}]`;
    case "book":
      return lead?.volume == null ? "" : `(${words.volume} ${lead.volume})`;
    case "article":
    case "conferencePaper":
    case "workshopPaper":
    case "chapter":
      return "";
  }
}

/** Where the work came out, ended, with a space before it; nothing when nobody says. */
function container(work: Citable, locale: Locale): readonly ReferencePart[] {
  const { venue, publisher } = containerOf(work);
  if (work.type === "article") return venue === null ? [] : [roman(" "), ...inJournal(work, venue, locale)];
  if (isInVolume(work)) {
    const house = publisher === null ? [] : [roman(` ${ended(publisher)}`)];
    return venue === null ? house : [roman(" "), ...inVolume(work, venue, locale), ...house];
  }
  if (work.type === "thesis") return [];
  const house = publisher ?? venue;
  return house === null ? [] : [roman(` ${ended(house)}`)];
}

function inJournal({ lead }: Citable, venue: string, locale: Locale): readonly ReferencePart[] {
  const { volume = null, issue = null, pages = null } = lead ?? {};
  const place = pages === null || !isArticleNumber(pages) ? pages : `${inWords[locale].article} ${pages}`;
  return [
    italic(venue),
    ...(volume === null ? [] : [roman(", "), italic(volume)]),
    ...(issue === null ? [] : [roman(`${volume === null ? ", " : ""}(${issue})`)]),
    ...(place === null ? [] : [roman(`, ${place}`)]),
    roman("."),
  ];
}

function inVolume({ lead, editors = [] }: Citable, venue: string, locale: Locale): readonly ReferencePart[] {
  const words = inWords[locale];
  const { volume = null, pages = null } = lead ?? {};
  const by = joined(editors.map(upright), locale);
  const role = editors.length === 1 ? words.editor : words.editors;
  const place = [
    ...(volume === null ? [] : [`${words.volume} ${volume}`]),
    ...(pages === null ? [] : [`${pages.includes("–") ? words.pages : words.page} ${pages}`]),
  ].join(", ");
  return [
    roman(`${words.in} ${by === "" ? "" : `${by} (${role}), `}`),
    italic(venue),
    roman(place === "" ? ended(venue).slice(venue.length) : ` (${place}).`),
  ];
}

function isInVolume({ type }: Pick<Citable, "type">): boolean {
  return type === "conferencePaper" || type === "workshopPaper" || type === "chapter";
}

/** `Pascanu, R.`; a name that is not in parts stays whole. */
function inverted(name: PrintedName): string {
  if (name.family === null) return name.name;
  const given = initials(name);
  return given === "" ? name.family : `${name.family}, ${given}`;
}

function joined(names: readonly string[], locale: Locale): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? "";
  if (names.length > longest) return `${names.slice(0, longest - 1).join(", ")}, … ${last}`;
  // An inverted name needs the comma even before a second author; upright ones, of editors, only from three.
  const comma = locale === "en" && (names.length > 2 || names.some((name) => name.includes(","))) ? "," : "";
  return `${names.slice(0, -1).join(", ")}${comma}${inWords[locale].and}${last}`;
}

function ended(text: string): string {
  return text === "" || /[.?!]$/.test(text) ? text : `${text}.`;
}
