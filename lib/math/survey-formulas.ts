import { setFormula } from "#sanity/tex/set-formula.ts";
import { splitTex } from "#sanity/tex/split-tex.ts";
import { texToText } from "./tex-to-text.ts";

/** A text and where it stands: `pmlr.ndjson:12 abstract`. */
export type PlacedText = { readonly at: string; readonly tex: string };

export type Survey = {
  readonly texts: number;
  /** Formulas met, and how many of them differ. */
  readonly formulas: number;
  readonly distinct: number;
  /** Those that stay words, with the reason and how they are read. */
  readonly unset: readonly {
    readonly at: string;
    readonly source: string;
    readonly reason: string;
    readonly text: string;
  }[];
  /** What must never happen: `<where>: <what>`. */
  readonly faults: readonly string[];
  /** Bytes of MathML of the distinct formulas. */
  readonly bytes: number;
};

/** Sets every formula of many texts, and looks at each result as a page and a plain text would show it. */
export function surveyFormulas(texts: Iterable<PlacedText>): Survey {
  const unset: Survey["unset"][number][] = [];
  const faults: string[] = [];
  const met = new Set<string>();
  const tally = { texts: 0, formulas: 0, bytes: 0 };
  for (const { at, tex } of texts) {
    tally.texts += 1;
    if (isRawTex(texToText(tex))) faults.push(`${at}: TeX is left in “${texToText(tex).slice(0, 120)}”`);
    for (const segment of splitTex(tex)) {
      if (segment.kind === "prose") continue;
      tally.formulas += 1;
      if (met.has(segment.tex)) continue;
      met.add(segment.tex);
      const set = setFormula(segment.tex, segment.display);
      if ("reason" in set) {
        unset.push({
          at,
          source: segment.source,
          reason: set.reason.trim(),
          text: texToText(segment.source),
        });
        continue;
      }
      tally.bytes += Buffer.byteLength(set.mathml);
      const fault = markupFault(set.mathml);
      if (fault !== null) faults.push(`${at}: ${fault} in the MathML of ${segment.source}`);
    }
  }
  return { ...tally, distinct: met.size, unset, faults };
}

/** Whether a plain text still holds a macro or a formula between signs. */
function isRawTex(text: string): boolean {
  return text.includes("\\") || splitTex(text).some(({ kind }) => kind === "formula");
}

/** Asked without the allow-list that the markup has passed: another eye, not the same one twice. */
function markupFault(mathml: string): string | null {
  for (const [what, pattern] of Object.entries(forbidden)) if (pattern.test(mathml)) return what;
  return null;
}

const forbidden = {
  "a style": /\sstyle\s*=/i,
  "a class or an id": /\s(?:class|id)\s*=/i,
  "an address": /\s(?:href|src|action|xlink:href)\s*=|(?:https?|javascript|data):/i,
  "a script": /<script|\son[a-z]+\s*=/i,
  "an error": /<merror/i,
  "no MathML": /^(?!<math[ >])/,
} as const;
