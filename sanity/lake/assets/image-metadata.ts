import sharp, { type Sharp } from "sharp";
import { contentError } from "../lake-error.ts";
import { blurHashOf } from "./blur-hash.ts";
import { paletteOf } from "./palette.ts";

/** What the lake learns from an image when it is uploaded. */
export interface ImageFacts {
  readonly width: number;
  readonly height: number;
  /** File name extension, which is also the last part of the asset's id. */
  readonly extension: string;
  readonly mimeType: string;
  /** Sanity's `sanity.imageMetadata`. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

const formats: Readonly<Record<string, { readonly extension: string; readonly mimeType: string }>> = {
  jpeg: { extension: "jpg", mimeType: "image/jpeg" },
  png: { extension: "png", mimeType: "image/png" },
  webp: { extension: "webp", mimeType: "image/webp" },
  gif: { extension: "gif", mimeType: "image/gif" },
  svg: { extension: "svg", mimeType: "image/svg+xml" },
  tiff: { extension: "tif", mimeType: "image/tiff" },
  heif: { extension: "avif", mimeType: "image/avif" },
};
const mostPixels = 100_000_000;
const lqipWidth = 20;

/** Reads an image. Its format comes from its bytes, never from its name. Throws a 400 for what is no image. */
export async function readImage(bytes: Buffer): Promise<ImageFacts> {
  const image = sharp(bytes, { limitInputPixels: mostPixels });
  const read = await image.metadata().catch(() => null);
  const format = read ? formats[read.format] : undefined;
  if (!read || !format) throw contentError(400, "invalidImage", "Invalid image, could not read metadata");
  const [width, height] =
    (read.orientation ?? 1) >= 5 ? [read.height, read.width] : [read.width, read.height];
  return {
    width,
    height,
    ...format,
    metadata: {
      _type: "sanity.imageMetadata",
      dimensions: { _type: "sanity.imageDimensions", width, height, aspectRatio: width / height },
      hasAlpha: read.hasAlpha,
      ...(await readPixels(image, bytes, read.hasAlpha)),
    },
  };
}

/** What only the pixels tell; a picture that breaks off in its middle has a good beginning. */
async function readPixels(image: Sharp, bytes: Buffer, hasAlpha: boolean): Promise<object> {
  try {
    return {
      isOpaque: hasAlpha ? (await image.stats()).isOpaque : true,
      lqip: await placeholderOf(bytes, hasAlpha),
      blurHash: await blurHashOf(bytes),
      palette: await paletteOf(bytes),
    };
  } catch {
    throw contentError(
      400,
      "invalidImage",
      "The image is damaged or of a kind that cannot be read. Save it again as JPEG or PNG and upload that.",
    );
  }
}

/** A picture of 20 pixels' width as a data URL, to show before the image is there. */
async function placeholderOf(bytes: Buffer, hasAlpha: boolean): Promise<string> {
  const small = sharp(bytes, { limitInputPixels: mostPixels }).autoOrient().resize(lqipWidth);
  const [type, data] = hasAlpha
    ? ["image/png", await small.png().toBuffer()]
    : ["image/jpeg", await small.jpeg({ quality: 50 }).toBuffer()];
  return `data:${type};base64,${data.toString("base64")}`;
}
