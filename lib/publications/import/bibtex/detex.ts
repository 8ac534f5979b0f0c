import { splitTex } from "#sanity/tex/split-tex.ts";
import { texToText } from "../../../math/tex-to-text.ts";
import { characters, functions, letters, marks, relations, silent } from "#sanity/tex/tex-symbols.ts";
import { texOfText } from "../tex-of-text.ts";
import { withoutMarkup } from "../without-markup.ts";
import { argumentAt, groupAt } from "./tex-arguments.ts";

/** What a stretch of TeX says: readable text, or what only TeX can say (formulas), as authored. */
type Piece = { readonly kind: "text" | "tex"; readonly value: string };

export type Detexed = {
  /** As we store titles and abstracts: accents in Unicode, formulas as authored. */
  readonly tex: string;
  /** As we store names of venues and people: what is read. */
  readonly text: string;
  /** Macros nobody knows; their names were kept as text. */
  readonly unknown: readonly string[];
};

/**
 * A value of BibTeX without its TeX: accents and symbols as characters (NFC), groups and looks gone, formulas (and
 * macros of formulas outside them, such as PMLR's damaged `O(\sqrtT)`) byte for byte, raw `% & _ #` literal.
 */
export function detex(source: string): Detexed {
  if (!/[\\{}$~<&`'-]/.test(source)) {
    const plain = collapsed(source).normalize("NFC");
    return { tex: plain, text: plain, unknown: [] };
  }
  const unknown: string[] = [];
  const segments = source.length > longest ? [{ kind: "prose" as const, source }] : splitTex(source);
  const pieces = segments.flatMap((segment): readonly Piece[] =>
    segment.kind === "formula"
      ? [{ kind: "tex", value: formula(segment.source) }]
      : readProse(collapsed(withoutMarkup(segment.source, asTex)), unknown),
  );
  const text = pieces.map(({ kind, value }) => (kind === "tex" ? texToText(value) : value)).join("");
  return { tex: stored(pieces), text: text.normalize("NFC"), unknown };
}

/** Spaces made single, but for the empty line between two paragraphs. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f\v]+/g, (run) => (/\n[^\n]*\n/.test(run) ? "\n\n" : " "));
}

/** Byte for byte, but for what the file's own lines and XML did to it. */
function formula(source: string): string {
  return source
    .replace(/[\r\n][ \t\r\n]*/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
}

/** Nobody writes more; in what a lost brace made of a file, formulas are not looked for. */
const longest = 50_000;

function stored(pieces: readonly Piece[]): string {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) joined[joined.length - 1] = { ...piece, value: last.value + piece.value };
    else joined.push(piece);
  }
  return joined
    .map(({ kind, value }) => (kind === "tex" ? value : spaced(value)))
    .join("")
    .normalize("NFC");
}

/** `texOfText` for a stretch between two formulas, whose outer spaces count. */
function spaced(text: string): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return `${before}${texOfText(inner)}${after}`;
}

/** A character of HTML's as TeX writes it, where it would mean something else. */
function asTex(character: string): string {
  if (/^[{}$%&#_]$/.test(character)) return `\\${character}`;
  if (character === "\\") return "\\textbackslash{}";
  return character === "~" ? "\\textasciitilde{}" : character;
}

function readProse(source: string, unknown: string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = "";
  const say = (tex: string): void => {
    pieces.push({ kind: "text", value: text }, { kind: "tex", value: tex });
    text = "";
  };
  for (let at = 0; at < source.length;) {
    const plain = ordinary(source, at);
    if (plain > at) {
      text += source.slice(at, plain);
      at = plain;
      continue;
    }
    const group = /[\^_]/.test(source[at - 1] ?? "") ? groupAt(source, at) : null;
    if (group !== null) {
      say(source.slice(at, group));
      at = group;
      continue;
    }
    if (source[at] === "\\") {
      const macro = readMacro(source, at, unknown);
      if (macro.kind === "tex") say(macro.value);
      else text += macro.value;
      at = macro.next;
      continue;
    }
    const [read, next] = readSign(source, at);
    text += read;
    at = next;
  }
  pieces.push({ kind: "text", value: text });
  return pieces.filter(({ value }) => value !== "");
}

function ordinary(source: string, from: number): number {
  const special = /[\\{}~`'-]/g;
  special.lastIndex = from;
  return special.exec(source)?.index ?? source.length;
}

function readSign(source: string, at: number): readonly [text: string, next: number] {
  const sign = source[at] ?? "";
  const before = source[at - 1] ?? " ";
  if (sign === "{" || sign === "}") return ["", at + 1];
  if (sign === "~") {
    const ties = /[^\s/]/.test(before) && /^[^\s/]/.test(source.slice(at + 1, at + 2));
    return [ties ? "\u00A0" : "~", at + 1];
  }
  const dashes = /^-{2,3}(?!-)/.exec(source.slice(at, at + 4))?.[0];
  if (dashes !== undefined && before !== "-") {
    const after = source[at + dashes.length] ?? " ";
    if (
      /[\s\\{}]/.test(before) === /[\s\\{}]/.test(after) ||
      /\d/.test(before + after) ||
      dashes.length === 3
    )
      return [dashes.length === 3 ? "—" : "–", at + dashes.length];
  }
  if (source.startsWith("``", at)) return ["“", at + 2];
  if (source.startsWith("''", at)) return ["”", at + 2];
  return [sign, at + 1];
}

type Macro = Piece & { readonly next: number };

function readMacro(source: string, at: number, unknown: string[]): Macro {
  const name = /^\\([a-zA-Z]+)\*?/.exec(source.slice(at, at + 60))?.[1];
  if (name === undefined) return readControl(source, at);
  const after = at + 1 + name.length;
  const text = (value: string, next: number): Macro => ({ kind: "text", value, next });
  const letter = letters.get(name);
  if (letter !== undefined) return text(letter, skipOwnSpace(source, after));
  const mark = name.length === 1 ? marks.get(name) : undefined;
  if (mark !== undefined) return accented(source, after, mark);
  if (ofFormulas.test(name)) {
    const next = endOfArguments(source, after);
    return { kind: "tex", value: source.slice(at, next), next };
  }
  const named = ownNames.get(name) ?? characters.get(name) ?? relations.get(name);
  if (named !== undefined) return text(named, source.startsWith("{}", after) ? after + 2 : after);
  if (name === "url" || name === "path" || name === "nolinkurl") {
    const [address, next] = argumentAt(source, after);
    return text(address.replace(/\\([_%&#~])/g, "$1"), next);
  }
  if (name === "href") return text("", argumentAt(source, after)[1]);
  if (/^(?:cite[a-z]*|label|ref|eqref|color|vspace|hspace)$/.test(name)) {
    unknown.push(`\\${name}`);
    return text("", argumentAt(source, after)[1]);
  }
  if (spaces.has(name)) return text(" ", after);
  if (functions.has(name)) return text(name, after);
  if (silent.has(name))
    return text("", groupAt(source, after) === null ? skipOwnSpace(source, after) : after);
  unknown.push(`\\${name}`);
  // As lib/math reads it: of `\\model{x}` what it is set around, of `\\primacy bias` its name.
  return text(
    /^\{[^}]/.test(source.slice(after, after + 2)) ? "" : name,
    source.startsWith("{}", after) ? after + 2 : after,
  );
}

/** `\'e`, `\&`, `\ `. */
function readControl(source: string, at: number): Macro {
  const sign = String.fromCodePoint(source.codePointAt(at + 1) ?? 32);
  const next = at + 1 + sign.length;
  const mark = marks.get(sign);
  if (mark !== undefined) return accented(source, next, mark);
  if (/[,;:\s\\]/.test(sign)) return { kind: "text", value: " ", next };
  if (/[!/@-]/.test(sign)) return { kind: "text", value: "", next };
  if (/[()[\]]/.test(sign)) return { kind: "tex", value: `\\${sign}`, next };
  return { kind: "text", value: sign, next };
}

function accented(source: string, at: number, mark: string): Macro {
  const [argument, next] = argumentAt(source, at);
  // Nobody accents a paragraph: the braces do not match.
  const read = argument.length > 60 ? argument.replace(/[\\{}]/g, "") : detex(argument).text;
  const base = read.replaceAll("ı", "i").replaceAll("ȷ", "j");
  const [first = "", ...rest] = Array.from(base);
  const value = first.trim() === "" ? first : (first + mark).normalize("NFC");
  return { kind: "text", value: value + rest.join(""), next };
}

/** The space after a macro's name only ends the name. */
function skipOwnSpace(source: string, at: number): number {
  if (source.startsWith("{}", at)) return at + 2;
  return /^\s$/.test(source[at] ?? "") ? at + 1 : at;
}

function endOfArguments(source: string, from: number): number {
  let at = from;
  for (let end = groupAt(source, at); end !== null; end = groupAt(source, at)) at = end;
  return at;
}

/** Signs of text that have a name here and none in lib/math, where they would be read as TeX again. */
const ownNames: ReadonlyMap<string, string> = new Map([
  ["textbackslash", "\\"],
  ["textbraceleft", "{"],
  ["textbraceright", "}"],
  ["textdollar", "$"],
  ["textquotesingle", "'"],
  ["textasciigrave", "`"],
  ["textperiodcentered", "·"],
  ["textbullet", "•"],
  ["textsterling", "£"],
  ["textsection", "§"],
  ["textparagraph", "¶"],
  ["textdagger", "†"],
  ["textcopyright", "©"],
  ["textordfeminine", "ª"],
  ["textordmasculine", "º"],
  ["textexclamdown", "¡"],
  ["textquestiondown", "¿"],
  ["quotedblbase", "„"],
  ["guilsinglleft", "‹"],
  ["guilsinglright", "›"],
]);

const spaces: ReadonlySet<string> = new Set(
  "quad qquad thinspace enspace newline linebreak space par".split(" "),
);

/** What only formulas have, whole or with the space lost that PMLR's pages lost. */
const ofFormulas =
  /^(?:sqrt|[dt]?frac|nicefrac|[dt]?binom|left|right|tilde|hat|bar|vec|widetilde|widehat|overline|mathbb|mathcal|mathbf|mathrm|mathsf|mathfrak|mathit|mathds|mathscr|boldsymbol|cal|textsuperscript|textsubscript)(?:[A-Z]|[a-z](?![a-z]))?$/;
