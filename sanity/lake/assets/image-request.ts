import { createHash } from "node:crypto";
import { badRequest } from "../lake-error.ts";

export type ImageFormat = "jpg" | "png" | "webp" | "avif" | "gif";

const fits = ["clip", "crop", "fill", "fillmax", "max", "scale", "min"] as const;
const crops = ["center", "top", "bottom", "left", "right", "focalpoint", "entropy"] as const;
export type ImageFit = (typeof fits)[number];
export type ImageCrop = (typeof crops)[number];

/** What the address of an image asks for: https://www.sanity.io/docs/image-urls. Lengths in pixels. */
export interface ImageRequest {
  readonly rect: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  } | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly fit: ImageFit;
  readonly crop: ImageCrop;
  /** 0 to 1 in each direction. */
  readonly focus: { readonly x: number; readonly y: number };
  readonly format: ImageFormat;
  /** 5 to 100, in steps of 5. */
  readonly quality: number;
  /** 0 (none) to 2000, in steps of 10. */
  readonly blur: number;
  readonly flip: { readonly horizontal: boolean; readonly vertical: boolean };
  readonly background: string | null;
}

/** No side of a derived image is longer: a request must not cost more than a large screen can use. */
export const longestSide = 4096;
const keys = [
  "w",
  "h",
  "max-w",
  "max-h",
  "fit",
  "crop",
  "rect",
  "fp-x",
  "fp-y",
  "fm",
  "q",
  "auto",
  "dpr",
  "blur",
  "flip",
  "bg",
];
const formats: readonly string[] = ["jpg", "png", "webp", "avif", "gif"];

/** Reads the address; null when it asks for the original as it is. Throws a 400 that names the parameter. */
export function parseImageRequest(
  search: URLSearchParams,
  extension: string,
  accept: string,
): ImageRequest | null {
  if (!keys.some((key) => search.has(key))) return null;
  const dpr = number(search, "dpr", 1, 3) ?? 1;
  const side = (name: string): number | null => {
    const value = number(search, name, 1, 20_000) ?? number(search, `max-${name}`, 1, 20_000);
    return value === null ? null : Math.max(1, Math.min(longestSide, Math.round(value * dpr)));
  };
  const flip = search.get("flip") ?? "";
  const fit = choice(search, "fit", fits) ?? (search.has("max-w") || search.has("max-h") ? "max" : "clip");
  return {
    rect: rectOf(search),
    width: side("w"),
    height: side("h"),
    fit,
    crop:
      choice(search, "crop", crops) ?? (search.has("fp-x") || search.has("fp-y") ? "focalpoint" : "center"),
    focus: { x: number(search, "fp-x", 0, 1) ?? 0.5, y: number(search, "fp-y", 0, 1) ?? 0.5 },
    format: formatOf(search, extension, accept),
    // In steps, so that addresses cannot ask for a hundred pictures that look the same.
    quality: Math.max(5, stepped(number(search, "q", 0, 100) ?? 75, 5)),
    blur: stepped(number(search, "blur", 0, 2000) ?? 0, 10),
    flip: { horizontal: flip.includes("h"), vertical: flip.includes("v") },
    background: colour(search.get("bg")),
  };
}

/** A name for the derived image: equal requests, equal names. */
export function derivedName(original: string, request: ImageRequest): string {
  const digest = createHash("sha1").update(JSON.stringify(request)).digest("hex").slice(0, 16);
  return `${original.replace(/\.[a-z0-9]+$/, "")}-${digest}.${request.format}`;
}

function formatOf(search: URLSearchParams, extension: string, accept: string): ImageFormat {
  const asked = search.get("fm");
  if (asked !== null && asked !== "pjpg" && !isFormat(asked))
    throw badRequest(`The image format "${asked}" is none of ${formats.join(", ")}`);
  if (asked !== null) return isFormat(asked) ? asked : "jpg";
  if (search.get("auto") === "format" && accept.includes("image/webp")) return "webp";
  return isFormat(extension) ? extension : "png";
}

function isFormat(text: string): text is ImageFormat {
  return formats.includes(text);
}

function rectOf(search: URLSearchParams): ImageRequest["rect"] {
  const text = search.get("rect");
  if (text === null) return null;
  const [left, top, width, height, ...more] = text.split(",").map((part) => Math.round(Number(part)));
  const isWhole = [left, top, width, height].every(
    (part) => part !== undefined && Number.isFinite(part) && part >= 0,
  );
  if (!isWhole || more.length > 0 || left === undefined || top === undefined || !width || !height) {
    throw badRequest(`"rect" must be left,top,width,height in pixels: "${text}"`);
  }
  return { left, top, width, height };
}

function stepped(value: number, step: number): number {
  return Math.round(value / step) * step;
}

function number(search: URLSearchParams, name: string, least: number, most: number): number | null {
  const text = search.get(name);
  if (text === null || text === "") return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw badRequest(`"${name}" must be a number: "${text}"`);
  return Math.min(most, Math.max(least, value));
}

function choice<Option extends string>(
  search: URLSearchParams,
  name: string,
  options: readonly Option[],
): Option | null {
  const text = search.get(name);
  if (text === null) return null;
  const found = options.find((option) => option === text);
  // `crop=top,left` and the like: the first word that is known decides.
  return found ?? options.find((option) => text.split(",").includes(option)) ?? null;
}

function colour(text: string | null): string | null {
  return text !== null && /^([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text) ? `#${text}` : null;
}
