/** Units of the drawing, whose top left is 0,0. */
export const plainPosterSize = { width: 640, height: 360 } as const;

const [pitch, margin, shortest, tallest, bars] = [12, 32, 12, 120, 49] as const;
const middle = plainPosterSize.height / 2;

/**
 * The path (SVG `d`, to be stroked) of a poster for a video that has none: one bar a letter, like the track of a sound,
 * the title again and again from edge to edge. The same title always draws the same poster.
 */
export function plainPoster(title: string): string {
  const letters = Array.from(`${title.trim()} `);
  return Array.from({ length: bars }, (_, index) => {
    const half = halfOf(letters[index % letters.length] ?? " ");
    return `M${margin + index * pitch} ${middle - half}v${2 * half}`;
  }).join("");
}

/** Half the height of a letter's bar: next letters of the alphabet stand far apart. */
function halfOf(letter: string): number {
  if (/\s/.test(letter)) return 3;
  return shortest + (((letter.codePointAt(0) ?? 0) * 37) % (tallest - shortest));
}
