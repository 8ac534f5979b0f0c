import { encode } from "blurhash";
import sharp from "sharp";

const mostPixels = 100_000_000;
/** Waves along the longer side; along the other as many as its length is worth, as Sanity does. */
const mostWaves = 5;
const side = 64;

/** A few dozen characters from which a blurred picture can be drawn: https://blurha.sh. */
export async function blurHashOf(bytes: Buffer): Promise<string> {
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside" })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const longest = Math.max(info.width, info.height);
  const waves = (length: number): number => Math.max(1, Math.round((mostWaves * length) / longest));
  return encode(new Uint8ClampedArray(data), info.width, info.height, waves(info.width), waves(info.height));
}
