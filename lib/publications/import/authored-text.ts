import { texOfText } from "./tex-of-text.ts";
import { splitTex } from "#sanity/tex/split-tex.ts";
import { withoutMarkup } from "./without-markup.ts";

/**
 * A title or an abstract of a format without TeX as we store it: without tags, and so that it reads the same. Where it
 * holds formulas or macros all the same, as arXiv's do, they stay as authored.
 */
export function authoredText(written: string): string {
  const text = plainText(written);
  const hasTex = /\\[a-zA-Z]/.test(text) || splitTex(text).some(({ kind }) => kind === "formula");
  return hasTex ? text : texOfText(text);
}

/** A name or a venue: without tags, composed (NFC), its spaces single but for the line between two paragraphs. */
export function plainText(written: string): string {
  return withoutMarkup(written)
    .replace(/[ \t\r\n\f\v]+/g, (run) => (/\n[^\n]*\n/.test(run) ? "\n\n" : " "))
    .normalize("NFC")
    .trim();
}
