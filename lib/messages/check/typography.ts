import { parseIcu } from "./icu.ts";
import type { languageRules } from "./language-rules.ts";
import { stand, wordsOf } from "./words.ts";

/** A place where a mark or a space is wrong. `to` is what belongs there; `null` where a person has to decide. */
export type Slip = {
  readonly rule: keyof typeof languageRules;
  readonly start: number;
  readonly end: number;
  readonly to: string | null;
  readonly values: Readonly<Record<string, string>>;
};

const nbsp = "\u00A0";
const { value, number, tag, edge } = stand;
const units = "h|min|s|ms|km|m|cm|mm|kg|g|Mo|Go|To|kWh|MWh|GWh";
/** Where a word, value or tag ends. */
const end = `(?=$|[\\s«»)\\]…!?;,.${value}${number}${tag}${edge}])`;

const patterns = {
  spaceBeforeMark: new RegExp(`(?<=[^\\s«${edge}])[ \\u00A0\\u202F]+(?=([;!?])[!?]*${end})`, "gu"),
  colon: new RegExp(
    `(?<!:[\\w+-]+)(?<=[\\p{L}\\p{N})\\]»%’${value}${number}${tag}${edge}])[ \\u00A0\\u202F]*(?=:(?:$|[\\s${edge}${tag}]))`,
    "gu",
  ),
  straightQuotes: /"([^"«»]*)"/gu,
  curlyQuotes: /“([^“”«»]*)”/gu,
  oddQuote: /["“”]/gu,
  openQuote: new RegExp(`«(?!${nbsp})[ \\u00A0\\u202F]*`, "gu"),
  closeQuote: new RegExp(`(?<!${nbsp})[ \\u202F]*»|${nbsp}[ \\u00A0\\u202F]+»`, "gu"),
  apostrophe: /'/gu,
  /** An apostrophe that is no elision: in ICU it may show braces as they are, or be a quotation mark. */
  otherApostrophe: /(?<!\p{L})'|'(?![\p{L}{<])/u,
  dots: /[ \u00A0\u202F]*\.{3,}/gu,
  spaceBeforeEllipsis: /(?<=[^\s«])[ \u00A0\u202F]+(?=…)/gu,
  unit: new RegExp(
    `(?<=[\\d${number}])[ \\u202F](?=(%|\\$|(?:${units})(?![\\p{L}\\d’])))|(?<=[\\d${number}])(?=(%|\\$|h(?![\\p{L}’])))|(?<=${value})[ \\u202F]?(?=(%|\\$))`,
    "gu",
  ),
  spaces: /[ \u00A0\u202F]{2,}|\t+/gu,
  ends: /^\s+|\s+$/gu,
  invisible: /[\u00AD\u200B\u2060\uFEFF]|(?<!\p{Extended_Pictographic}\uFE0F?)[\u200C\u200D]/gu,
} as const;

/** Every slip of Canadian French typography in a message; none when it cannot be parsed, except straight apostrophes. */
export function slipsOf(text: string): readonly Slip[] {
  const { icu } = parseIcu(text);
  const isElision = !patterns.otherApostrophe.test(text) && parseIcu(text.replaceAll("'", "’")).icu !== null;
  const apostrophes = each(text, patterns.apostrophe, "apostrophe", () => (isElision ? "’" : null));
  if (icu === null) return apostrophes;
  const words = wordsOf(icu, text);
  return [...apostrophes, ...marks(words), ...quotes(words), ...spaces(words)];
}

/** The text with every slip put right that has but one remedy. A text that cannot be parsed comes back as it is. */
export function settled(text: string): string {
  const slips = slipsOf(text)
    .filter(({ to }) => to !== null)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let [next, done] = ["", -1];
  for (const { start, end, to } of slips) {
    // Two remedies for one place: the second is looked for again in what the first has left.
    if (start < done || (start === done && end === done)) continue;
    next += text.slice(Math.max(done, 0), start) + (to ?? "");
    done = end;
  }
  next += text.slice(Math.max(done, 0));
  return next === text ? text : settled(next);
}

function marks(words: string): readonly Slip[] {
  return [
    ...each(
      words,
      patterns.spaceBeforeMark,
      "space-before-mark",
      () => "",
      (found) => ({ mark: found[1] ?? "" }),
    ),
    ...each(words, patterns.colon, "colon-space", () => nbsp).filter(
      ({ start, end }) => words.slice(start, end) !== nbsp,
    ),
    ...each(words, patterns.dots, "ellipsis", () => "…"),
    ...each(words, patterns.spaceBeforeEllipsis, "ellipsis", () => ""),
    ...each(
      words,
      patterns.unit,
      "unit-space",
      () => nbsp,
      (found) => ({
        unit: found[1] ?? found[2] ?? found[3] ?? "",
      }),
    ),
  ];
}

/** “ ” inside « » is the second level and stays. */
function quotes(words: string): readonly Slip[] {
  const paired = [patterns.straightQuotes, patterns.curlyQuotes].flatMap((pattern) =>
    [...words.matchAll(pattern)].filter(({ index }) => !insideQuotes(words, index)).flatMap(inFrench),
  );
  const odd = each(words, patterns.oddQuote, "quotes", () => null).filter(
    ({ start }) =>
      !insideQuotes(words, start) && !paired.some((slip) => slip.start <= start && start < slip.end),
  );
  return [
    ...paired,
    ...odd,
    ...each(words, patterns.openQuote, "quotes", () => `«${nbsp}`),
    ...each(words, patterns.closeQuote, "quotes", () => `${nbsp}»`),
  ];

  /** Two slips, one at each end: what is between may hold tags, of which `words` has only the places. */
  function inFrench({ 0: whole, 1: inner = "", index }: RegExpMatchArray): Slip[] {
    const start = index ?? 0;
    const last = start + whole.length;
    const [before, after] = [inner.length - inner.trimStart().length, inner.length - inner.trimEnd().length];
    const values = { near: near(words, start) };
    return [
      { rule: "quotes", start, end: start + 1 + before, to: `«${nbsp}`, values },
      { rule: "quotes", start: last - 1 - after, end: last, to: `${nbsp}»`, values },
    ];
  }
}

function spaces(words: string): readonly Slip[] {
  return [
    ...each(words, patterns.ends, "spaces", () => ""),
    ...each(words, patterns.invisible, "spaces", () => ""),
    ...each(words, patterns.spaces, "spaces", (found) => (found.includes(nbsp) ? nbsp : " ")),
  ];
}

function insideQuotes(words: string, at: number): boolean {
  const before = words.slice(0, at);
  return before.lastIndexOf("«") > before.lastIndexOf("»");
}

function each(
  words: string,
  pattern: RegExp,
  rule: Slip["rule"],
  to: (found: string) => string | null,
  values: (found: RegExpMatchArray) => Readonly<Record<string, string>> = () => ({}),
): readonly Slip[] {
  return [...words.matchAll(pattern)].map((found) => ({
    rule,
    start: found.index,
    end: found.index + found[0].length,
    to: to(found[0]),
    values: { near: near(words, found.index), ...values(found) },
  }));
}

/** The words around a place, to find it by: whole ones, some ten characters to each side. */
function near(words: string, at: number): string {
  const start = words.lastIndexOf(" ", Math.max(0, at - 10)) + 1;
  const end = words.indexOf(" ", at + 10);
  return words
    .slice(start, end < 0 ? words.length : end)
    .replace(/[\uE000-\uE003]+/gu, "…")
    .trim();
}
