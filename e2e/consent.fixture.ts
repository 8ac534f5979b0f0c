import { expect } from "playwright/test";
import type { BrowserContext, Cookie, Locator, Page } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };

const messages = { en, fr };

/** The question on the page. */
export function banner(page: Page): Locator {
  return page.locator("#consent");
}

/** The dialog of its settings. */
export function settings(page: Page): Locator {
  return page.locator("#consent-settings");
}

/** A button of the question, by its words. */
export function button(page: Page, name: string): Locator {
  return banner(page).getByRole("button", { name, exact: true });
}

/** Opens the home page as somebody who was never asked; answers the words of the question. */
export async function visit(page: Page, locale: Locale): Promise<typeof en.Consent> {
  await page.goto(href({ kind: "home" }, locale));
  await expect(banner(page)).toBeVisible();
  return messages[locale].Consent;
}

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

/** Puts an answer into the browser as if it had been given before. */
export async function plant(
  context: BrowserContext,
  baseURL: string | undefined,
  value: string,
): Promise<void> {
  await context.addCookies([{ name: "consent", value, url: baseURL ?? "http://localhost:3000" }]);
}
