import { cacheLife, cacheTag } from "next/cache";
import { pagesBySlugQuery } from "#sanity/queries/pages.ts";
import { readContent } from "../content/read-content.ts";
import { answerTags, everythingTag } from "../content/tags.ts";
import { bySlug } from "../i18n/by-slug.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Page } from "./page.ts";
import { parsePage } from "./parse.ts";

/** The page with this slug in either language, or `null`. Whether the address is the right one is the caller's to say. */
export async function readPage(slug: string, locale: Locale): Promise<Page | null> {
  "use cache";
  cacheLife("max");
  const stored = await readContent(pagesBySlugQuery, { slug });
  const found = stored.flatMap((one) => parsePage(one, locale) ?? []);
  cacheTag(everythingTag, ...(found.length === 0 ? ["pages"] : answerTags(stored)));
  return bySlug(found, slug, locale);
}
