import { href } from "#lib/i18n/routing.ts";
import { languageTags, locales, otherLocale } from "#lib/i18n/locale.ts";
import { goBack, withBackForward } from "./back-forward.fixture.ts";
import {
  answered,
  answerOf,
  banner,
  button,
  expect,
  expectState,
  facade,
  plant,
  recordReached,
  settings,
  test,
  videoPage,
  videoWords,
  visit,
  words,
} from "./consent.fixture.ts";

/** What happens later, elsewhere and in another tab. */
for (const locale of locales) {
  const t = words(locale);
  const home = href({ kind: "home" }, locale);

  test.describe(`time and tabs in ${locale}`, () => {
    test("a second open page follows an answer at once, its videos too (C33)", async ({
      page,
      context,
      reached,
    }) => {
      await visit(page, locale);
      const second = await context.newPage();
      await visit(second, locale, videoPage(locale));
      await button(page, t.acceptAll).click();
      await expectState(second, "set", "18");
      await expect(banner(second)).toBeHidden();
      const player = facade(second, "First talk").locator("iframe");
      await expect(player).toHaveCount(1);
      await banner(page).getByText(t.settings.title).last().click();
      await settings(page).getByRole("button", { name: t.refuseAll }).click();
      await expect(player).toHaveCount(0);
      await expectState(second, "set", "0");
      expect(new Set(reached.map(({ url }) => new URL(url).host))).toEqual(
        new Set(["www.youtube-nocookie.com", "player.vimeo.com"]),
      );
    });

    test("a second page also follows where browsers do not tell of cookies, when it is looked at (C33)", async ({
      page,
      context,
    }) => {
      await context.addInitScript(() => Object.defineProperty(window, "cookieStore", { value: undefined }));
      await visit(page, locale);
      const second = await context.newPage();
      await visit(second, locale);
      await button(page, t.refuseAll).click();
      await second.bringToFront();
      await second.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      await expectState(second, "set", "0");
    });

    test("back to a page the browser has kept: what was answered or taken back meanwhile holds there (C34, C35)", async ({
      browser,
      origin,
    }) => {
      await withBackForward(browser, origin, async (page) => {
        await recordReached(page.context(), [origin]);
        await visit(page, locale, videoPage(locale));
        await page.goto(home);
        await button(page, t.acceptAll).click();
        await expect.poll(() => answerOf(page.context())).toMatch(/\.18\.18\.\w+\.\w+$/);
        expect(await goBack(page)).toEqual({ kept: true, reasons: null });
        await expect(banner(page)).toBeHidden();
        await expectState(page, "set", "18");
        const player = facade(page, "Last talk").locator("iframe");
        await facade(page, "Last talk").scrollIntoViewIfNeeded();
        await expect(player).toHaveCount(1);
        await page.goto(home);
        await page.locator("footer").getByText(t.settings.title).click();
        await settings(page).getByRole("button", { name: t.refuseAll }).click();
        await expect.poll(() => answerOf(page.context())).toMatch(/\.18\.0\.\w+\.0$/);
        await goBack(page);
        await expectState(page, "set", "0");
        await expect(player).toHaveCount(0);
      });
    });

    test("the language link keeps the question open, in the other language, and sets nothing (C36)", async ({
      page,
      context,
    }) => {
      const other = otherLocale(locale);
      await visit(page, locale);
      await page.locator(`header a[hreflang="${other}"]`).click();
      await expect(page.locator("html")).toHaveAttribute("lang", languageTags[other]);
      await expect(button(page, words(other).refuseAll)).toBeVisible();
      expect(await context.cookies()).toEqual([]);
    });

    test("a change of language from under the open settings leaves neither them nor their curtain (C37)", async ({
      page,
    }) => {
      const other = otherLocale(locale);
      await visit(page, locale);
      await button(page, t.settings.title).click();
      // The page under the settings takes no press; a shortcut or a script still may.
      await page.locator(`header a[hreflang="${other}"]`).evaluate((link: HTMLElement) => link.click());
      await expect(page.locator("html")).toHaveAttribute("lang", languageTags[other]);
      await expect(settings(page)).toBeHidden();
      await expect(page.locator("dialog[open]")).toHaveCount(0);
      await button(page, words(other).settings.title).click();
      await expect(settings(page)).toBeVisible();
    });

    test("ten pages on, the question is there once and an answer is told once (C38)", async ({ page }) => {
      const told: string[] = [];
      page.on("request", (request) => {
        if (new URL(request.url()).pathname === "/api/consent") told.push(request.url());
      });
      await visit(page, locale);
      for (const kind of [
        "news",
        "events",
        "publications",
        "researchers",
        "topics",
        "news",
        "events",
        "publications",
        "researchers",
        "topics",
      ] as const) {
        await page.locator(`.site-nav a[href="${href({ kind }, locale)}"]`).click();
        await expect(page).toHaveURL(href({ kind }, locale));
        await expect(page.locator("#consent")).toHaveCount(1);
        await expectState(page, "ask", "0");
      }
      const [reply] = await Promise.all([
        page.waitForResponse("**/api/consent"),
        button(page, t.refuseAll).click(),
      ]);
      await reply.finished();
      expect(told).toHaveLength(1);
    });

    test("a clock a day behind keeps an answer; in 200 days the question is asked again (C39)", async ({
      page,
      context,
      baseURL,
    }) => {
      await plant(context, baseURL, answered(0, "18.8.9"));
      await page.clock.setFixedTime(Date.now() - 864e5);
      await page.goto(home);
      await expectState(page, "set", "8");
      await page.clock.setFixedTime(Date.now() + 200 * 864e5);
      await page.goto(home);
      await expectState(page, "ask", "0");
    });

    test("a tab closed in the moment of the answer has answered (C42)", async ({ page, context }) => {
      await visit(page, locale);
      await button(page, t.acceptAll).click({ noWaitAfter: true });
      await page.close();
      const next = await context.newPage();
      await next.goto(home);
      await expectState(next, "set", "18");
    });

    test("allowed for one video, a service is allowed; the question about the others stays", async ({
      page,
      context,
      reached,
    }) => {
      await page.goto(videoPage(locale));
      const { always } = videoWords(locale, "YouTube");
      await facade(page, "First talk").getByRole("button", { name: always }).click();
      await expectState(page, "ask", "8");
      expect(await answerOf(context)).toMatch(/^1\.\w+\.8\.8\./);
      expect(new Set(reached.map(({ url }) => new URL(url).host))).toEqual(
        new Set(["www.youtube-nocookie.com"]),
      );
    });
  });
}
