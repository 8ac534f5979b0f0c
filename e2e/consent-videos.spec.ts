import { href } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";
import {
  answerOf,
  banner,
  button,
  expect,
  expectState,
  facade,
  recordReached,
  settings,
  storedKeys,
  test,
  videoPage,
  videoWords,
  visit,
  words,
} from "./consent.fixture.ts";

for (const locale of locales) {
  const t = words(locale);
  const { play, always, stop, transcript } = videoWords(locale, "YouTube");
  const page_ = videoPage(locale);

  test.describe(`videos in ${locale}`, () => {
    test("without JavaScript there is no question and no dead button; videos are links with transcripts (C31)", async ({
      browser,
      origin,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
      const reached = await recordReached(context, [origin]);
      const page = await context.newPage();
      await page.goto(page_);
      await expect(banner(page)).toBeHidden();
      await expect(settings(page)).toBeHidden();
      await expect(page.locator("video-facade").getByRole("button")).toHaveCount(0);
      for (const link of await page.locator("video-facade").getByRole("link").all())
        await expect(link).toHaveAttribute(
          "href",
          /^https:\/\/(?:www\.youtube\.com|vimeo\.com|tube\.example\.org)\//,
        );
      await page.getByText(transcript, { exact: true }).click();
      await expect(page.getByText(locale === "fr" ? "Bonsoir." : "Good evening.")).toBeVisible();
      await page.locator("footer").getByText(t.settings.title).click();
      await expect(page).toHaveURL(href({ kind: "cookies" }, locale));
      await expect(page.getByText(t.declaration.noScript)).toBeVisible();
      expect(reached).toEqual([]);
      await context.close();
    });

    test("a video nobody asked for asks nobody: no hint to connect, no picture, nothing on hover or focus (C55)", async ({
      page,
      reached,
    }) => {
      await page.goto(page_);
      await page.waitForLoadState("load");
      for (const video of await page.locator("video-facade").all()) {
        await video.hover();
        for (const control of await video.locator("button:visible, a").all()) await control.focus();
      }
      expect(await page.locator('link[rel~="preconnect"], link[rel~="dns-prefetch"]').count()).toBe(0);
      const pictures = await page
        .locator("video-facade img")
        .evaluateAll((images: HTMLImageElement[]) => images.map(({ src }) => new URL(src).origin));
      for (const origin of pictures) expect(origin).toBe(new URL(page.url()).origin);
      await expect(page.locator("video-facade svg path").first()).toBeVisible();
      expect(reached).toEqual([]);
    });

    test("played once, there is one player with the address that was promised; nothing is kept, and who it was is not told (C56, C61)", async ({
      page,
      context,
      reached,
    }) => {
      await page.goto(page_);
      const first = facade(page, "First talk");
      await first.getByRole("button", { name: play }).click();
      const player = first.locator("iframe");
      const address = `https://www.youtube-nocookie.com/embed/Cgxsv1riJhI?rel=0&hl=${locale}&cc_lang_pref=${locale}&cc_load_policy=1&start=7&autoplay=1`;
      await expect(player).toHaveAttribute("src", address);
      await expect(page.locator("iframe")).toHaveCount(1);
      await expect(player).toHaveAttribute("title", /^First talk/);
      await expect(player).toBeFocused();
      const { origin } = new URL(page.url());
      expect(reached).toEqual([{ url: address, referrer: `${origin}/` }]);
      expect(await context.cookies()).toEqual([]);
      expect(await storedKeys(page)).toEqual([]);
      await first.getByRole("button", { name: stop }).click();
      await expect(player).toHaveCount(0);
      await expect(first.getByRole("button", { name: play })).toBeFocused();
      await page.reload();
      await expect(page.locator("iframe")).toHaveCount(0);
      await expectState(page, "ask", "0");
    });

    test("Vimeo's and other players get what was promised of them", async ({ page, reached }) => {
      await page.goto(page_);
      await facade(page, "Third talk").getByRole("button", { name: play }).click();
      await expect(facade(page, "Third talk").locator("iframe")).toHaveAttribute(
        "src",
        `https://player.vimeo.com/video/76979871?dnt=1&texttrack=${locale}&h=8272103f6e&autoplay=1`,
      );
      expect(reached).toHaveLength(1);
    });

    test("always allowed, every video of that service plays, and no other's (C11, C57)", async ({
      page,
      context,
    }) => {
      await page.goto(page_);
      await facade(page, "First talk").getByRole("button", { name: always }).click();
      for (const title of ["First talk", "Second talk", "Last talk"])
        await expect(facade(page, title).locator("iframe")).toHaveCount(1);
      for (const title of ["Third talk", "Fourth talk"])
        await expect(facade(page, title).locator("iframe")).toHaveCount(0);
      expect(await answerOf(context)).toMatch(/^1\.\w+\.8\.8\./);
      await page.reload();
      const second = facade(page, "Second talk");
      await second.scrollIntoViewIfNeeded();
      // Allowed is not pressed: the player is there, and waits.
      await expect(second.locator("iframe")).toHaveAttribute("src", /cc_load_policy=1$/);
    });

    test("the settings can allow one service alone (C11)", async ({ page, context }) => {
      await visit(page, locale, page_);
      await button(page, t.settings.title).click();
      await settings(page)
        .getByRole("checkbox", { name: /YouTube/ })
        .check();
      await settings(page).getByRole("button", { name: t.settings.save }).click();
      await expect(facade(page, "First talk").locator("iframe")).toHaveCount(1);
      await expect(facade(page, "Third talk").locator("iframe")).toHaveCount(0);
      expect(await answerOf(context)).toMatch(/^1\.\w+\.18\.8\./);
    });

    test("a press before the scripts have come is honoured when they do, and asks nobody before (C58)", async ({
      page,
      reached,
    }) => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route("**/islands/*.js", async (route) => {
        await held;
        await route.fallback();
      });
      await page.goto(page_, { waitUntil: "commit" });
      const first = facade(page, "First talk");
      await first.getByRole("button", { name: play }).click();
      expect(reached).toEqual([]);
      release();
      await expect(first.locator("iframe")).toHaveCount(1);
    });

    test("taken back while it plays, the player is gone by the next frame, and asks nobody any more (C59)", async ({
      page,
      reached,
    }) => {
      await page.goto(page_);
      await facade(page, "First talk").getByRole("button", { name: always }).click();
      await expect(facade(page, "First talk").locator("iframe")).toHaveCount(1);
      const refuse = button(page, t.refuseAll);
      const left = await refuse.evaluate(
        (control: HTMLElement) =>
          new Promise<number>((resolve) => {
            control.click();
            requestAnimationFrame(() => resolve(document.querySelectorAll("iframe").length));
          }),
      );
      expect(left).toBe(0);
      const asked = reached.length;
      await page.reload();
      await page.waitForLoadState("networkidle");
      expect(reached).toHaveLength(asked);
    });

    test("what nobody could have pasted is no video: no player, no link, no script (C60)", async ({
      page,
      reached,
    }) => {
      const said: string[] = [];
      page.on("dialog", (dialog) => void dialog.dismiss().then(() => said.push("a script ran")));
      await page.goto(page_);
      await expect(page.locator("video-facade")).toHaveCount(5);
      const html = await page.content();
      for (const hostile of ["alert(1)", "evil.example", "Hostile"]) expect(html).not.toContain(hostile);
      expect(said).toEqual([]);
      expect(reached).toEqual([]);
    });

    test("a provider that is not enabled here is a link, and the page's policy does not have it (C62)", async ({
      page,
    }) => {
      const response = await page.goto(page_);
      const fourth = facade(page, "Fourth talk");
      await expect(fourth.getByRole("button")).toHaveCount(0);
      await expect(fourth.getByRole("link")).toHaveAttribute(
        "href",
        "https://tube.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d",
      );
      await expect(fourth).toHaveAttribute("data-title", /^Fourth talk/);
      expect(await fourth.getAttribute("data-src")).toBeNull();
      const policy = response?.headers()["content-security-policy"] ?? "";
      expect(/frame-src ([^;]*)/.exec(policy)?.[1]).toBe(
        "https://www.youtube-nocookie.com https://player.vimeo.com",
      );
    });

    test("search engines are told of each video, with nothing of its provider's to load", async ({
      page,
    }) => {
      await page.goto(page_);
      const told = await page
        .locator('script[type="application/ld+json"]')
        .evaluateAll((scripts) => scripts.map((script) => JSON.parse(script.textContent ?? "")));
      const videos = told.filter((data) => data["@type"] === "VideoObject");
      expect(videos.map(({ name }) => name)).toHaveLength(5);
      const last = videos.find(({ name }) => String(name).startsWith("Last talk"));
      expect(last.transcript).toContain(locale === "fr" ? "Bonsoir." : "Good evening.");
    });
  });
}
