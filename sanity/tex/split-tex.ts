/** A stretch of authored text: prose, or a formula without its delimiters. `source` is the stretch as written. */
export type TexSegment =
  | { readonly kind: "prose"; readonly source: string }
  | { readonly kind: "formula"; readonly source: string; readonly tex: string; readonly display: boolean };

/**
 * Authored text cut into prose and formulas (`$…$`, `$$…$$`, `\(…\)`, `\[…\]`). The sources joined are the text again.
 * A dollar sign is money unless it opens a formula that closes: `$10 and $20` is prose.
 */
export function splitTex(text: string): readonly TexSegment[] {
  const segments: TexSegment[] = [];
  let proseFrom = 0;
  let at = 0;
  while (at < text.length) {
    const formula = formulaAt(text, at);
    if (formula === null) {
      at += text[at] === "\\" ? 2 : 1;
      continue;
    }
    if (at > proseFrom) segments.push({ kind: "prose", source: text.slice(proseFrom, at) });
    segments.push(formula);
    at += formula.source.length;
    proseFrom = at;
  }
  if (text.length > proseFrom) segments.push({ kind: "prose", source: text.slice(proseFrom) });
  return segments;
}

type Formula = Extract<TexSegment, { kind: "formula" }>;

/** No formula of a title or an abstract is longer; also keeps a lone opening sign from costing a scan of everything. */
const longest = 2_000;

function formulaAt(text: string, at: number): Formula | null {
  if (text.startsWith("\\(", at)) return delimited(text, at, "\\(", "\\)");
  if (text.startsWith("\\[", at)) return delimited(text, at, "\\[", "\\]");
  if (text.startsWith("$$", at)) return delimited(text, at, "$$", "$$");
  if (text[at] === "$") return inDollars(text, at);
  return null;
}

function delimited(text: string, at: number, open: string, close: string): Formula | null {
  const end = unescaped(text, at + open.length, close);
  if (end === null) return null;
  const tex = text.slice(at + open.length, end);
  if (tex.trim() === "") return null;
  return { kind: "formula", source: text.slice(at, end + close.length), tex, display: open !== "\\(" };
}

function inDollars(text: string, at: number): Formula | null {
  const end = unescaped(text, at + 1, "$");
  if (end === null) return null;
  const tex = text.slice(at + 1, end);
  if (tex.trim() === "" || /\n\s*\n/.test(tex)) return null;
  const tight = !/^\s|\s$/.test(tex) && !/^\d/.test(text.slice(end + 1, end + 2));
  if (!tight && !/[\\^_{}]/.test(tex)) return null;
  return { kind: "formula", source: text.slice(at, end + 1), tex, display: false };
}

function unescaped(text: string, from: number, close: string): number | null {
  const limit = Math.min(text.length, from + longest);
  for (let at = from; at < limit; at += 1) {
    if (text.startsWith(close, at)) return at;
    if (text[at] === "\\") at += 1;
  }
  return null;
}
