import { letters, marks } from "#sanity/tex/tex-symbols.ts";

/** Accented letters as TeX writes them in ASCII (`é` → `{\'e}`); other scripts stay as they are. */
export function toTexLetters(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[^\0-\x7F]/gu, (letter) => named.get(letter) ?? accented(letter))
    .replaceAll("–", "--")
    .replaceAll("—", "---")
    .replaceAll("’", "'")
    .replaceAll("\u00A0", "~");
}

const named = new Map([...letters].map(([name, letter]) => [letter, `{\\${name}}`]));

/** Only the marks that prose has, not the ones of formulas. */
const macros = new Map([...marks].filter(([name]) => name.length === 1).map(([name, mark]) => [mark, name]));

function accented(letter: string): string {
  const [base = "", mark = "", ...rest] = letter.normalize("NFD");
  const macro = macros.get(mark);
  if (macro === undefined || rest.length > 0 || !/[A-Za-z]/.test(base)) return letter;
  return /[a-z]/i.test(macro) ? `{\\${macro} ${base}}` : `{\\${macro}${base}}`;
}
