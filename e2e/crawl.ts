import { expect } from "playwright/test";
import type { APIRequestContext } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";
import { promised } from "./reader.fixture.ts";

/** A page of the site as a crawler meets it. */
export type CrawledPage = {
  readonly path: string;
  readonly status: number;
  readonly html: string;
  readonly from: string;
};

/**
 * Waits until the pages that list what is new lead nowhere that is gone: what a test before this one took off the site
 * may stand in them for as long as is promised.
 */
export async function settled(request: APIRequestContext): Promise<void> {
  const lists = (["home", "news", "events"] as const).flatMap((kind) =>
    locales.map((locale) => href({ kind }, locale)),
  );
  const linked = async (): Promise<readonly string[]> => {
    const texts = await Promise.all(lists.map(async (path) => (await request.get(path)).text()));
    return [...new Set(texts.flatMap(internalLinks))];
  };
  const dead: string[] = [];
  for (const path of await linked())
    if ((await request.get(path, { maxRedirects: 0 })).status() === 404) dead.push(path);
  await expect.poll(async () => (await linked()).filter((path) => dead.includes(path)), promised).toEqual([]);
}

/** Every page reached by plain links from the two home pages, in the order they were met. */
export async function crawl(request: APIRequestContext): Promise<readonly CrawledPage[]> {
  const pages: CrawledPage[] = [];
  const waiting: { path: string; from: string }[] = [
    { path: "/en", from: "" },
    { path: "/fr", from: "" },
  ];
  const met = new Set(waiting.map(({ path }) => path));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const response = await request.get(next.path, { maxRedirects: 0, headers: { accept: "text/html" } });
    const html = await response.text();
    pages.push({ path: next.path, status: response.status(), html, from: next.from });
    for (const path of internalLinks(html)) {
      if (met.has(path)) continue;
      met.add(path);
      waiting.push({ path, from: next.path });
    }
  }
  return pages;
}

/** The paths of our own pages that the anchors of a document lead to, without fragments, files and the studio. */
export function internalLinks(html: string): readonly string[] {
  const paths = [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map((match) =>
    (match[1] ?? "").replaceAll("&amp;", "&"),
  );
  return [...new Set(paths)].filter(
    (path) => /^\/(?:en|fr)(?:[/?]|$)/.test(path) && !/\.[a-z]{2,6}$/.test(path),
  );
}
