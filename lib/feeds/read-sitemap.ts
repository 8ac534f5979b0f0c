import { cacheLife, cacheTag } from "next/cache";
import { sitemapQuery } from "#sanity/queries/addresses.ts";
import { readContent } from "../content/read-content.ts";
import { clockTag, everythingTag } from "../content/tags.ts";
import { sitemapPages } from "./sitemap.ts";
import type { SitemapPage } from "./sitemap.ts";

/** Every page that search engines should know now. */
export async function readSitemap(): Promise<readonly SitemapPage[]> {
  "use cache";
  cacheLife("hours");
  cacheTag(everythingTag, clockTag, "announcements", "researchers", "publications", "topics", "pages");
  return sitemapPages(await readContent(sitemapQuery, { now: new Date().toISOString() }));
}
