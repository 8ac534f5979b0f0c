import temml from "temml";

/** A formula as MathML, or why it cannot be set, in the words of the reader of TeX. */
export type SetFormula = { readonly mathml: string } | { readonly reason: string };

/**
 * A formula (without delimiters) as complete, safe MathML without styles, classes, addresses and scripts. What proceedings
 * damaged on the way is mended first when it cannot be set as it stands.
 */
export function setFormula(tex: string, display: boolean): SetFormula {
  const asWritten = rendered(tex, display);
  if ("mathml" in asWritten) return asWritten;
  const mended = rendered(repaired(tex), display);
  return "mathml" in mended ? mended : asWritten;
}

/** What loses a brace or a space on its way, each measured on real records; the fonts first, since roots hold them. */
function repaired(tex: string): string {
  return (
    tex
      .trim()
      // A lone alignment sign: `S$&$P`.
      .replace(/^&$/, "\\&")
      // `\mathbbR`, `\sqrtT`: a space was lost.
      .replace(
        /\\(mathbb|mathcal|mathbf|mathrm|mathsf|sqrt|widetilde|tilde|hat|bar|vec)([A-Z]|[a-z](?![a-z]))/g,
        "\\$1 $2",
      )
      // `\mathrmpoly`: braces were lost around a word.
      .replace(/\\(mathrm|mathsf|mathbf|operatorname)([a-z]{2,})/g, "\\$1{$2}")
      // `\tilde \mathcal{O}`, `\sqrt\log(T)`, `\log_\sqrt{c}n`: TeX itself takes a macro for an argument.
      .replace(
        /(\\(?:widetilde|widehat|tilde|hat|bar|vec|sqrt)|[_^])\s*(\\[a-zA-Z]+(?:\s*\{[^{}]*\}|\([^()]*\))*)/g,
        "$1{$2}",
      )
  );
}

function rendered(tex: string, display: boolean): SetFormula {
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
    const plain = withLines(markup)
      .replace(/ class="tml-(left|right)"/g, ' columnalign="$1"')
      .replace(/ (?:style|class|id)=(?:"[^"]*"|'[^']*')/g, "");
    return isSafe(plain) ? { mathml: plain } : { reason: "it asks for more than a formula may" };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Lines above and below: browsers know no `menclose`, and their fonts no line that stretches, so that the style sheet draws
 * what `intent` says. One with any other line is left, and so the formula stays words.
 */
function withLines(markup: string): string {
  const ends: string[] = [];
  return markup.replace(/<menclose notation="(\w+)"[^>]*>|<\/menclose>/g, (tag, notation?: string) => {
    if (notation === undefined) return ends.pop() ?? tag;
    const line = lines.get(notation);
    ends.push(line === undefined ? tag : "</mrow>");
    return line === undefined ? tag : `<mrow intent="${line}">`;
  });
}

const lines: ReadonlyMap<string, string> = new Map([
  ["top", "overline"],
  ["bottom", "underline"],
]);

/** Short names that authors use without defining them. */
const macros = {
  "\\eps": "\\varepsilon",
  "\\R": "\\mathbb{R}",
  "\\E": "\\mathbb{E}",
  "\\nicefrac": "\\frac{#1}{#2}",
  "\\mbox": "\\text{#1}",
};

/** Only elements of MathML Core with attributes that cannot load, run or restyle anything, or push the page aside. */
function isSafe(markup: string): boolean {
  const tags = markup.match(/<[^>]*>/g) ?? [];
  return tags.every((tag) => safeTag.test(tag) && !hugeLength.test(tag));
}

const hugeLength = /="-?\d{3,}(?:\.\d+)?(?:em|ex|px|pt|cm|mm|in|%)?"/;

const elements =
  "math|mrow|mi|mo|mn|ms|mtext|mspace|msup|msub|msubsup|mover|munder|munderover|mmultiscripts|mprescripts|mfrac|msqrt|mroot|mtable|mtr|mtd|mstyle|mpadded|mphantom|semantics|none";
const attributes =
  "display|displaystyle|scriptlevel|mathvariant|fence|form|stretchy|symmetric|largeop|movablelimits|separator|accent|accentunder|lspace|rspace|minsize|maxsize|width|height|depth|voffset|linethickness|columnalign|rowspacing|columnspacing|columnspan|rowspan|dir|intent|arg";
const safeTag = new RegExp(`^</?(?:${elements})(?: (?:${attributes})=(?:"[^"<>]*"|'[^'<>]*'))*/?>$`);
