import type { Locale } from "../i18n/locale.ts";
import { typeset } from "../typography/typeset.ts";
import type { Span } from "./portable-text.ts";

/** Stands for a span of code while its neighbours are set: a letter that no text has, so that code counts as a word. */
const code = "\uA66E";

/**
 * The spans of a block with the marks of their language: set as one text, since a colon may stand outside of the bold
 * word that it follows, and cut back where they were. Code stays as written.
 */
export function typesetSpans(spans: readonly Span[], lang: Locale): readonly Span[] {
  const written = spans.map((span) => (span.code ? code : span.text.replaceAll("...", "…")));
  const pieces = cutAlike(written, typeset(written.join(""), lang));
  return spans.map((span, index) => (span.code ? span : { ...span, text: pieces[index] ?? span.text }));
}

/**
 * Cuts a set text into as many pieces as were written, each with the same marks and letters as its model. Setting changes
 * only the spaces between them; a space at a border stays on the side where it was written.
 */
function cutAlike(written: readonly string[], set: string): readonly string[] {
  const signs = Array.from(set);
  const pieces: string[] = [];
  let at = 0;
  for (const [index, model] of written.entries()) {
    const wanted = countMarks(model);
    const endsInSpace = /\s$/u.test(model);
    let piece = "";
    for (let marks = 0; at < signs.length; at += 1) {
      const sign = signs[at] ?? "";
      if (isMark(sign) ? marks === wanted : marks === wanted && !endsInSpace && index < written.length - 1)
        break;
      if (isMark(sign)) marks += 1;
      piece += sign;
    }
    pieces.push(piece);
  }
  return pieces;
}

function countMarks(text: string): number {
  return Array.from(text).filter(isMark).length;
}

function isMark(sign: string): boolean {
  return !/^\s$/u.test(sign);
}
