import type { Slugs } from "./routing.ts";

/** Slugs by language, each standing in for a missing other one; `null` when there is none at all. */
export function parseSlugs(
  stored: { readonly en: string | null; readonly fr: string | null } | null | undefined,
): Slugs | null {
  const en = stored?.en ?? stored?.fr ?? null;
  const fr = stored?.fr ?? stored?.en ?? null;
  return en === null || fr === null ? null : { en, fr };
}
