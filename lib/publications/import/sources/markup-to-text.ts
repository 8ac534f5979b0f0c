import type { XmlNode } from "../../../xml/read-xml.ts";
import { descendants, readXml, textOf } from "../../../xml/read-xml.ts";
import { texOfMathml } from "./mathml-to-tex.ts";
import { decodeEntities, tidy, tidyProse } from "./source-text.ts";

/**
 * The text of what publishers send with markup in it: an abstract in JATS, a title with HTML. Formulas become TeX between
 * `$`; raised and lowered figures their Unicode (`CO₂`); a heading inside stays, with a colon; a heading that only says
 * “Abstract” goes; an empty line stands between paragraphs. Markup that is not well-formed loses its tags and keeps every word.
 */
export function markupToText(markup: string): string {
  if (!/[<&]/.test(markup)) return tidyProse(markup);
  try {
    const words = wordsOf(readXml(`<text>${entityFree(markup)}</text>`)).split(endOfHeading);
    return tidyProse(decodeEntities(words.map((part) => part.trimStart()).join(" ")));
  } catch {
    return tidyProse(decodeEntities(markup.replace(/<\/?[a-z][\w:.-]*(?:\s[^<>]*)?\/?>/gi, " ")));
  }
}

/** The same on one line: a title, a name. */
export function markupToLine(markup: string | null | undefined): string {
  return tidy(markupToText(markup ?? ""));
}

/** HTML’s own entities are none of XML’s. */
function entityFree(markup: string): string {
  const once = /^\s*&lt;/.test(markup) ? decodeEntities(markup) : markup;
  return once.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)(\w+;)?/gi, (whole) =>
    whole === "&nbsp;" ? " " : `&amp;${whole.slice(1)}`,
  );
}

function wordsOf(node: XmlNode | string): string {
  if (typeof node === "string") return node;
  const name = node.name.replace(/^.*:/, "");
  const inside = (): string => node.children.map(wordsOf).join("");
  switch (name) {
    case "math":
    case "tex-math":
    case "inline-formula":
    case "disp-formula":
    case "alternatives":
      return formulaOf(node);
    case "title":
    case "label":
      return headingOf(tidy(inside()));
    case "sub":
      return shifted(inside(), lowered, "_");
    case "sup":
      return shifted(inside(), raised, "^");
    case "p":
    case "sec":
    case "list":
    case "div":
      return `\n\n${inside()}\n\n`;
    case "br":
    case "list-item":
    case "li":
      return ` ${inside()} `;
    case "graphic":
    case "inline-graphic":
    case "xref":
      return name === "xref" ? inside() : "";
    default:
      return inside();
  }
}

/** A publisher often sends one formula twice, as TeX and as MathML: the TeX is the author’s. */
function formulaOf(node: XmlNode): string {
  const parts = [node, ...descendants(node)];
  const named = (name: string) => parts.find((part) => part.name.replace(/^.*:/, "") === name);
  const math = named("math");
  const tex =
    named("tex-math") ??
    parts.find((part) => part.name.endsWith("annotation") && /tex/i.test(part.attributes["encoding"] ?? ""));
  const written =
    tex === undefined
      ? (math?.attributes["alttext"] ?? (math === undefined ? null : texOfMathml(math)))
      : textOf(tex);
  if (written === null) return node.children.map(wordsOf).join("");
  const bare = tidy(written.replace(/^[\s\S]*\\begin\{document\}|\\end\{document\}[\s\S]*$/g, "")).replace(
    /^(?:\$\$?|\\\(|\\\[)\s*|\s*(?:\$\$?|\\\)|\\\])$/g,
    "",
  );
  return bare === "" ? "" : `$${bare}$`;
}

/** Stands where a paragraph goes on behind its heading; no XML can hold this character. */
const endOfHeading = "\u{1}";

function headingOf(heading: string): string {
  if (heading === "" || /^(?:abstract|summary|graphical abstract|résumé)[.:]?$/i.test(heading)) return " ";
  return `\n\n${heading}${/[.:!?]$/.test(heading) ? "" : ":"}${endOfHeading}`;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";
const figures = "0123456789+-=()ni";

/** In Unicode where every sign has its own; as TeX for a single letter (`$_{k}$`); words stay words. */
function shifted(text: string, alphabet: string, sign: "_" | "^"): string {
  const plain = tidy(text).replaceAll("−", "-");
  const letters = Array.from(alphabet);
  const unicode = Array.from(plain, (letter) => letters[figures.indexOf(letter)]);
  if (unicode.every((letter) => letter !== undefined)) return unicode.join("");
  return /^\p{L}$/u.test(plain) ? `$${sign}{${plain}}$` : plain;
}
