import { slugify } from "../schema/rules/slug.ts";

/** A document as the seed writes it: the id is known beforehand, so that references need no look-up. */
export type SeedDocument = { _id: string; _type: string; [field: string]: unknown };

export type Languages<T> = { readonly en?: T; readonly fr?: T };
export type Reference = { _type: "reference"; _ref: string };

/** A short text in both languages, or in one of them. */
export function localeString(value: Languages<string>) {
  return { _type: "localeString" as const, ...value };
}

/** A paragraph in both languages, or in one of them. */
export function localeText(value: Languages<string>) {
  return { _type: "localeText" as const, ...value };
}

/** An address part per language, made from the title unless it is given. */
export function localeSlug(title: Languages<string>, given: Languages<string> = {}) {
  const en = given.en ?? (title.en === undefined ? undefined : slugify(title.en));
  const fr = given.fr ?? (title.fr === undefined ? undefined : slugify(title.fr));
  return {
    _type: "localeSlug" as const,
    ...(en === undefined ? {} : { en: slug(en) }),
    ...(fr === undefined ? {} : { fr: slug(fr) }),
  };
}

export function slug(current: string) {
  return { _type: "slug" as const, current };
}

export function reference(id: string): Reference {
  return { _type: "reference", _ref: id };
}

/** References as items of a list: Sanity wants a `_key` on each; the target's id is stable and unique enough. */
export function references(ids: readonly string[]) {
  return ids.map((id) => ({ _key: id, ...reference(id) }));
}

/**
 * A picture drawn at seed time. Until it is uploaded, its reference says `seed-asset:<name>`; `seed()` writes the real
 * asset id in its place.
 */
export function figure(
  name: string,
  more: { readonly alt?: Languages<string>; readonly credit?: string; readonly hotspot?: Hotspot } = {},
) {
  return {
    _type: "figure" as const,
    asset: reference(`${assetPrefix}${name}`),
    ...(more.alt === undefined ? {} : { alt: localeString(more.alt) }),
    ...(more.credit === undefined ? {} : { credit: more.credit }),
    ...(more.hotspot === undefined ? {} : { hotspot: { _type: "sanity.imageHotspot", ...more.hotspot } }),
  };
}

type Hotspot = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const assetPrefix = "seed-asset:";

/** The object without its `undefined` members, which JSON has no word for. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
