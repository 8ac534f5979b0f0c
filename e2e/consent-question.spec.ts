import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { banner, button, othersOf, settings, storedKeys, videoPage, visit } from "./consent.fixture.ts";

const messages = { en, fr };

/** The institute's own words, as on the page this site is made after. */
const verbatim = {
  banner:
    "We use cookies to analyze the browsing and usage of our website and to personalize your experience. You can disable these technologies at any time, but this may limit certain functionalities of the site. Read our Privacy Policy for more information.",
  settings: [
    "Setting cookies",
    "You can enable and disable the types of cookies you wish to accept. However certain choices you make could affect the services offered on our sites (e.g. suggestions, personalised ads, etc.).",
    "Essential cookies",
    "These cookies are necessary for the operation of the site and cannot be deactivated. (Still active)",
    "Analytics cookies",
    "Do you accept the use of cookies to measure the audience of our sites?",
    "Multimedia Player",
    "Do you accept the use of cookies to display and allow you to watch the video content hosted by our partners (YouTube, etc.)?",
    "Read our Privacy Policy for more information.",
  ],
};

for (const locale of locales) {
  test.describe(`before any choice, in ${locale}`, () => {
    test("nothing is stored or set, and nobody else is asked for anything", async ({ page, context }) => {
      const others = await othersOf(context);
      for (const kind of ["home", "researchers", "publications", "cookies"] as const) {
        await page.goto(href({ kind }, locale));
        await expect(page.locator("html")).toHaveAttribute("data-consent", "ask");
        await expect(banner(page)).toBeVisible();
        expect(await context.cookies()).toEqual([]);
        expect(await storedKeys(page)).toEqual([]);
      }
      expect(others).toEqual([]);
    });

    test("yes and no look the same and stand side by side", async ({ page }) => {
      const t = await visit(page, locale);
      const looks = await Promise.all(
        [t.refuseAll, t.acceptAll].map((name) =>
          button(page, name).evaluate((element) => {
            const { fontSize, fontWeight, color, backgroundColor, border, padding, height } =
              getComputedStyle(element);
            return { fontSize, fontWeight, color, backgroundColor, border, padding, height };
          }),
        ),
      );
      expect(looks[0]).toEqual(looks[1]);
    });

    test("the settings have nothing ticked and no switch for what is essential", async ({ page }) => {
      const t = await visit(page, locale);
      await button(page, t.settings.title).click();
      await expect(settings(page)).toBeVisible();
      await expect(settings(page).getByText(t.essential.state)).toBeVisible();
      const boxes = settings(page).getByRole("checkbox");
      expect(await boxes.count()).toBeGreaterThan(0);
      for (const box of await boxes.all()) await expect(box).not.toBeChecked();
    });

    test("no accessibility fault in the banner, the settings, the thanks and a video", async ({ page }) => {
      const t = await visit(page, locale);
      const faults = async (selector: string) =>
        (await new AxeBuilder({ page }).include(selector).analyze()).violations.map(({ id, nodes }) => [
          id,
          nodes[0]?.html,
        ]);
      expect(await faults("#consent")).toEqual([]);
      await button(page, t.settings.title).click();
      expect(await faults("#consent-settings")).toEqual([]);
      await page.keyboard.press("Escape");
      await button(page, t.refuseAll).click();
      expect(await faults("#consent")).toEqual([]);
      await page.goto(await videoPage(page, locale));
      expect(await faults("video-facade")).toEqual([]);
    });

    test("without JavaScript there is no question, no dead button, and videos are links", async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
      const others = await othersOf(context);
      const page = await context.newPage();
      await page.goto(href({ kind: "home" }, locale));
      await expect(banner(page)).toBeHidden();
      await page.goto(href({ kind: "cookies" }, locale));
      await expect(page.getByText(messages[locale].Consent.declaration.noScript)).toBeVisible();
      await page.goto(await videoPage(page, locale));
      const facade = page.locator("video-facade").first();
      await expect(facade.getByRole("button")).toHaveCount(0);
      await expect(facade.getByRole("link")).toHaveAttribute("href", /^https:/);
      expect(others).toEqual([]);
      await context.close();
    });
  });
}

test("the English is the institute's own, word for word", async ({ page }) => {
  await visit(page, "en");
  await expect(banner(page).getByText(/^We use cookies/)).toHaveText(verbatim.banner);
  await button(page, "Setting cookies").click();
  for (const text of verbatim.settings)
    await expect(settings(page).getByText(text, { exact: true })).toBeVisible();
});

test("the French says the same in French", async ({ page }) => {
  const t = await visit(page, "fr");
  await expect(banner(page)).toContainText(t.banner.text.replaceAll(/<\/?policy>/g, ""));
  await button(page, t.settings.title).click();
  for (const text of [
    t.settings.intro,
    t.essential.text,
    t.essential.state,
    t.analytics.question,
    t.media.question,
  ]) {
    await expect(settings(page)).toContainText(text);
  }
});

test.describe("the page around the question", () => {
  test("nothing moves before a choice, and the banner is there at the first paint", async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shifts: entry.startTime && (entry as { value?: number }).value });
      }).observe({ type: "layout-shift", buffered: true });
    });
    await visit(page, "en");
    await page.waitForLoadState("load");
    expect(await page.evaluate(() => (window as { shifts?: number }).shifts)).toBe(0);
  });

  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
    { width: 320, height: 256 },
  ]) {
    test(`at ${viewport.width}×${viewport.height} the keyboard reaches the page, and the banner hides nothing it reaches`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await visit(page, "en");
      let reached = 0;
      for (let stop = 0; stop < 30; stop++) {
        await page.keyboard.press("Tab");
        const state = await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return "nowhere";
          const { x, y, width, height } = focused.getBoundingClientRect();
          const points = [
            [x + 1, y + 1],
            [x + width / 2, y + height / 2],
            [x + width - 1, y + height - 1],
          ] as const;
          const hidden = points.every(([left, top]) => {
            const found = document.elementFromPoint(left, top);
            return found !== null && !focused.contains(found) && !found.contains(focused);
          });
          return hidden ? "hidden" : focused.closest("main") ? "main" : "frame";
        });
        expect(state).not.toBe("hidden");
        if (state === "main") reached++;
      }
      expect(reached).toBeGreaterThan(0);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }

  test("the settings fit a screen of 320 by 256 and every button can be reached", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    const t = await visit(page, "fr");
    await button(page, t.settings.title).click();
    for (const name of [t.settings.save, t.refuseAll, t.acceptAll, t.settings.close]) {
      const control = settings(page).getByRole("button", { name, exact: true });
      await control.scrollIntoViewIfNeeded();
      await expect(control).toBeInViewport();
    }
    expect(
      await settings(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth),
    ).toBeLessThanOrEqual(0);
  });
});
