import temml from "temml";
import { splitTex } from "./split-tex.ts";
import { formulaToText, segmentsToText } from "./tex-to-text.ts";

/** A stretch of authored text ready for a page. `mathml` is complete, safe markup without styles; `text` reads the same. */
export type MathSegment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "math"; readonly mathml: string; readonly text: string; readonly display: boolean };

/** Authored text with its formulas as MathML; one that cannot be set comes back as readable text. */
export function texToMathml(tex: string): readonly MathSegment[] {
  const segments: MathSegment[] = [];
  for (const segment of splitTex(tex)) {
    const mathml = segment.kind === "formula" ? formulaToMathml(segment.tex, segment.display) : null;
    const text = segment.kind === "formula" ? formulaToText(segment.tex) : segmentsToText(segment.source);
    const last = segments.at(-1);
    if (mathml !== null)
      segments.push({ kind: "math", mathml, text, display: segment.kind === "formula" && segment.display });
    else if (last?.kind === "text") segments[segments.length - 1] = { kind: "text", text: last.text + text };
    else segments.push({ kind: "text", text });
  }
  return segments;
}

function formulaToMathml(tex: string, display: boolean): string | null {
  return rendered(tex, display) ?? rendered(repaired(tex), display);
}

/** Spaces that proceedings lost on their way here (`\mathbbR`, `\sqrtT`), measured on real records. */
function repaired(tex: string): string {
  return tex.replace(
    /\\(mathbb|mathcal|mathbf|mathrm|mathsf|sqrt|widetilde|tilde|hat|bar|vec)([A-Z]|[a-z](?![a-z]))/g,
    "\\$1 $2",
  );
}

function rendered(tex: string, display: boolean): string | null {
  try {
    const markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 100,
      annotate: false,
      macros: { ...macros },
    });
    const plain = markup.replace(/ (?:style|class|id)=(?:"[^"]*"|'[^']*')/g, "");
    return isSafe(plain) ? plain : null;
  } catch {
    return null;
  }
}

/** Short names that authors use without defining them. */
const macros = {
  "\\eps": "\\varepsilon",
  "\\R": "\\mathbb{R}",
  "\\E": "\\mathbb{E}",
  "\\nicefrac": "\\frac{#1}{#2}",
  "\\mbox": "\\text{#1}",
};

/** Only elements of MathML Core with attributes that cannot load, run or restyle anything. */
function isSafe(markup: string): boolean {
  const tags = markup.match(/<[^>]*>/g) ?? [];
  return tags.every((tag) => safeTag.test(tag));
}

const elements =
  "math|mrow|mi|mo|mn|ms|mtext|mspace|msup|msub|msubsup|mover|munder|munderover|mmultiscripts|mprescripts|mfrac|msqrt|mroot|mtable|mtr|mtd|mstyle|mpadded|mphantom|semantics|none";
const attributes =
  "display|displaystyle|scriptlevel|mathvariant|fence|form|stretchy|symmetric|largeop|movablelimits|separator|accent|accentunder|lspace|rspace|minsize|maxsize|width|height|depth|voffset|linethickness|columnalign|rowspacing|columnspacing|columnspan|rowspan|dir|intent|arg";
const safeTag = new RegExp(`^</?(?:${elements})(?: (?:${attributes})=(?:"[^"<>]*"|'[^'<>]*'))*/?>$`);
