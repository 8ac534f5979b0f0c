import sharp, { type FitEnum, type ResizeOptions, type Sharp } from "sharp";
import { badRequest } from "../lake-error.ts";
import { longestSide } from "./image-request.ts";
import type { ImageFit, ImageFormat, ImageRequest } from "./image-request.ts";

const mostPixels = 100_000_000;

/** Makes the image that an address asks for, turned upright first as its camera meant it. */
export async function transformImage(file: string, request: ImageRequest): Promise<Buffer> {
  const source = sharp(file, {
    limitInputPixels: mostPixels,
    animated: !request.still && (request.format === "gif" || request.format === "webp"),
  });
  const read = await source.metadata();
  const upright =
    (read.orientation ?? 1) >= 5
      ? { width: read.height, height: read.width }
      : { width: read.width, height: read.pageHeight ?? read.height };
  let image = source.autoOrient();
  let area = { left: 0, top: 0, ...upright };
  if (request.rect) {
    area = clamp(request.rect, upright);
    image = image.extract(area);
  }
  if (request.turn !== 0) {
    image = await settle((await settle(image)).rotate(request.turn));
    if (request.turn !== 180) area = { left: 0, top: 0, width: area.height, height: area.width };
  }
  const focused = focusArea(request, area);
  if (focused) image = (request.rect ? await settle(image) : image).extract(focused);
  if (request.flip.horizontal) image = image.flop();
  if (request.flip.vertical) image = image.flip();
  const size = atLeast(request, area);
  if (size.width !== null || size.height !== null) image = image.resize(resizeOptions(size));
  else if (Math.max(area.width, area.height) > longestSide)
    image = image.resize({
      width: longestSide,
      height: longestSide,
      fit: "inside",
      withoutEnlargement: true,
    });
  if (request.blur > 0) image = image.blur(Math.max(0.3, request.blur / 20));
  if (request.sharpen > 0) image = image.sharpen({ sigma: 0.5 + request.sharpen / 50 });
  if (request.saturation !== 0) image = image.modulate({ saturation: 1 + request.saturation / 100 });
  if (request.invert) image = image.negate({ alpha: false });
  if (request.background !== null) image = image.flatten({ background: request.background });
  return write(image, request.format, request.quality).toBuffer();
}

/** The request with the sides that its lower bounds make longer; then the picture may grow. */
function atLeast(request: ImageRequest, area: { readonly width: number; readonly height: number }): Size {
  const side = (asked: number | null, least: number | null, own: number): number | null =>
    least === null || (asked ?? own) >= least ? asked : least;
  const width = side(request.width, request.least.width, area.width);
  const height = side(request.height, request.least.height, area.height);
  return { ...request, width, height, grows: width !== request.width || height !== request.height };
}

type Size = Pick<ImageRequest, "width" | "height" | "fit" | "crop" | "background"> & {
  readonly grows: boolean;
};

/** sharp keeps only the last of two extractions, so the first one is carried out. */
async function settle(image: Sharp): Promise<Sharp> {
  return sharp(await image.png({ compressionLevel: 1 }).toBuffer());
}

/** For a crop around a focal point: the largest part in the wanted proportions that has the point as near its middle as can be. */
function focusArea(
  request: ImageRequest,
  area: { readonly width: number; readonly height: number },
): { left: number; top: number; width: number; height: number } | null {
  if (
    request.fit !== "crop" ||
    request.crop !== "focalpoint" ||
    request.width === null ||
    request.height === null
  )
    return null;
  const proportion = request.width / request.height;
  const width = Math.max(1, Math.min(area.width, Math.round(area.height * proportion)));
  const height = Math.max(1, Math.min(area.height, Math.round(area.width / proportion)));
  const start = (focus: number, whole: number, part: number): number =>
    Math.round(Math.min(Math.max(focus * whole - part / 2, 0), whole - part));
  return {
    left: start(request.focus.x, area.width, width),
    top: start(request.focus.y, area.height, height),
    width,
    height,
  };
}

function clamp(
  rect: NonNullable<ImageRequest["rect"]>,
  whole: { readonly width: number; readonly height: number },
): { left: number; top: number; width: number; height: number } {
  if (rect.left >= whole.width || rect.top >= whole.height) throw badRequest('"rect" lies outside the image');
  return {
    left: rect.left,
    top: rect.top,
    width: Math.min(rect.width, whole.width - rect.left),
    height: Math.min(rect.height, whole.height - rect.top),
  };
}

function resizeOptions(request: Size): ResizeOptions {
  const options: ResizeOptions = {
    fit: sharpFit[request.fit],
    withoutEnlargement:
      !request.grows && (request.fit === "max" || request.fit === "min" || request.fit === "fillmax"),
    // One side asked for leaves the other to the picture's proportions, up to the longest there is.
    ...(request.width === null && !isOneSided(request) ? {} : { width: request.width ?? longestSide }),
    ...(request.height === null && !isOneSided(request) ? {} : { height: request.height ?? longestSide }),
    ...(request.background === null ? {} : { background: request.background }),
  };
  if (options.fit !== "cover") return options;
  if (request.crop === "entropy") return { ...options, position: sharp.strategy.entropy };
  return request.crop === "center" || request.crop === "focalpoint"
    ? options
    : { ...options, position: request.crop.split(",").toReversed().join(" ") };
}

/** With one side given, every way to fit but stretching comes to the same: the whole picture, that wide or high. */
function isOneSided({ width, height, fit }: Size): boolean {
  return (width === null) !== (height === null) && sharpFit[fit] === "inside";
}

const sharpFit: Readonly<Record<ImageFit, keyof FitEnum>> = {
  clip: "inside",
  max: "inside",
  crop: "cover",
  min: "cover",
  fill: "contain",
  fillmax: "contain",
  scale: "fill",
};

function write(image: Sharp, format: ImageFormat, quality: number): Sharp {
  switch (format) {
    case "jpg":
      return image.flatten({ background: "#fff" }).jpeg({ quality, mozjpeg: true });
    case "png":
      return image.png();
    case "webp":
      return image.webp({ quality });
    case "avif":
      // The encoder takes ten seconds for a large photograph at its usual effort.
      return image.avif({ quality, effort: 1 });
    case "gif":
      return image.gif();
  }
}
