import { setFormula } from "#sanity/tex/set-formula.ts";
import { splitTex } from "#sanity/tex/split-tex.ts";
import { formulaToText, segmentsToText } from "./tex-to-text.ts";

/** A stretch of authored text ready for a page. `mathml` is complete, safe markup without styles; `text` reads the same. */
export type MathSegment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "math"; readonly mathml: string; readonly text: string; readonly display: boolean };

/** Authored text with its formulas as MathML; one that cannot be set comes back as readable text. */
export function texToMathml(tex: string): readonly MathSegment[] {
  const segments: MathSegment[] = [];
  for (const segment of splitTex(tex)) {
    const set = segment.kind === "formula" ? setFormula(segment.tex, segment.display) : null;
    const text = segment.kind === "formula" ? formulaToText(segment.tex) : segmentsToText(segment.source);
    const last = segments.at(-1);
    if (set !== null && "mathml" in set)
      segments.push({
        kind: "math",
        mathml: set.mathml,
        text,
        display: segment.kind === "formula" && segment.display,
      });
    else if (last?.kind === "text") segments[segments.length - 1] = { kind: "text", text: last.text + text };
    else segments.push({ kind: "text", text });
  }
  return segments;
}
