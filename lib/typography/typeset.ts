import type { Locale } from "../i18n/locale.ts";

const nbsp = "\u00A0";

/**
 * Text with the marks of its language as Canada sets them. French gets a no-break space before a colon and inside
 * « », none before `; ! ?` (OQLF, Vitrine linguistique 22039), the typographic apostrophe and the one-character ellipsis.
 * English is left as written. Addresses, code between backticks and formulas are never touched, and doing it twice
 * changes nothing.
 */
export function typeset(text: string, lang: Locale): string {
  if (lang !== "fr") return text;
  return text
    .split(untouched)
    .map((piece, index) => (index % 2 === 0 ? settle(piece) : piece))
    .join("");
}

/** Addresses, e-mail, `code` and formulas: the odd pieces of a split. */
const untouched =
  /((?:https?:\/\/|mailto:|www\.)[^\s»]+|[^\s@]+@[^\s@»]+\.[a-z]+|`[^`]*`|\$[^$\s](?:[^$]*[^$\s])?\$|\\\([^]*?\\\))/iu;

/** One mark set can make room for the next (quotes inside quotes): until nothing moves any more. */
function settle(text: string): string {
  const next = french(text);
  return next === text ? text : settle(next);
}

function french(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L}|«|\d)/gu, "’")
    .replace(/\.\.\./g, "…")
    .replace(/(^|[\s([’«])"([^"«»\n]+)"(?=$|[\s.,;:!?)\]…»])/gu, "$1«$2»")
    .replace(/“([^“”«»\n]+)”/gu, quotedAtFirstLevel)
    .replace(/«[ \u00A0\u202F]*/g, `«${nbsp}`)
    .replace(/[ \u00A0\u202F]*»/g, `${nbsp}»`)
    .replace(/(?<=[^\s\u00A0«])[ \u00A0\u202F]+(?=[;!?](?:$|[\s»)\]…!?]))/gu, "")
    .replace(/(?<=[\p{L}\p{N})\]»%’])[ \u00A0\u202F]*:(?=$|\s)/gu, `${nbsp}:`)
    .replace(
      /(?<=\d)[ \u202F](?=[%$€°]|(?:h|min|s|ms|km|m|cm|mm|kg|g|Mo|Go|To|kWh|MWh|GWh)(?![\p{L}\d]))/gu,
      nbsp,
    )
    .replace(/(?<=\d\u00A0h)[ \u202F](?=\d{2}(?!\d))/gu, nbsp)
    .replace(/(?<=(?<!\d)\d{1,3}(?:\u00A0\d{3})*)[ \u202F](?=\d{3}(?!\d))/gu, nbsp)
    .replace(/(?<=(?<!\p{L})(?:p|n|no|art|chap|fig)\.) (?=\d)/gu, nbsp)
    .replace(/(?<=(?:^|[\s(])(?:M\.|Mme|Mmes|MM\.|Dre?|Dres?|Pre?)) (?=\p{Lu})/gu, nbsp);
}

/** “ ” inside « » is the second level and stays. */
function quotedAtFirstLevel(found: string, inner: string, at: number, whole: string): string {
  const before = whole.slice(0, at);
  return before.lastIndexOf("«") > before.lastIndexOf("»") ? found : `«${inner}»`;
}
