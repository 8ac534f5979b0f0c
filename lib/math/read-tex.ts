import {
  binomials,
  blackboard,
  characters,
  damagedMacro,
  fractions,
  functions,
  letters,
  lowered,
  marks,
  raised,
  relations,
  silent,
  spaces,
  unread,
} from "#sanity/tex/tex-symbols.ts";

type Mode = "prose" | "formula";

/** What was read and where to go on. */
type Step = readonly [text: string, next: number];

const deepest = 40;

/**
 * TeX as readable characters: the prose around formulas, or the inside of one. Never throws, whatever it is given;
 * braces nested deeper than anybody writes are read without their meaning.
 */
export function readTex(source: string, mode: Mode, depth = 0): string {
  if (depth > deepest) return source.replace(/[\\{}$^_]/g, " ");
  const groups = matchingBraces(source);
  const step = (at: number, before: string): Step => {
    const character = String.fromCodePoint(source.codePointAt(at) ?? 32);
    if (character === "\\") return readMacro(at, before);
    if (character === "{") return readGroup(at);
    if (mode === "prose") return readProse(at, character, before);
    return readFormula(at, character);
  };

  const readGroup = (at: number): Step => {
    const end = groups.get(at);
    if (end === undefined) return mode === "prose" ? ["{", at + 1] : ["", at + 1];
    const content = source.slice(at + 1, end);
    const inner = readTex(content, mode, depth + 1);
    const protects = mode === "formula" || /^\\|^[^\s,;]*$/.test(content);
    return [protects ? inner : `{${inner}}`, end + 1];
  };

  const readProse = (at: number, character: string, before: string): Step => {
    if (character === "~" && /[\p{L}.]$/u.test(before) && /^~[\p{L}\d\\[(]/u.test(source.slice(at, at + 3)))
      return [" ", at + 1];
    const dash = /^(?:---|--)(?!-)/.exec(source.slice(at, at + 4))?.[0];
    if (dash !== undefined && joins(before, source.slice(at + dash.length, at + dash.length + 1)))
      return [dash.length === 3 ? "—" : "–", at + dash.length];
    // Half of a formula whose end was lost; a dollar of money has a figure beside it.
    if (character === "$" && /^\$[\\\p{L}]/u.test(source.slice(at, at + 3)) && !/[\p{L}\d]$/u.test(before))
      return ["", at + 1];
    if (source.startsWith("``", at)) return ["“", at + 2];
    if (source.startsWith("''", at)) return ["”", at + 2];
    return [character, at + character.length];
  };

  const readFormula = (at: number, character: string): Step => {
    if (character === "}") return ["", at + 1];
    // Alone it is no alignment: `S$&$P`.
    if (character === "&") return [source.trim() === "&" ? "&" : " ", at + 1];
    if (character === "~") return [" ", at + 1];
    if (character === "'") return ["′", at + 1];
    if (character === "^") return script(at + 1, raised, "^");
    if (character === "_") return script(at + 1, lowered, "_");
    return [character, at + character.length];
  };

  const script = (at: number, small: ReadonlyMap<string, string>, sign: string): Step => {
    const [content, next] = argument(at);
    const inner = readTex(content, mode, depth + 1).trim();
    if (inner === "" || inner === "∗" || inner === "*" || inner === "′")
      return [inner === "∗" ? "*" : inner, next];
    if (inner === "∘") return ["°", next];
    if (inner === "⊤") return ["ᵀ", next];
    const scripted = Array.from(inner).map((character) => small.get(character));
    if (scripted.every((character) => character !== undefined)) return [scripted.join(""), next];
    return [Array.from(inner).length === 1 ? `${sign}${inner}` : `${sign}(${inner})`, next];
  };

  /** The argument that starts at or after `at`: a group, a macro, or one character. */
  const argument = (from: number): Step => {
    let at = from;
    while (/^[ \t\n]$/.test(source[at] ?? "")) at += 1;
    if (at >= source.length || source[at] === "}") return ["", from];
    const end = source[at] === "{" ? groups.get(at) : undefined;
    if (end !== undefined) return [source.slice(at + 1, end), end + 1];
    const macro = /^\\(?:sqrt\s+[^\\{}\s]|[a-zA-Z]+|[^])(?:\{[^{}]*\})*/u.exec(
      source.slice(at, at + 200),
    )?.[0];
    const found = macro ?? String.fromCodePoint(source.codePointAt(at) ?? 32);
    return [found, at + found.length];
  };

  const readMacro = (at: number, before: string): Step => {
    const name = /^\\([a-zA-Z]+)\*?/.exec(source.slice(at, at + 60));
    if (name?.[1] !== undefined) return named(name[1], at + name[0].length, before);
    const sign = String.fromCodePoint(source.codePointAt(at + 1) ?? 32);
    const after = at + 1 + sign.length;
    const mark = mode === "prose" ? marks.get(sign) : undefined;
    if (mark !== undefined) return accented(mark, after);
    if (/[,;:\s\\]/.test(sign)) return [" ", after];
    if (sign === "|") return ["‖", after];
    return [/[!/()[\]@-]/.test(sign) ? "" : sign, after];
  };

  const named = (name: string, at: number, before: string): Step => {
    if (mode === "prose" || name.length > 1) {
      const mark = marks.get(name);
      if (mark !== undefined) return accented(mark, at);
    }
    const letter = letters.get(name);
    if (letter !== undefined)
      return [letter, source[at] === " " ? at + 1 : source.startsWith("{}", at) ? at + 2 : at];
    const relation = relations.get(name);
    if (relation !== undefined) return [` ${relation} `, at];
    const character = characters.get(name);
    if (character !== undefined) return [character, source.startsWith("{}", at) ? at + 2 : at];
    if (functions.has(name)) return spaced(name, at, before);
    if (fractions.has(name))
      return two(at, (over, under) =>
        over === "" || under === "" ? over + under : `${bound(over)}/${bound(under)}`,
      );
    if (binomials.has(name)) return two(at, (n, k) => `C(${n}, ${k})`);
    if (name === "sqrt") return root(at);
    if (name === "mathbb" || name === "mathds") return double(at);
    if (name === "not") return negated(at);
    if (spaces.has(name)) return [" ", at];
    if (unread.has(name)) return ["", unreadEnd(name, at)];
    if (name === "textsuperscript") return script(at, raised, "^");
    if (name === "textsubscript") return script(at, lowered, "_");
    if (silent.has(name)) return unwrapped(at, /^(?:left|right|middle)$/.test(name));
    return unknown(name, at, before);
  };

  const accented = (mark: string, at: number): Step => {
    const [content, next] = argument(at);
    const dotless = readTex(content, mode, depth + 1)
      .replaceAll("ı", "i")
      .replaceAll("ȷ", "j");
    const [first = "", ...rest] = Array.from(dotless);
    if (mode === "formula" && rest.length > 0) return [first + rest.join(""), next];
    return [(first === "" ? "" : first + mark).normalize("NFC") + rest.join(""), next];
  };

  const spaced = (name: string, at: number, before: string): Step => {
    const left = /[\p{L}\p{N})\]}]$/u.test(before) ? " " : "";
    const right =
      /^[\p{L}\p{N}\\]/u.test(source.slice(at, at + 1)) && !/^\\[()|,;]/.test(source.slice(at, at + 2))
        ? " "
        : "";
    return [`${left}${name}${right}`, at];
  };

  const two = (at: number, write: (first: string, second: string) => string): Step => {
    const [first, middle] = argument(at);
    const [second, next] = argument(middle);
    return [write(readTex(first, mode, depth + 1).trim(), readTex(second, mode, depth + 1).trim()), next];
  };

  const root = (at: number): Step => {
    const degree = /^\s*\[([^\]]{1,20})\]/.exec(source.slice(at, at + 40));
    const [content, next] = argument(at + (degree?.[0].length ?? 0));
    const power =
      degree?.[1] === undefined
        ? ""
        : Array.from(degree[1])
            .map((character) => raised.get(character) ?? character)
            .join("");
    const inner = readTex(content, mode, depth + 1).trim();
    return [`${power}√${inner === "" ? "" : bound(inner)}`, next];
  };

  const double = (at: number): Step => {
    const [content, next] = argument(at);
    return [
      Array.from(readTex(content, mode, depth + 1))
        .map((character) => blackboard.get(character) ?? character)
        .join(""),
      next,
    ];
  };

  const negated = (at: number): Step => {
    const [content, next] = argument(at);
    const [first = "", ...rest] = Array.from(readTex(content, mode, depth + 1).trim());
    return [` ${(first + "\u0338").normalize("NFC")}${rest.join("")} `, next];
  };

  /** What a macro of looks was set around: its group without braces, or just what follows. */
  const unwrapped = (at: number, sizesBracket: boolean): Step => {
    if (sizesBracket && source[at] === ".") return ["", at + 1];
    const end = groups.get(at);
    return end === undefined ? ["", at] : [readTex(source.slice(at + 1, end), mode, depth + 1), end + 1];
  };

  const unreadEnd = (name: string, at: number): number => {
    const option = /^\s*\[[^\]]{0,80}\]/.exec(source.slice(at, at + 90))?.[0].length ?? 0;
    const opens = /^\s*\{/.test(source.slice(at + option, at + option + 10));
    if (!opens) return at;
    const [content, next] = argument(at + option);
    return name === "begin" && /^(?:array|tabular)$/.test(content) ? argument(next)[1] : next;
  };

  const unknown = (name: string, at: number, before: string): Step => {
    const known = damagedMacro(name);
    if (known !== null) return named(known, at - (name.length - known.length), before);
    if (source.startsWith("{}", at)) return [name, at + 2];
    return groups.has(at) ? unwrapped(at, false) : [name, at];
  };

  let text = "";
  for (let at = 0; at < source.length;) {
    const [found, next] = step(at, text);
    text += found;
    at = Math.max(next, at + 1);
  }
  return text;
}

/** Whether a dash stands between two words or between two spaces, unlike the one of `--option`. */
function joins(before: string, after: string): boolean {
  return /[\p{L}\d]$/u.test(before) === /^[\p{L}\d]/u.test(after) && before !== "" && after !== "";
}

function matchingBraces(source: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === "{") open.push(at);
    else if (source[at] === "}") {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

/** Brackets around what would otherwise be read wrongly: `(a+b)/2`, but `n/2`. */
function bound(text: string): string {
  return /^(?:[\p{L}\p{N}.′]+|\(.*\))$/u.test(text) ? text : `(${text})`;
}
