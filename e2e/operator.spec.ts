import { once } from "node:events";
import { expect, test } from "playwright/test";
import { builtId, startSecondSite } from "./second-site.fixture.ts";
import type { SecondSite } from "./second-site.fixture.ts";

/** What operators decide when they start the site: a second one beside, from the same build, with its own content. */
let site: SecondSite;

test.beforeAll(async () => {
  site = await startSecondSite("operator", { PUBLIC_RUNTIME: "keep", STUDIO: "0" });
});

test.afterAll(async () => {
  await site.stop();
});

test("the runtime can be kept and the studio left out; SIGTERM ends everything in order", async ({
  page,
}) => {
  const { url, child } = site;
  expect(await site.buildId(), "these settings matter at run time only").toBe(await builtId());
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  for (const address of ["/en", "/fr/publications", "/en/researchers/elise-ouellet-tremblay"]) {
    await page.goto(url + address, { waitUntil: "networkidle" });
    expect(await page.locator("script[src*='/_next/']").count(), address).toBeGreaterThan(0);
    await expect(page.locator("h1")).toHaveCount(1);
    // React has taken the page over: it keeps its own notes on the elements it knows.
    const isHydrated = await page
      .locator("main")
      .evaluate((main) => Object.keys(main).some((key) => key.startsWith("__reactFiber")));
    expect(isHydrated, address).toBe(true);
  }
  expect(complaints).toEqual([]);
  expect((await page.request.get(`${url}/studio`)).status()).toBe(404);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  await expect(page.request.get(`${url}/healthz`)).rejects.toThrow(/ECONNREFUSED/);
});
