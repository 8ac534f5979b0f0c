import type { Page } from "playwright/test";
import { locales } from "#lib/i18n/locale.ts";
import {
  banner,
  expect,
  expectState,
  facade,
  settings,
  test,
  videoPage,
  videoWords,
  visit,
  words,
} from "./consent.fixture.ts";

/** The walks written down in docs/consent-walks.md: with the keyboard alone, and as a screen reader is told. */
/** Presses Tab until the focus is on what is called so; fails when that takes more than `most` presses. */
async function tabTo(page: Page, name: string, most: number): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    if ((await nameOfFocus(page)) === name) return;
  }
  throw new Error(
    `"${name}" is not reached within ${most} presses; the focus is on "${await nameOfFocus(page)}".`,
  );
}

function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const label =
      focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : focused?.textContent;
    return (label ?? "").replaceAll(/\s+/g, " ").trim();
  });
}

for (const locale of locales) {
  const t = words(locale);
  const { play, always, stop, transcript } = videoWords(locale, "YouTube");
  const policy = locale === "fr" ? "politique de confidentialité" : "Privacy Policy";
  const title = locale === "fr" ? "First talk (fr)" : "First talk";

  test.describe(`walks in ${locale}`, () => {
    test("keyboard: question, settings, one service, saved, back to the page", async ({ page }) => {
      await visit(page, locale, videoPage(locale));
      // Skip link, policy, the two answers, the settings: the question comes before everything else.
      await tabTo(page, policy, 2);
      await tabTo(page, t.refuseAll, 1);
      await tabTo(page, t.acceptAll, 1);
      await tabTo(page, t.settings.title, 1);
      await page.keyboard.press("Enter");
      await expect(settings(page)).toBeVisible();
      await page.keyboard.press("Escape");
      expect(await nameOfFocus(page)).toBe(t.settings.title);
      await page.keyboard.press("Space");
      await expect(settings(page)).toBeVisible();
      const youtube =
        locale === "fr" ? "YouTube (Google LLC, États-Unis)" : "YouTube (Google LLC, United States)";
      await tabTo(page, youtube, 3);
      await page.keyboard.press("Space");
      await tabTo(page, t.settings.save, 3);
      await page.keyboard.press("Enter");
      await expectState(page, "set", "8");
      await expect(page.locator("#consent-saved")).toBeFocused();
      await tabTo(page, t.saved.hide, 2);
      await page.keyboard.press("Enter");
      await expect(page.locator("main")).toBeFocused();
      await expect(banner(page)).toBeHidden();
    });

    test("keyboard: the page can be read without answering, and answered later", async ({ page }) => {
      await visit(page, locale, videoPage(locale));
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(page.locator("main")).toBeFocused();
      await tabTo(page, `${play} ${title}`, 12);
      await page.keyboard.press("Shift+Tab");
      await expectState(page, "ask", "0");
    });

    test("keyboard: a video is played once, stopped, and allowed for good", async ({ page, reached }) => {
      await visit(page, locale, videoPage(locale));
      const first = facade(page, "First talk");
      await page.locator("main").focus();
      await tabTo(page, `${play} ${title}`, 12);
      await page.keyboard.press("Enter");
      await expect(first.locator("iframe")).toBeFocused();
      await first.getByRole("button", { name: stop }).focus();
      await page.keyboard.press("Enter");
      await expect(first.getByRole("button", { name: play })).toBeFocused();
      await tabTo(page, always, 1);
      await page.keyboard.press("Space");
      await expectState(page, "ask", "8");
      await expect(first.locator("iframe")).toHaveCount(1);
      expect(reached.length).toBeGreaterThan(0);
    });

    test("screen reader: what the question, the settings and the thanks are called and say (C54)", async ({
      page,
    }) => {
      await visit(page, locale);
      await expect(banner(page)).toMatchAriaSnapshot(`
        - region ${JSON.stringify(t.banner.title)}:
          - heading ${JSON.stringify(t.banner.title)} [level=2]
          - paragraph:
            - link ${JSON.stringify(policy)}
          - paragraph: ${JSON.stringify(t.banner.clarification)}
          - button ${JSON.stringify(t.refuseAll)}
          - button ${JSON.stringify(t.acceptAll)}
          - button ${JSON.stringify(t.settings.title)}
      `);
      await page.getByRole("button", { name: t.settings.title }).press("Enter");
      await expect(settings(page)).toMatchAriaSnapshot(`
        - dialog ${JSON.stringify(t.settings.title)}:
          - heading ${JSON.stringify(t.settings.title)} [level=2]
          - paragraph: ${JSON.stringify(t.settings.intro)}
          - paragraph: ${JSON.stringify(t.settings.clarification)}
          - paragraph:
            - link ${JSON.stringify(policy)}
          - heading ${JSON.stringify(t.essential.title)} [level=3]
          - paragraph: ${JSON.stringify(`${t.essential.text} ${t.essential.state}`)}
          - heading ${JSON.stringify(t.analytics.title)} [level=3]
          - paragraph: ${JSON.stringify(t.analytics.question)}
          - paragraph: ${JSON.stringify(t.analytics.unused)}
          - heading ${JSON.stringify(t.media.title)} [level=3]
          - paragraph: ${JSON.stringify(t.media.question)}
          - group ${JSON.stringify(t.media.title)}:
            - checkbox /YouTube \\(Google LLC/
            - checkbox /Vimeo \\(Vimeo/
          - button ${JSON.stringify(t.settings.save)}
          - button ${JSON.stringify(t.refuseAll)}
          - button ${JSON.stringify(t.acceptAll)}
          - button ${JSON.stringify(t.settings.close)}
      `);
      await settings(page).getByRole("button", { name: t.refuseAll }).press("Enter");
      await expect(banner(page)).toMatchAriaSnapshot(`
        - region:
          - paragraph: ${JSON.stringify(t.saved.text)}
          - link ${JSON.stringify(t.settings.title)}
          - button ${JSON.stringify(t.saved.hide)}
      `);
      await expect(page.getByRole("status")).toHaveText(t.saved.text);
    });

    test("screen reader: what a video is called, before, while and after it plays (C54)", async ({
      page,
      reached,
    }) => {
      await visit(page, locale, videoPage(locale));
      const first = facade(page, "First talk");
      const quoted = (text: string): string => JSON.stringify(text);
      await expect(first).toMatchAriaSnapshot(`
        - figure /^First talk.* 7.* 37/:
          - paragraph: /Google LLC/
          - button ${quoted(`${play} ${title}`)}
          - button ${quoted(always)}
          - link /youtube\\.com/
      `);
      await first.getByRole("button", { name: play }).press("Enter");
      await expect(first).toMatchAriaSnapshot(`
        - figure /^First talk/:
          - iframe
          - button ${quoted(`${stop} ${title}`)}
          - link /youtube\\.com/
      `);
      await expect(first.locator("iframe")).toHaveAttribute("title", title);
      await expect(first.getByRole("button")).toHaveCount(1);
      const last = facade(page, "Last talk");
      await last.getByText(transcript, { exact: true }).press("Enter");
      await expect(last.getByText(locale === "fr" ? "Bonsoir." : "Good evening.")).toBeVisible();
      expect(reached).toHaveLength(1);
    });
  });
}
