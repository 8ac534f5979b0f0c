/**
 * Where what opens at `open` (`{` or `(`) closes before `limit`, or `null`. BibTeX counts `\{` as a brace and TeX does
 * not; entries of both minds are about, so what does not close the one way is counted the other.
 */
export function closingBrace(text: string, open: number, limit: number): number | null {
  return closing(text, open, limit, true) ?? closing(text, open, limit, false);
}

function closing(text: string, open: number, limit: number, hasEscapes: boolean): number | null {
  const isRound = text.charCodeAt(open) === roundOpen;
  let depth = isRound ? 0 : 1;
  for (let at = open + 1; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash && hasEscapes) at += 1;
    else if (code === braceOpen) depth += 1;
    else if (code === braceClose) {
      depth -= 1;
      if (depth < 0) return null;
      if (depth === 0 && !isRound) return at;
    } else if (code === roundClose && isRound && depth === 0) return at;
  }
  return null;
}

const roundOpen = 40;
const roundClose = 41;
const backslash = 92;
const braceOpen = 123;
const braceClose = 125;
