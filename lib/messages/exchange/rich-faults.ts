import type { Piece } from "./pieces.ts";
import { piecesOf } from "./pieces.ts";

/**
 * Why rich text cannot be put back on the marks and links of its source: each numbered tag must stand there once, closed,
 * and not within another. Empty when all is well.
 */
export function richFaults(source: string, target: string): readonly string[] {
  const [here, there] = [codesIn(source), codesIn(target)];
  const nested = piecesOf(target, "rich").flatMap((piece) =>
    (typeof piece === "object" && "open" in piece ? piece.inner : []).flatMap(codeOf),
  );
  return [
    ...here.filter((code) => !there.includes(code)).map((code) => `${code} is missing`),
    ...there
      .filter((code) => !here.includes(code))
      .map((code) => `${code} is not in the source, or not closed`),
    ...there.filter((code, at) => there.indexOf(code) !== at).map((code) => `${code} stands there twice`),
    ...nested.map((code) => `${code} stands within another; put one after the other`),
  ];
}

function codesIn(text: string): readonly string[] {
  return piecesOf(text, "rich").flatMap(codeOf);
}

function codeOf(piece: Piece): readonly string[] {
  // `<lt/>` is a letter: as many as one likes.
  if (typeof piece === "string" || ("code" in piece && piece.code === "<lt/>")) return [];
  return "code" in piece ? [piece.code] : [`${piece.open}…${piece.close}`];
}
