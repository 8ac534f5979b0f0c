import { texToText } from "../../math/tex-to-text.ts";

/**
 * Plain readable text as the authored text that reads the same: signs that would be taken for TeX get its names
 * (`{x}` is `\{x\}`). Most texts are both and stay as they are.
 */
export function texOfText(text: string): string {
  if (text.length > longest || !/[{}~$]|--|``|''/.test(text)) return text;
  return texToText(text) === text.trim() ? text : text.replace(/[{}~$]|-(?=-)|`(?=`)|'(?=')/g, texSign);
}

/** Nobody writes more; a file that lost its end is not asked how it reads. */
const longest = 50_000;

function texSign(sign: string): string {
  return signs.get(sign) ?? `${sign}{}`;
}

const signs: ReadonlyMap<string, string> = new Map([
  ["{", "\\{"],
  ["}", "\\}"],
  ["~", "\\textasciitilde{}"],
  ["$", "\\$"],
]);
