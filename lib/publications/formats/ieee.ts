import type { Locale } from "../../i18n/locale.ts";
import { citableTitle, citedType } from "./citable.ts";
import type { Citable } from "./citable.ts";
import { containerOf, isArticleNumber, italic, referenceAddress, roman, upright } from "./reference.ts";
import type { ReferencePart } from "./reference.ts";

/** More names than this are shortened to the first and “et al.” (IEEE Reference Guide, General). */
const longest = 6;

/** A reference in the manner of the IEEE Reference Guide, without its number, in the words of the reader's language. */
export function ieeeReference(cited: Citable, locale: Locale, origin: string): readonly ReferencePart[] {
  const work = { ...cited, type: citedType(cited) };
  const words = inWords[locale];
  const names = [...work.authors.map(upright), ...(work.groupAuthors ?? [])];
  const details = detailsOf(work, locale).filter((detail) => detail.length > 0);
  const doi = work.lead?.identifiers.doi ?? null;
  const form = work.type === "dataset" ? words.dataset : work.type === "software" ? words.software : null;
  return [
    ...authorsOf(names, locale),
    ...titleOf(work, locale, details.length > 0),
    ...details.flatMap((detail, index) => (index === 0 ? detail : [roman(", "), ...detail])),
    roman(doi === null ? (isEnded(details.at(-1)) ? "" : ".") : `, ${words.doi}${doi}.`),
    ...(form === null ? [] : [roman(` [${form}].`)]),
    // An address ends a reference without a full stop, which would be taken for a part of it.
    ...(doi === null
      ? [roman(` [${words.online}]. ${words.available}${referenceAddress(work, origin)}`)]
      : []),
  ];
}

const inWords = {
  en: {
    and: " and ",
    undated: "n.d.",
    in: "in ",
    volume: "vol. ",
    number: "no. ",
    page: "p. ",
    pages: "pp. ",
    article: "Art. no. ",
    editor: "Ed.",
    editors: "Eds.",
    thesis: "thesis",
    report: "Rep. ",
    patent: "Patent ",
    dataset: "Data set",
    software: "Computer software",
    doi: "doi: ",
    online: "Online",
    available: "Available: ",
    months: "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.",
  },
  fr: {
    and: " et ",
    undated: "s.\u00A0d.",
    in: "dans ",
    volume: "vol. ",
    number: "no ",
    page: "p. ",
    pages: "p. ",
    article: "article no ",
    editor: "dir.",
    editors: "dir.",
    thesis: "thèse ou mémoire",
    report: "rapport ",
    patent: "brevet ",
    dataset: "Jeu de données",
    software: "Logiciel",
    doi: "doi\u00A0: ",
    online: "En ligne",
    available: "Disponible\u00A0: ",
    months: "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

type Detail = readonly ReferencePart[];

/** Whether a detail brings its own full stop: `n.d.` */
function isEnded(detail: Detail | undefined): boolean {
  return detail?.at(-1)?.text.endsWith(".") ?? false;
}

function authorsOf(names: readonly string[], locale: Locale): Detail {
  if (names.length === 0) return [];
  if (names.length > longest) return [roman(`${names[0]} `), italic("et al."), roman(", ")];
  return [roman(`${joined(names, locale)}, `)];
}

/** The title in the language's quotation marks, or in italics when it is the name of the whole; what follows goes on. */
function titleOf(work: Citable, locale: Locale, goesOn: boolean): Detail {
  const title = citableTitle(work);
  const isEnded = /[?!.]$/.test(title);
  const comma = goesOn ? ", " : "";
  if (work.type === "book") return [italic(title), roman(isEnded ? " " : ". ")];
  if (work.type === "software") return [italic(title), roman(isEnded && goesOn ? " " : comma)];
  if (locale === "fr") return [roman(`«\u00A0${title}\u00A0»${comma}`)];
  return [roman(`“${title}${goesOn && !isEnded ? "," : ""}”${goesOn ? " " : ""}`)];
}

function detailsOf(work: Citable, locale: Locale): readonly Detail[] {
  const { type, lead } = work;
  const words = inWords[locale];
  const { venue, publisher } = containerOf(work);
  const said = (text: string | null | undefined, before = ""): Detail =>
    text == null ? [] : [roman(`${before}${text}`)];
  const date = said(dateOf(work, locale));
  const house = said(publisher ?? venue);
  const volume = said(lead?.volume, words.volume);
  const number = lead?.issue ?? lead?.volume;
  switch (type) {
    case "article":
      return [
        venue === null ? [] : [italic(venue)],
        volume,
        said(lead?.issue, words.number),
        pagesOf(work, locale),
        date,
      ];
    case "conferencePaper":
    case "workshopPaper":
      return [
        venue === null ? [] : [roman(words.in), italic(venue)],
        said(editorsOf(work, locale)),
        volume,
        date,
        pagesOf(work, locale),
      ];
    case "chapter":
      return [
        venue === null ? [] : [roman(words.in), italic(venue)],
        volume,
        // The house follows the editors without a comma, after their full stop.
        said([editorsOf(work, locale), publisher].filter((part) => part !== null).join(" ") || null),
        said(String(work.year ?? words.undated)),
        pagesOf(work, locale),
      ];
    case "preprint":
      return lead?.identifiers.arxiv ? [date, [italic(`arXiv:${lead.identifiers.arxiv}`)]] : [house, date];
    case "thesis":
      return [said(words.thesis), house, date];
    case "report":
      return [house, said(number, words.report), date];
    case "patent":
      return [said(number, words.patent), house, date];
    case "book":
      return [said(editorsOf(work, locale)), volume, house, said(String(work.year ?? words.undated))];
    case "dataset":
    case "software":
      return [house, date];
  }
}

function pagesOf({ lead }: Citable, locale: Locale): Detail {
  const pages = lead?.pages ?? null;
  if (pages === null) return [];
  const words = inWords[locale];
  if (isArticleNumber(pages)) return [roman(`${words.article}${pages}`)];
  return [roman(`${pages.includes("–") ? words.pages : words.page}${pages}`)];
}

function editorsOf({ editors = [] }: Citable, locale: Locale): string | null {
  if (editors.length === 0) return null;
  const { editor, editors: several } = inWords[locale];
  return `${joined(editors.map(upright), locale)}, ${editors.length === 1 ? editor : several}`;
}

/** `Aug. 2025` as far as it is known; of a patent the day too. */
function dateOf({ lead, year, type }: Citable, locale: Locale): string {
  const [, month, day] = lead?.date?.split("-") ?? [];
  if (year === null) return inWords[locale].undated;
  const name = month === undefined ? undefined : inWords[locale].months.split(" ")[Number(month) - 1];
  if (name === undefined) return String(year);
  if (type !== "patent" || day === undefined) return `${name} ${year}`;
  return locale === "en" ? `${name} ${Number(day)}, ${year}` : `${Number(day)} ${name} ${year}`;
}

function joined(names: readonly string[], locale: Locale): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  const comma = locale === "en" && names.length > 2 ? "," : "";
  return `${names.slice(0, -1).join(", ")}${comma}${inWords[locale].and}${last}`;
}
