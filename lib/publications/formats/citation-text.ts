import type { Locale } from "../../i18n/locale.ts";
import type { Author } from "../publication.ts";
import { citableAddress, citableTitle } from "./citable.ts";
import type { Citable } from "./citable.ts";

/** More names than this are shortened: the first nineteen, an ellipsis, the last (APA 7, 9.8). */
const longest = 20;

/** A reference in the manner of APA 7, in the words of the reader's language, as plain text. */
export function citationText(work: Citable, locale: Locale, origin: string): string {
  const { lead, year } = work;
  const words = { en: { and: "& ", undated: "n.d." }, fr: { and: "et ", undated: "s. d." } }[locale];
  const names = [...work.authors.map(shortName), ...(work.groupAuthors ?? [])];
  const doi = lead?.identifiers.doi ?? null;
  const title = citableTitle(work);
  return [
    joined(names, words.and, locale),
    `(${year ?? words.undated}).`,
    `${title}${/[.?!]$/.test(title) ? "" : "."}`,
    venue(work),
    doi === null ? citableAddress(work, origin) : `https://doi.org/${doi}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function venue({ lead }: Citable): string {
  if (lead === null || lead.venue === null) return "";
  const issue = lead.issue === null ? "" : `(${lead.issue})`;
  const volume = lead.volume === null && issue === "" ? [] : [`${lead.volume ?? ""}${issue}`];
  return `${[lead.venue.citedAs, ...volume, ...(lead.pages === null ? [] : [lead.pages])].join(", ")}.`;
}

function joined(names: readonly string[], and: string, locale: Locale): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? "";
  if (names.length > longest) return `${names.slice(0, longest - 1).join(", ")}, … ${last}`;
  return `${names.slice(0, -1).join(", ")}${locale === "en" ? "," : ""} ${and}${last}`;
}

/** `Pascanu, R.`; a name that is not in parts stays whole. */
function shortName({ name, family, given }: Author): string {
  if (family === null) return name;
  const initials = (given ?? "")
    .split(/\s+/)
    .filter((part) => part !== "")
    .map((part) => part.split(/[-‐‑]/).map(initial).join("-"));
  return initials.length === 0 ? family : `${family}, ${initials.join(" ")}`;
}

function initial(part: string): string {
  const [letter = ""] = part;
  return `${letter.toUpperCase()}.`;
}
