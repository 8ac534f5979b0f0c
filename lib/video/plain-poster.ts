/** Units of the drawing, whose top left is 0,0. */
export const plainPosterSize = { width: 640, height: 360 } as const;

const [pitch, margin, middle, tallest, most] = [12, 28, 130, 170, 49] as const;

/**
 * The path (SVG `d`, to be stroked) of a poster for a video that has none: one bar a letter, like the track of a sound,
 * so that the same title always draws the same poster and no two titles do.
 */
export function plainPoster(title: string): string {
  return [...title.replaceAll(/\s+/g, " ")]
    .slice(0, most)
    .map((letter, index) => {
      const half = letter === " " ? 3 : 12 + (((letter.codePointAt(0) ?? 0) * 37) % (tallest / 2 - 12));
      return `M${margin + index * pitch} ${middle - half}v${2 * half}`;
    })
    .join("");
}
