import { createHash } from "node:crypto";
import { badRequest } from "../lake-error.ts";

export type ImageFormat = "jpg" | "png" | "webp" | "avif" | "gif";

const fits = ["clip", "crop", "fill", "fillmax", "max", "scale", "min"] as const;
const crops = [
  "center",
  "top",
  "bottom",
  "left",
  "right",
  "top,left",
  "top,right",
  "bottom,left",
  "bottom,right",
  "focalpoint",
  "entropy",
] as const;
const turns = ["0", "90", "180", "270"] as const;
const degrees = { "0": 0, "90": 90, "180": 180, "270": 270 } as const;
const flips = ["h", "v", "hv", "vh"] as const;
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
  /** The picture is enlarged when it would be smaller than this. */
  readonly least: { readonly width: number | null; readonly height: number | null };
  readonly fit: ImageFit;
  readonly crop: ImageCrop;
  /** 0 to 1 in each direction. */
  readonly focus: { readonly x: number; readonly y: number };
  readonly format: ImageFormat;
  /** 5 to 100, in steps of 5. */
  readonly quality: number;
  /** 0 (none) to 2000, in steps of 10. */
  readonly blur: number;
  /** 0 (none) to 100, in steps of 10. */
  readonly sharpen: number;
  /** -100 (grey) to 100, in steps of 10. */
  readonly saturation: number;
  readonly invert: boolean;
  readonly flip: { readonly horizontal: boolean; readonly vertical: boolean };
  /** Clockwise, after the part was taken out. */
  readonly turn: 0 | 90 | 180 | 270;
  /** Of an animation, the first picture only. */
  readonly still: boolean;
  readonly background: string | null;
}

/** No side of a derived image is longer: a request must not cost more than a large screen can use. */
export const longestSide = 4096;
const keys = [
  "w",
  "h",
  "max-w",
  "max-h",
  "min-w",
  "min-h",
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
  "sharp",
  "sat",
  "invert",
  "flip",
  "or",
  "frame",
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
    const value = number(search, name, 1, Infinity);
    return value === null ? null : Math.max(1, Math.min(longestSide, Math.round(value * dpr)));
  };
  const within = (name: "w" | "h"): number | null => {
    const sides = [side(name), side(`max-${name}`)].filter((value) => value !== null);
    return sides.length === 0 ? null : Math.min(...sides);
  };
  const flip = choice(search, "flip", flips) ?? "";
  const isBounded =
    ["max-w", "max-h"].some((name) => search.has(name)) && !search.has("w") && !search.has("h");
  return {
    rect: rectOf(search),
    width: within("w"),
    height: within("h"),
    least: { width: side("min-w"), height: side("min-h") },
    fit: choice(search, "fit", fits) ?? (isBounded ? "max" : "clip"),
    crop:
      choice(search, "crop", crops) ?? (search.has("fp-x") || search.has("fp-y") ? "focalpoint" : "center"),
    focus: { x: number(search, "fp-x", 0, 1) ?? 0.5, y: number(search, "fp-y", 0, 1) ?? 0.5 },
    format: formatOf(search, extension, accept),
    // In steps, so that addresses cannot ask for a hundred pictures that look the same.
    quality: Math.max(5, stepped(number(search, "q", 0, 100) ?? 75, 5)),
    blur: stepped(number(search, "blur", 0, 2000) ?? 0, 10),
    sharpen: stepped(number(search, "sharp", 0, 100) ?? 0, 10),
    saturation: stepped(number(search, "sat", -100, 100) ?? 0, 10),
    invert: choice(search, "invert", ["true", "false"]) === "true",
    flip: { horizontal: flip.includes("h"), vertical: flip.includes("v") },
    turn: degrees[choice(search, "or", turns) ?? "0"],
    still: choice(search, "frame", ["1"]) === "1",
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
  if (choice(search, "auto", ["format"]) !== null && accept.includes("image/webp")) return "webp";
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
  if (Number.isNaN(value) || value < least || value > most)
    throw badRequest(
      most === Infinity
        ? `"${name}" must be a number, ${least} or more: "${text}"`
        : `"${name}" must be a number from ${least} to ${most}: "${text}"`,
    );
  return value;
}

function choice<Option extends string>(
  search: URLSearchParams,
  name: string,
  options: readonly Option[],
): Option | null {
  const text = search.get(name);
  if (text === null || text === "") return null;
  // `left,top` is `top,left`.
  const turned = text.split(",").toReversed().join(",");
  const found = options.find((option) => option === text) ?? options.find((option) => option === turned);
  if (found === undefined) throw badRequest(`"${name}" must be one of ${options.join(" ")}: "${text}"`);
  return found;
}

/** `rgb`, `argb`, `rrggbb` or `aarrggbb`: Sanity puts the opacity first. */
function colour(text: string | null): string | null {
  if (text === null || text === "") return null;
  const digits = /^#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text)?.[1];
  if (digits === undefined) throw badRequest(`"bg" must be a colour in hexadecimal digits: "${text}"`);
  const opacity = digits.length === 4 ? 1 : digits.length === 8 ? 2 : 0;
  return `#${digits.slice(opacity)}${digits.slice(0, opacity)}`;
}
