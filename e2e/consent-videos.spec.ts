import { expect, test } from "playwright/test";
import en from "#messages/en.json" with { type: "json" };
import { answerOf, banner, button, othersOf, videoPage } from "./consent.fixture.ts";

test.describe("videos", () => {
  test("a video played once stores nothing, and is asked about again", async ({ page, context }) => {
    const others = await othersOf(context);
    await page.goto(await videoPage(page, "en"));
    const facade = page.locator("video-facade[data-bit='8']").first();
    await facade.hover();
    expect(others).toEqual([]);
    await facade.getByRole("button", { name: /^Play this video/ }).click();
    const player = facade.locator("iframe");
    await expect(player).toHaveAttribute(
      "src",
      /^https:\/\/www\.youtube-nocookie\.com\/embed\/[\w-]{11}\?.*&autoplay=1$/,
    );
    await expect(player).toHaveAttribute("title", /./);
    await expect(player).toBeFocused();
    expect(new Set(others.map((address) => new URL(address).host))).toEqual(
      new Set(["www.youtube-nocookie.com"]),
    );
    expect(await context.cookies()).toEqual([]);
    await facade.getByRole("button", { name: /^Stop/ }).click();
    await expect(player).toHaveCount(0);
    await expect(facade.getByRole("button", { name: /^Play this video/ })).toBeFocused();
  });

  test("allowing a service plays its videos and only its, and taking it back removes them", async ({
    page,
    context,
  }) => {
    await othersOf(context);
    await page.goto(await videoPage(page, "en"));
    const youtube = page.locator("video-facade[data-bit='8']").first();
    await youtube.getByRole("button", { name: "Always allow YouTube" }).click();
    await expect(youtube.locator("iframe")).toHaveCount(1);
    await expect(page.locator("video-facade:not([data-bit='8']) iframe")).toHaveCount(0);
    // Nothing was said about the other services, so the question stays.
    await expect(page.locator("html")).toHaveAttribute("data-consent", "ask");
    expect(await answerOf(context)).toMatch(/^1\.\w+\.8\.8\./);
    await page.reload();
    await youtube.scrollIntoViewIfNeeded();
    await expect(youtube.locator("iframe")).toHaveAttribute("src", /(?<!autoplay=1)$/);
    // By keyboard: right after a scroll Chromium still sends a mouse press to the player's process.
    await button(page, en.Consent.refuseAll).press("Enter");
    await expect(page.locator("iframe")).toHaveCount(0);
  });

  test("a press before the islands have arrived is honoured when they do", async ({ page, context }) => {
    await othersOf(context);
    const address = await videoPage(page, "en");
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/islands/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address, { waitUntil: "commit" });
    const facade = page.locator("video-facade[data-bit='8']").first();
    await facade.getByRole("button", { name: /^Play this video/ }).click();
    await expect(page.locator("iframe")).toHaveCount(0);
    release();
    await expect(facade.locator("iframe")).toHaveCount(1);
  });

  test("in print a video is its title and its address", async ({ page }) => {
    await page.goto(await videoPage(page, "en"));
    await page.emulateMedia({ media: "print" });
    await expect(banner(page)).toBeHidden();
    const facade = page.locator("video-facade").first();
    await expect(facade.getByRole("button")).toHaveCount(0);
    await expect(facade.getByRole("link")).toBeVisible();
  });
});
