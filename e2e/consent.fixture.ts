import { test as base, expect } from "playwright/test";
import type { APIRequest, APIRequestContext, BrowserContext, Cookie, Locator, Page } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { lake } from "./lake.fixture.ts";

const messages = { en, fr } as const;

/** The words of the question, in a language. */
export function words(locale: Locale): typeof en.Consent {
  return messages[locale].Consent;
}

/** The words around a video, with their values. */
export function videoWords(
  locale: Locale,
  provider: string,
): { readonly [name in "play" | "always" | "stop" | "transcript"]: string } {
  const { play, always, stop, transcript } = messages[locale].Video;
  return { play, always: always.replace("{provider}", provider), stop, transcript };
}

/**
 * Tests of what readers are asked. Each is a reader of their own, since the site takes only so many answers a minute
 * from one address; `reached` are the requests that left our own origin, which get an empty page and no further.
 */
export const test = base.extend<
  { readonly origin: string; readonly reached: Reached },
  { readonly videos: string }
>({
  /** The page with videos, on the site under test for as long as these tests run. */
  videos: [
    async ({ playwright }, use, { project }) => {
      const url = project.use.baseURL ?? "";
      const request = await asEditor(playwright);
      await publishVideos(request, url);
      await use(url);
      await write(request, url, [{ delete: { id: videoPageId } }]);
      await request.dispose();
    },
    { scope: "worker", auto: true, timeout: 90_000 },
  ],
  /** Where the site under test is. */
  origin: async ({ baseURL }, use) => use(baseURL ?? ""),
  extraHTTPHeaders: async ({ baseURL: _baseURL }, use) => use({ "x-forwarded-for": randomAddress() }),
  reached: async ({ context, baseURL }, use) => use(await recordReached(context, [baseURL ?? ""])),
});
export { expect };

/** The requests that went to other origins, in their order. */
export type Reached = { readonly url: string; readonly referrer: string | undefined }[];

/** Records what is asked of any origin but `own`; nothing of it leaves this machine. */
export async function recordReached(context: BrowserContext, own: readonly string[]): Promise<Reached> {
  const reached: Reached = [];
  const origins = own.map((address) => new URL(address).origin);
  await context.route("**", async (route) => {
    const request = route.request();
    if (origins.includes(new URL(request.url()).origin)) return route.fallback();
    const { referer } = await request.allHeaders();
    reached.push({ url: request.url(), referrer: referer });
    return route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>Player</title><main><h1>Player</h1><button>Play</button></main>`,
    });
  });
  return reached;
}

/** An address of the network that documents are written with (RFC 2544), as if this were a reader of their own. */
export function randomAddress(): string {
  const part = (): number => Math.floor(Math.random() * 254) + 1;
  return `198.18.${part()}.${part()}`;
}

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

/** Opens a page as somebody who was never asked; answers the words of the question. */
export async function visit(
  page: Page,
  locale: Locale,
  address = href({ kind: "home" }, locale),
): Promise<typeof en.Consent> {
  await page.goto(address);
  await expect(banner(page)).toBeVisible();
  return words(locale);
}

/** What the kernel says of the page: `data-consent`. */
export async function expectState(page: Page, consent: string, grants?: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-consent", consent);
  if (grants !== undefined) await expect(page.locator("html")).toHaveAttribute("data-grants", grants);
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

/** Puts an answer into the browser as if it had been given before. */
export async function plant(
  context: BrowserContext,
  baseURL: string | undefined,
  value: string,
): Promise<void> {
  await context.addCookies([{ name: "consent", value, url: baseURL ?? "http://localhost:3000" }]);
}

/** An answer of `daysAgo` as the cookie holds it. */
export function answered(daysAgo: number, rest: string): string {
  return `1.${(Math.floor(Date.now() / 864e5) - daysAgo).toString(36)}.${rest}`;
}

/** Two frames later: whatever a change has led to has been drawn. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

const videoPageId = "announcement-consent-videos";
const slugs = { en: "consent-test-videos", fr: "videos-d-essai-du-consentement" };

/** The page with videos that `publishVideos` makes. */
export function videoPage(locale: Locale): string {
  return href({ kind: "newsItem", slugs }, locale);
}

/**
 * Publishes, in the lake of a site, news with two videos on YouTube, one on Vimeo and one on PeerTube, one of which has
 * a transcript, and one whose parts nobody could have pasted. Resolves when readers have it.
 */
export async function publishVideos(request: APIRequestContext, url: string): Promise<void> {
  const video = (key: string, parts: object, title: string): object => ({
    _key: key,
    _type: "video",
    title: { _type: "localeString", en: title, fr: `${title} (fr)` },
    ...parts,
  });
  const body = [
    video("y1", { provider: "youtube", videoId: "Cgxsv1riJhI", start: 7, duration: "PT7M37S" }, "First talk"),
    video("y2", { provider: "youtube", videoId: "dQw4w9WgXcQ" }, "Second talk"),
    video("v1", { provider: "vimeo", videoId: "76979871", hash: "8272103f6e" }, "Third talk"),
    video(
      "p1",
      { provider: "peertube", videoId: "9c9de5e8-0a1e-484a-b099-e80766180a6d", host: "tube.example.org" },
      "Fourth talk",
    ),
    video("h1", { provider: "youtube", videoId: '"><script>alert(1)<' }, "Hostile id"),
    video(
      "h2",
      { provider: "peertube", videoId: "kkGMgK9ZtnKfYAgnEtQxbv", host: "evil.example/x" },
      "Hostile host",
    ),
  ];
  const transcript = {
    _type: "localeText",
    en: "Good evening.\n\nAnd good night.",
    fr: "Bonsoir.\n\nEt bonne nuit.",
  };
  const document = {
    _id: videoPageId,
    _type: "announcement",
    kind: "news",
    title: {
      _type: "localeString",
      en: "Talks to try consent with",
      fr: "Conférences pour essayer le consentement",
    },
    slug: {
      _type: "localeSlug",
      en: { _type: "slug", current: slugs.en },
      fr: { _type: "slug", current: slugs.fr },
    },
    body: { _type: "localeRichText", en: body, fr: body },
    video: { ...video("t1", { provider: "youtube", videoId: "aaaaaaaaaaa" }, "Last talk"), transcript },
    publishedAt: "2020-01-02T15:00:00.000Z",
  };
  await write(request, url, [{ createOrReplace: document }]);
  for (const locale of ["en", "fr"] as const)
    await expect
      .poll(async () => (await request.get(url + videoPage(locale))).status(), { timeout: 30_000 })
      .toBe(200);
}

/** Requests of whoever sits at this machine, by no proxy: only they are let into the studio. */
export function asEditor({ request }: { readonly request: APIRequest }): Promise<APIRequestContext> {
  return request.newContext({ extraHTTPHeaders: {} });
}

/** Writes into the lake of a site as whoever sits at this machine. */
export async function write(
  request: APIRequestContext,
  url: string,
  mutations: readonly object[],
): Promise<void> {
  // Opening the studio makes this an editor's browser.
  await request.get(`${url}/studio`);
  const answer = await request.post(`${url}${lake}/data/mutate/production?visibility=sync`, {
    headers: { origin: new URL(url).origin, "sec-fetch-site": "same-origin" },
    data: { mutations },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** The facade of a video, by its title's beginning. */
export function facade(page: Page, title: string): Locator {
  return page.locator(`video-facade[data-title^="${title}"]`);
}
