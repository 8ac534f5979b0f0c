import { splitTex } from "#sanity/tex/split-tex.ts";
import { formulaToText, segmentsToText } from "../../math/tex-to-text.ts";

/** A title for BibTeX: formulas as authored, prose for LaTeX, words whose capitals a style would spoil in braces. */
export function titleOfBibtex(tex: string): string {
  return written(tex, (prose) =>
    prose.replace(words, (piece, word: string | undefined) =>
      word !== undefined && hasOwnCapitals(word) ? `{${escapeTex(word)}}` : escapeTex(piece),
    ),
  );
}

/** An abstract for BibTeX, its paragraphs apart. */
export function proseOfBibtex(tex: string): string {
  return written(tex, (prose) =>
    prose
      .split(/\n{2,}/)
      .map(escapeTex)
      .join("\n\n"),
  );
}

function written(tex: string, write: (prose: string) => string): string {
  return splitTex(tex)
    .map((segment) => (segment.kind === "formula" ? formula(segment) : write(segmentsToText(segment.source))))
    .join("")
    .trim();
}

/** As authored, in braces that match: BibTeX counts even escaped ones. */
function formula({ source, tex }: { readonly source: string; readonly tex: string }): string {
  if (isBalanced(source)) return source;
  const named = source.replaceAll("\\{", "\\lbrace ").replaceAll("\\}", "\\rbrace ");
  return isBalanced(named) ? named : escapeTex(formulaToText(tex));
}

/** Words with their inner signs, or whatever stands between two words. */
const words = /([\p{L}\p{N}](?:[\p{L}\p{N}'’.]*[\p{L}\p{N}])?)|[^\p{L}\p{N}]+/gu;

/** Whether a style that lowers a title's capitals would spoil the word: `BERT`, `MesaNet`, `D` but not `A`. */
function hasOwnCapitals(word: string): boolean {
  return /\p{Lu}/u.test(word.slice(1)) || /^[B-Z]$/.test(word);
}

/** Addresses and identifiers: only what would break the entry is changed. */
export function verbatim(value: string | null): string | null {
  return value === null
    ? null
    : `{${value.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign)).replaceAll("%", "\\%")}}`;
}

/**
 * Prose for LaTeX. Braces get names, because BibTeX counts even escaped ones; an empty group stands where two signs would
 * be read as one (`--`) or as markup (`<i>`, `&amp;`). Spaces that do not break stay what they are.
 */
export function escapeTex(text: string): string {
  return text
    .replace(/&(?=#?\w{1,20};)|[\\{}&%#_$~^]|-(?=-)|`(?=`)|'(?=')|<(?=[a-z/!])/gi, (sign, at: number) =>
      sign === "&" && /^&#?\w{1,20};/.test(text.slice(at, at + 24))
        ? "\\&{}"
        : (escapes[sign] ?? `${sign}{}`),
    )
    .replace(/[ \t\r\n\f\v]+/g, " ");
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  $: "\\$",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const sign of tex.replace(/\\[{}]/g, (brace) => brace.slice(1))) {
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
