import { cacheLife, cacheTag } from "next/cache";
import { pagesBySlugQuery } from "#sanity/queries/pages.ts";
import { readContent } from "../content/read-content.ts";
import { documentTag, everythingTag } from "../content/tags.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Page } from "./page.ts";
import { parsePage } from "./parse.ts";

/** The page with this slug in either language, or `null`. Whether the address is the right one is the caller's to say. */
export async function readPage(slug: string, locale: Locale): Promise<Page | null> {
  "use cache";
  cacheLife("max");
  cacheTag(everythingTag, "pages");
  const found = (await readContent(pagesBySlugQuery, { slug })).flatMap(
    (stored) => parsePage(stored, locale) ?? [],
  );
  const page = found.find(({ slugs }) => slugs[locale] === slug) ?? found[0] ?? null;
  if (page !== null) cacheTag(documentTag(page.id));
  return page;
}
