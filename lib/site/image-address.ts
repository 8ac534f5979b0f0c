import type { Image } from "./image.ts";

/** How large a picture is wanted, in CSS pixels times density; a height crops it around its focus. */
export type PictureSize = { readonly width: number; readonly height?: number };

/**
 * The address of a picture on our own origin, cropped as the editor asked, as WebP: `/media/<sha1>-<w>x<h>.<ext>?…`. `null` when the asset id is not one of an image.
 */
export function imageAddress(image: Image, size: PictureSize): string | null {
  const file = /^image-([0-9a-f]+-\d+x\d+)-(\w+)$/.exec(image.assetId);
  if (file === null) return null;
  const query = new URLSearchParams({ w: String(size.width) });
  if (size.height !== undefined) query.set("h", String(size.height));
  if (image.rect !== null) {
    const { left, top, width, height } = image.rect;
    query.set("rect", [left, top, width, height].map(Math.round).join(","));
  }
  if (size.height !== undefined) query.set("fit", "crop");
  if (size.height !== undefined && image.focus !== null) {
    query.set("crop", "focalpoint");
    query.set("fp-x", String(fraction(image.focus.x)));
    query.set("fp-y", String(fraction(image.focus.y)));
  }
  // One format that every browser of today draws, so that no cache has to keep answers apart by what a browser accepts.
  query.set("fm", "webp");
  return `/media/${file[1]}.${file[2]}?${query.toString().replaceAll("%2C", ",")}`;
}

/**
 * The `srcset` of a picture at the given widths, none wider than the picture itself. `ratio` is width ÷ height; without
 * it the picture keeps its own shape.
 */
export function imageSourceSet(image: Image, widths: readonly number[], ratio?: number): string {
  const fitting = widths.filter((width) => width <= image.width);
  const offered = fitting.length === 0 ? [image.width] : fitting;
  return offered.map((width) => `${imageAddress(image, sized(width, ratio)) ?? ""} ${width}w`).join(", ");
}

/** The size of a picture at a width, with the height that a ratio asks for. */
export function sized(width: number, ratio?: number): PictureSize {
  return ratio === undefined ? { width } : { width, height: Math.round(width / ratio) };
}

function fraction(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
}
