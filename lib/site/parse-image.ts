import { z } from "zod";
import type { Locale } from "../i18n/locale.ts";
import { pick } from "../i18n/localized.ts";
import type { Image } from "./image.ts";

const fraction = z.number().min(0).max(1).nullish().catch(null);

const figure = z.object({
  assetId: z.string(),
  crop: z.object({ top: fraction, bottom: fraction, left: fraction, right: fraction }).nullish().catch(null),
  hotspot: z.object({ x: fraction, y: fraction }).nullish().catch(null),
  alt: z
    .object({ en: z.string().nullish().catch(null), fr: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  decorative: z.boolean().nullish().catch(null),
  credit: z.string().nullish().catch(null),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullish()
    .catch(null),
});

const assetSize = /^image-[0-9a-f]+-(\d+)x(\d+)-\w+$/;

/**
 * A stored `figure` for a reader of `locale`, or `null` when it has no usable picture. The editor's crop and hotspot
 * (fractions of the original) become pixels of the original and fractions of the cropped picture.
 */
export function parseImage(stored: unknown, locale: Locale): Image | null {
  const found = figure.safeParse(stored);
  const size = assetSize.exec(found.data?.assetId ?? "");
  if (!found.success || size === null) return null;
  const { assetId, crop, hotspot, alt, decorative, credit, color } = found.data;
  const original = { width: Number(size[1]), height: Number(size[2]) };
  const left = (crop?.left ?? 0) * original.width;
  const top = (crop?.top ?? 0) * original.height;
  const width = original.width - left - (crop?.right ?? 0) * original.width;
  const height = original.height - top - (crop?.bottom ?? 0) * original.height;
  if (width < 1 || height < 1) return null;
  const isCropped = width !== original.width || height !== original.height;
  return {
    assetId,
    width: Math.round(width),
    height: Math.round(height),
    rect: isCropped
      ? { left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height) }
      : null,
    focus:
      hotspot == null
        ? null
        : {
            x: within(((hotspot.x ?? 0.5) * original.width - left) / width),
            y: within(((hotspot.y ?? 0.5) * original.height - top) / height),
          },
    alt: decorative === true ? null : pick(alt, locale),
    credit: credit ?? null,
    color: color ?? null,
  };
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
