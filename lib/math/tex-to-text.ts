import { readTex } from "./read-tex.ts";
import { splitTex } from "#sanity/tex/split-tex.ts";

/**
 * Authored text as plain readable text, for titles, descriptions, feeds, citations and search: accents and symbols in
 * Unicode, no delimiters, and of a macro nobody knows its name (`\primacy bias` → `primacy bias`). The result holds no
 * backslash and nothing that could be taken for a formula again.
 */
export function texToText(tex: string): string {
  return segmentsToText(tex).trim();
}

/** The same with the outer spaces kept, for a stretch between two formulas. */
export function segmentsToText(tex: string): string {
  const text = splitTex(tex)
    .map((segment) =>
      segment.kind === "formula" ? readTex(segment.tex, "formula").trim() : readTex(segment.source, "prose"),
    )
    .join("");
  return withoutLeftovers(text);
}

/** A formula (without delimiters) as plain readable text. */
export function formulaToText(tex: string): string {
  return withoutLeftovers(readTex(tex, "formula")).trim();
}

function withoutLeftovers(text: string): string {
  const tidy = text
    .replaceAll("\\", "")
    .replace(/[ \t\r\f\v]*\n[ \t\r\f\v]*/g, "\n")
    .replace(/\n{2,}/g, "\u2029")
    .replace(/[ \t\r\f\v\n]+/g, " ")
    .replaceAll("\u2029", "\n\n");
  const isRead = splitTex(tidy).every((segment) => segment.kind === "prose");
  return (isRead ? tidy : tidy.replaceAll("$", "")).normalize("NFC");
}
