import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };

const messages = { en, fr } as const;
const profile = "/en/researchers/razvan-pascanu";

async function refuseCookies(page: Page, locale: "en" | "fr"): Promise<void> {
  const { refuseAll, saved } = messages[locale].Consent;
  await page.getByRole("button", { name: refuseAll, exact: true }).first().click();
  await page.getByRole("button", { name: saved.hide, exact: true }).click();
}

for (const locale of ["en", "fr"] as const) {
  test(`both pinned announcements are whole in the first screen of a laptop (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/${locale}`);
    await refuseCookies(page, locale);
    const announcements = page.getByRole("region", { name: messages[locale].Announcements.title });
    for (const place of [0, 1]) {
      await expect(announcements.getByRole("listitem").nth(place)).toBeInViewport({ ratio: 1 });
    }
  });

  test(`on a small phone the first announcement begins in the first screen (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`/${locale}`);
    await refuseCookies(page, locale);
    const announcements = page.getByRole("region", { name: messages[locale].Announcements.title });
    await expect(announcements.getByRole("heading", { level: 3 }).first()).toBeInViewport();
  });
}

for (const path of ["/en", "/fr", profile, "/fr/publications"]) {
  test(`nothing moves while ${path} loads, and its two fonts are asked for first`, async ({ page }) => {
    await page.addInitScript(() => {
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += Reflect.get(entry, "value");
        document.documentElement.dataset["shift"] = String(shift);
      }).observe({ type: "layout-shift", buffered: true });
    });
    const response = await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    // Two frames later whatever the fonts moved has been reported.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
    );
    expect(Number((await page.locator("html").getAttribute("data-shift")) ?? 0)).toBeLessThan(0.001);
    const preloads = response?.headers()["link"]?.match(/<[^>]+\.woff2>; rel=preload; as="font"/g);
    expect(preloads).toHaveLength(2);
  });
}

test("a page costs at most three requests besides fonts and pictures; the next comes when a pointer rests", async ({
  page,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => {
    const isPicture = request.url().endsWith("/icon.svg") || request.resourceType() === "image";
    if (!isPicture && request.resourceType() !== "font") requests.push(new URL(request.url()).pathname);
  });
  await page.goto(profile);
  await page.waitForLoadState("networkidle");
  expect(requests.length).toBeLessThanOrEqual(3);
  const news = page.getByRole("navigation").getByRole("link", { name: en.Frame.sections.news });
  await news.hover();
  await expect.poll(() => requests).toContain("/en/news");
});

test("the policy lets the browser read the prefetch rules", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  await page.goto("/en");
  await expect(page.locator('script[type="speculationrules"]')).toHaveCount(1);
  expect(refused).toEqual([]);
});

test("on paper every abstract is whole and the frame is gone", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto(profile);
  for (const abstract of await page.locator("details.abstract > p").all())
    await expect(abstract).toBeVisible();
  await expect(page.getByRole("navigation", { name: en.Frame.navigation })).toBeHidden();
  await expect(page.locator("#consent")).toBeHidden();
});

test("buttons keep their borders in forced colours", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/en");
  for (const button of await page.locator("#consent form button").all()) {
    await expect(button).toHaveCSS("border-top-style", "solid");
    await expect(button).not.toHaveCSS("border-top-width", "0px");
  }
});

test("a citation is copied by its button, and said to be", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/en/publications");
  await page.getByRole("main").getByRole("heading", { level: 3 }).getByRole("link").first().click();
  await page.getByText("BibTeX", { exact: true }).click();
  const label = en.Publications.copyFormat.replace("{format}", "BibTeX");
  await page.getByRole("button", { name: label }).click();
  await expect(page.getByText(en.Publications.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("there is no button that would do nothing", async ({ page }) => {
    await page.goto("/en/publications");
    await page.getByRole("main").getByRole("heading", { level: 3 }).getByRole("link").first().click();
    await expect(page.getByRole("button")).toHaveCount(0);
  });
});

test.describe("a reader in Vancouver", () => {
  test.use({ timezoneId: "America/Vancouver" });

  test("sees their own time beside that of an event", async ({ page }) => {
    await page.goto("/en/events/online-seminar-with-paris-memory-in-recurrent-models");
    await expect(
      page.getByText(en.Events.localTime.replace("{time}", "Mar 31, 2027, 7:00 a.m.")),
    ).toBeVisible();
  });
});

test.describe("a reader in Paris", () => {
  test.use({ timezoneId: "Europe/Paris" });

  test("sees the time of an event in Paris once", async ({ page }) => {
    await page.goto("/en/events/online-seminar-with-paris-memory-in-recurrent-models");
    await expect(page.locator("local-time")).toBeHidden();
  });
});
