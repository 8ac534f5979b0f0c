import type { BrowserContext, Cookie, Page } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** Addresses asked for outside our own origin, as they come. Each gets an empty page: no test leaves the machine. */
export async function othersOf(context: BrowserContext): Promise<readonly string[]> {
  const others: string[] = [];
  await context.route(
    (url) => !["localhost", "127.0.0.1"].includes(url.hostname),
    async (route) => {
      others.push(route.request().url());
      await route.fulfill({
        contentType: "text/html",
        body: "<!doctype html><title>Player</title><button>Play</button>",
      });
    },
  );
  return others;
}

/** The consent cookie, under its name for http or for https. */
export async function cookieOf(context: BrowserContext): Promise<Cookie | undefined> {
  return (await context.cookies()).find(({ name }) => name === "consent" || name === "__Host-consent");
}

/** The consent cookie's value; empty when there is none. */
export async function answerOf(context: BrowserContext): Promise<string> {
  return (await cookieOf(context))?.value ?? "";
}

/** Names of everything in localStorage and sessionStorage. */
export function storedKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
}

/** The address of a page with a YouTube video, found as a machine would: through the news, events and home pages. */
export async function videoPage(page: Page, locale: Locale): Promise<string> {
  for (const kind of ["news", "events", "home"] as const) {
    const list = await (await page.request.get(href({ kind }, locale))).text();
    const pages = new Set([...list.matchAll(/href="(\/(?:en|fr)\/[^"#?]+)"/g)].map(([, path]) => path ?? ""));
    for (const path of pages) {
      const html = await (await page.request.get(path)).text();
      if (/<video-facade[^>]* data-bit="8"/.test(html)) return path;
    }
  }
  throw new Error(
    `No page reached from the lists in ${locale} has a YouTube video. The demo content needs one.`,
  );
}
