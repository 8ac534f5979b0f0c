import type { Piece } from "./pieces.ts";

/** How a format writes the pieces of a text. `id` tells codes of one unit apart; a pair has one. */
export type InlineWriter = {
  readonly words: (text: string) => string;
  readonly alone: (code: string, id: number) => string;
  readonly pair: (open: string, close: string, inner: string, id: number) => string;
};

/**
 * Writes texts of one unit, its source first. A code of the target gets the number of the same code of the source, which
 * is how a translator's program knows that none is lost.
 */
export function inlineWriter(write: InlineWriter): (pieces: readonly Piece[]) => string {
  let last = 0;
  const known = new Map<string, number[]>();
  return (pieces) => {
    const left = new Map([...known].map(([code, ids]) => [code, [...ids]]));
    const number = (code: string): number => {
      const same = left.get(code)?.shift();
      if (same !== undefined) return same;
      last += 1;
      known.set(code, [...(known.get(code) ?? []), last]);
      return last;
    };
    const all = (some: readonly Piece[]): string => some.map(one).join("");
    const one = (piece: Piece): string => {
      if (typeof piece === "string") return write.words(piece);
      if ("code" in piece) return write.alone(piece.code, number(piece.code));
      const id = number(`${piece.open}…${piece.close}`);
      return write.pair(piece.open, piece.close, all(piece.inner), id);
    };
    return all(pieces);
  };
}
