import sharp from "sharp";

/** Sanity's `sanity.imagePaletteSwatch`. */
export interface Swatch {
  readonly _type: "sanity.imagePaletteSwatch";
  readonly background: string;
  readonly foreground: string;
  readonly title: string;
  /** Share of the image, in per cent. */
  readonly population: number;
}

interface Colour {
  readonly rgb: readonly [number, number, number];
  readonly saturation: number;
  readonly lightness: number;
  readonly share: number;
}

// The targets of the "vibrant" algorithm, which Sanity's swatches are named after.
const targets = {
  vibrant: { saturation: 1, lightness: 0.5 },
  lightVibrant: { saturation: 1, lightness: 0.74 },
  darkVibrant: { saturation: 1, lightness: 0.26 },
  muted: { saturation: 0.3, lightness: 0.5 },
  lightMuted: { saturation: 0.3, lightness: 0.74 },
  darkMuted: { saturation: 0.3, lightness: 0.26 },
} as const;

/** The main colours of an image: one dominant, and the nearest to each of six kinds. */
export async function paletteOf(bytes: Buffer): Promise<Readonly<Record<string, unknown>>> {
  const { data } = await sharp(bytes)
    .resize(64, 64, { fit: "fill" })
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colours = countColours(data);
  const [dominant] = colours;
  if (!dominant) return { _type: "sanity.imagePalette" };
  const named = Object.entries(targets).map(([name, target]) => [
    name,
    swatch(nearest(colours, target) ?? dominant),
  ]);
  return { _type: "sanity.imagePalette", dominant: swatch(dominant), ...Object.fromEntries(named) };
}

/** Colours in 16 steps per channel, the most frequent first. */
function countColours(pixels: Buffer): Colour[] {
  const cells = new Map<number, { count: number; sum: [number, number, number] }>();
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const [red, green, blue] = [pixels.readUInt8(at), pixels.readUInt8(at + 1), pixels.readUInt8(at + 2)];
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    const cell = cells.get(key) ?? { count: 0, sum: [0, 0, 0] };
    cell.count++;
    cell.sum = [cell.sum[0] + red, cell.sum[1] + green, cell.sum[2] + blue];
    cells.set(key, cell);
  }
  const total = pixels.length / 3;
  return [...cells.values()]
    .map(({ count, sum }) => describe([sum[0] / count, sum[1] / count, sum[2] / count], count / total))
    .sort((left, right) => right.share - left.share);
}

function describe(rgb: [number, number, number], share: number): Colour {
  const [most, least] = [Math.max(...rgb) / 255, Math.min(...rgb) / 255];
  const lightness = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  return { rgb: [Math.round(rgb[0]), Math.round(rgb[1]), Math.round(rgb[2])], saturation, lightness, share };
}

function nearest(
  colours: readonly Colour[],
  target: { readonly saturation: number; readonly lightness: number },
): Colour | null {
  let best: Colour | null = null;
  let least = Infinity;
  for (const colour of colours) {
    const distance =
      3 * Math.abs(colour.saturation - target.saturation) +
      6 * Math.abs(colour.lightness - target.lightness) -
      colour.share;
    if (distance < least) [best, least] = [colour, distance];
  }
  return best;
}

function swatch({ rgb, share }: Colour): Swatch {
  const [red, green, blue] = rgb;
  const isLight = (red * 299 + green * 587 + blue * 114) / 1000 > 150;
  const text = isLight ? "#000" : "#fff";
  const background = `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  return {
    _type: "sanity.imagePaletteSwatch",
    background,
    foreground: text,
    title: text,
    population: Math.round(share * 10_000) / 100,
  };
}
