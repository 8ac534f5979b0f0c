import type { Locale } from "./locale.ts";
import { otherLocale } from "./locale.ts";
import type { Slugs } from "./routing.ts";

/**
 * Of those that answer to a slug, the one it means: whose address it is in the reader's language, else in the other, else
 * whose it was once (the caller redirects the last two); `null` for none.
 */
export function bySlug<Item extends { readonly slugs: Slugs }>(
  found: readonly Item[],
  slug: string,
  locale: Locale,
): Item | null {
  return (
    found.find(({ slugs }) => slugs[locale] === slug) ??
    found.find(({ slugs }) => slugs[otherLocale(locale)] === slug) ??
    found[0] ??
    null
  );
}
