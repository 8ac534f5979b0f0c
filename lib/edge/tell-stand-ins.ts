import { languageTags, otherLocale } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { standIn, withoutMarks } from "#lib/i18n/stand-in.ts";
import { readTokens } from "./html-tokens.ts";

const raw: ReadonlySet<string> = new Set(["script", "style", "textarea", "title"]);

/**
 * A page in which every sentence of the other language that stands in for a missing one says so, by `<span lang>`. Where
 * there can be none (attributes, the title, data) the words stay and the marks go.
 */
export function tellStandIns(html: string, locale: Locale): string {
  if (!html.includes(standIn.start)) return html;
  const tokens = readTokens(html);
  if (tokens === undefined) return withoutMarks(html);
  const open = `<span lang="${languageTags[otherLocale(locale)]}">`;
  const told = (text: string): string =>
    text.replaceAll(standIn.start, open).replaceAll(standIn.end, "</span>");
  const parts: string[] = [];
  let at = 0;
  let isRaw = false;
  for (const token of tokens) {
    const text = html.slice(at, token.start);
    parts.push(isRaw ? withoutMarks(text) : told(text), withoutMarks(html.slice(token.start, token.end)));
    isRaw = token.kind === "open" && raw.has(token.name) && !token.closed;
    at = token.end;
  }
  return [...parts, told(html.slice(at))].join("");
}
