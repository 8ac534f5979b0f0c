import { test } from "playwright/test";
import type { Browser, Page } from "playwright/test";
import { randomAddress } from "./consent.fixture.ts";

/** Playwright turns off what keeps pages for "back"; this is a browser of its own that has it on. */
export async function withBackForward(
  offered: Browser,
  baseURL: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const { launchOptions } = test.info().project.use;
  const browser = await offered.browserType().launch({
    ...launchOptions,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  try {
    const context = await browser.newContext({
      baseURL,
      extraHTTPHeaders: { "x-forwarded-for": randomAddress() },
    });
    await context.addInitScript(() =>
      addEventListener("pageshow", ({ persisted }) => Object.assign(window, { wasKept: persisted })),
    );
    await use(await context.newPage());
  } finally {
    await browser.close();
  }
}

/** Goes back; tells whether the page had been kept whole, and if not, why. */
export async function goBack(page: Page): Promise<{ readonly kept: boolean; readonly reasons: unknown }> {
  await page.goBack({ waitUntil: "commit" });
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation");
    const reasons = entry === undefined ? null : (Reflect.get(entry, "notRestoredReasons") ?? null);
    return { kept: Reflect.get(window, "wasKept") === true, reasons };
  });
}
