import { slugify } from "#sanity/schema/rules/slug.ts";
import { texToText } from "../math/tex-to-text.ts";

const shortIdLength = 6;

/** The last part of a work's address: words of its title as read, and the short id that alone identifies it. */
export function publicationSlug(titleTex: string, shortId: string): string {
  const words = slugify(texToText(titleTex));
  return words === "" ? shortId : `${words}-${shortId}`;
}

/** The short id in an address, whatever words stand before it; `null` when it has none. */
export function shortIdIn(slug: string): string | null {
  return new RegExp(`(?:^|-)([a-z2-9]{${shortIdLength}})$`).exec(slug)?.[1] ?? null;
}
