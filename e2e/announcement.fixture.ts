import type { Slugs } from "#lib/i18n/routing.ts";

type Given = {
  readonly id: string;
  readonly title: { readonly en?: string; readonly fr?: string };
  readonly slugs: Slugs;
  /** ISO 8601; a minute ago unless said otherwise. */
  readonly publishedAt?: string;
};

/** A news item as the lake keeps it, with nothing but what it must have. */
export function newsItem({ id, title, slugs, publishedAt }: Given) {
  return {
    _id: id,
    _type: "announcement",
    kind: "news",
    title: { _type: "localeString", ...title },
    slug: {
      _type: "localeSlug",
      ...Object.fromEntries(
        Object.entries(slugs).map(([locale, current]) => [locale, { _type: "slug", current }]),
      ),
    },
    publishedAt: publishedAt ?? new Date(Date.now() - 60_000).toISOString(),
  };
}
