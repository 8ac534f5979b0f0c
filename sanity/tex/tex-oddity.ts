import { splitTex } from "./split-tex.ts";
import { isReadMacro } from "./tex-symbols.ts";

/**
 * What the site cannot show of a text with formulas as it was meant, said to an editor; `null` when it shows all of it.
 * Asks the same code as the page does, which is loaded when there is a formula to set.
 */
export async function texOddity(text: string): Promise<string | null> {
  for (const segment of splitTex(text)) {
    const oddity =
      segment.kind === "prose"
        ? proseOddity(segment.source)
        : await formulaOddity(segment.tex, segment.source, segment.display);
    if (oddity !== null) return oddity;
  }
  return null;
}

async function formulaOddity(tex: string, source: string, display: boolean): Promise<string | null> {
  const { setFormula } = await import("./set-formula.ts");
  const set = setFormula(tex, display);
  if ("mathml" in set) return null;
  return `The formula ${source} cannot be set, so that readers see it as plain words. Its TeX is not right: ${set.reason.trim()}`;
}

function proseOddity(prose: string): string | null {
  const macro = [...prose.matchAll(/\\([A-Za-z]+)/g)]
    .map(([, name = ""]) => name)
    .find((name) => !isReadMacro(name));
  if (macro !== undefined)
    return `The site does not know the TeX command \\${macro} and shows its name. Take out the backslash if it is a plain word.`;
  if (/\\[()[\]]/.test(prose))
    return "A formula that begins with \\( ends with \\), and \\[ with \\]. One is missing.";
  return lostDollar.test(prose)
    ? "A $ sign has no partner. Write \\$ for money, or close the formula."
    : null;
}

/** A dollar that is no money: not after a letter or an amount, and before no amount. */
const lostDollar = /(?<![\p{L}\d\\]|\d[ \u00A0])\$(?![ \u00A0]?\d[\d.,]*(?![\d.,]*[\^_\\{]))/u;
