/**
 * How many letters have to be put in, left out, exchanged or swapped with their neighbour to make one word of another
 * (optimal string alignment), counted up to `most`; more is `most + 1`.
 */
export function wordDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const above = last[column] ?? Infinity;
      const diagonal = last[column - 1] ?? Infinity;
      const left = next[column - 1] ?? Infinity;
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
          ? (before[column - 2] ?? Infinity) + 1
          : Infinity;
      next.push(Math.min(above + 1, left + 1, diagonal + (same ? 0 : 1), swapped));
    }
    if (Math.min(...next) > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(last[other.length] ?? most + 1, most + 1);
}

/** A word, and the word with each of its letters left out: two words a letter apart have one of these in common. */
export function deletionsOf(word: string): readonly string[] {
  const shorter = Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
  return [...new Set([word, ...shorter])];
}
