import { brotliCompressSync } from "node:zlib";
import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import { given } from "./given.fixture.ts";

/** Readers get documents: what the first view of a long profile costs, and that it loses nothing of the runtime's. */
const profile = "/en/researchers/elise-ouellet-tremblay";

type Fetched = { readonly url: string; readonly type: string; readonly bytes: number };

async function firstView(page: Page, url: string): Promise<readonly Fetched[]> {
  const fetched: Promise<Fetched>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    fetched.push(
      response.body().then(
        (body) => ({ url: response.url(), type, bytes: brotliCompressSync(body).byteLength }),
        () => ({ url: response.url(), type, bytes: 0 }),
      ),
    );
  });
  await page.goto(url, { waitUntil: "networkidle" });
  return Promise.all(fetched);
}

test("a profile with 40 works: three requests besides fonts and pictures, 5 kB of script, nothing of Next's", async ({
  page,
}) => {
  const fetched = await firstView(page, profile);
  expect(await page.locator("main ol.publications > li").count()).toBeGreaterThanOrEqual(40);
  // The icon is a picture that Chromium files under "other".
  const others = fetched.filter(
    ({ type, url }) => type !== "font" && type !== "image" && !url.endsWith(".svg"),
  );
  expect(others.map(({ url }) => new URL(url).pathname).length, JSON.stringify(others)).toBeLessThanOrEqual(
    3,
  );
  const scripts = fetched.filter(({ type }) => type === "script");
  const inline = await page.locator("script:not([src]):not([type])").allTextContents();
  const bytes =
    scripts.reduce((sum, script) => sum + script.bytes, 0) +
    inline.reduce((sum, text) => sum + brotliCompressSync(text).byteLength, 0);
  expect(bytes).toBeLessThanOrEqual(5 * 1024);
  const html = await (await page.request.get(profile)).text();
  expect(html).not.toMatch(/<script[^>]+\/_next\//);
  expect(html).not.toContain("__next_f");
});

test.describe("with the runtime on", () => {
  for (const path of [profile, "/fr", "/en/publications", "/fr/evenements", "/fr/nulle-part"]) {
    test(`${path} has word for word the same text, and hydrates without a complaint`, async ({
      page,
      context,
    }) => {
      // Next itself, behind the edge: its own answers, the runtime kept.
      const withRuntime = given("NEXT_URL", "where Next itself answers, without the edge");
      await page.goto(path);
      const plain = await words(page);
      const kept = await context.newPage();
      const complaints: string[] = [];
      kept.on("pageerror", (error) => complaints.push(error.message));
      kept.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text());
      });
      await kept.goto(`${withRuntime}${path}`, { waitUntil: "networkidle" });
      expect(await kept.locator("script[src*='/_next/']").count()).toBeGreaterThan(0);
      expect(await words(kept)).toEqual(plain);
      expect(complaints).toEqual([]);
    });
  }
});

async function words(page: Page): Promise<readonly string[]> {
  const text = await page.locator("body").evaluate((body) => {
    const copy = body.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return "";
    for (const hidden of copy.querySelectorAll(
      "script, style, template, next-route-announcer, #consent, dialog",
    ))
      hidden.remove();
    return copy.textContent ?? "";
  });
  return text.split(/\s+/).filter((word) => word !== "");
}
