import AxeBuilder from "@axe-core/playwright";
import { expect, test, type BrowserContext, type Page } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import { locales, type Locale } from "#lib/i18n/locale.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { answerOf, cookieOf, othersOf, storedKeys, videoPage } from "./consent.fixture.ts";

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

const banner = (page: Page) => page.locator("#consent");
const settings = (page: Page) => page.locator("#consent-settings");
const button = (page: Page, name: string) => banner(page).getByRole("button", { name, exact: true });

async function visit(page: Page, locale: Locale): Promise<typeof en.Consent> {
  await page.goto(href({ kind: "home" }, locale));
  await expect(banner(page)).toBeVisible();
  return messages[locale].Consent;
}

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

test.describe("choices", () => {
  test("a refusal is one click, is remembered, and leaves no identifier", async ({ page, context }) => {
    const t = await visit(page, "en");
    await button(page, t.refuseAll).click();
    await expect(page.locator("#consent-saved")).toBeFocused();
    await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.0\.\w+\.0$/);
    expect((await answerOf(context)).length).toBeLessThanOrEqual(24);
    await page.reload();
    await expect(banner(page)).toBeHidden();
  });

  test("an acceptance grants what was asked and carries the number of its record", async ({
    page,
    context,
  }) => {
    const t = await visit(page, "fr");
    await button(page, t.acceptAll).click();
    await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.([0-9a-f]+)\.\1\.\w+\.(?:[0-9a-f]{32}|0)$/);
    const cookie = await cookieOf(context);
    expect(cookie?.sameSite).toBe("Lax");
    expect(Math.round((cookie?.expires ?? 0) / 86400 - Date.now() / 864e5)).toBe(182);
  });

  test("hiding the thanks leads to the page", async ({ page }) => {
    const t = await visit(page, "en");
    await button(page, t.refuseAll).click();
    await button(page, t.saved.hide).click();
    await expect(banner(page)).toBeHidden();
    await expect(page.locator("main")).toBeFocused();
  });

  test("Escape answers nothing and gives the focus back", async ({ page, context }) => {
    const t = await visit(page, "en");
    await button(page, t.settings.title).click();
    await page.keyboard.press("Escape");
    await expect(settings(page)).toBeHidden();
    await expect(button(page, t.settings.title)).toBeFocused();
    await expect(banner(page)).toBeVisible();
    expect(await context.cookies()).toEqual([]);
  });

  test("saving with nothing ticked is a refusal", async ({ page, context }) => {
    const t = await visit(page, "en");
    await button(page, t.settings.title).click();
    await settings(page).getByRole("button", { name: t.settings.save }).click();
    await expect(settings(page)).toBeHidden();
    expect(await answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.0\./);
  });

  test("one service can be allowed alone, and taken back from the foot of any page", async ({
    page,
    context,
  }) => {
    const t = await visit(page, "en");
    await button(page, t.settings.title).click();
    await settings(page)
      .getByRole("checkbox", { name: /YouTube/ })
      .check();
    await settings(page).getByRole("button", { name: t.settings.save }).click();
    expect(await answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.8\./);
    await page.goto(href({ kind: "cookies" }, "en"));
    await expect(page.locator("consent-gate[data-bit='8']")).toHaveText(t.declaration.allowedNow, {
      useInnerText: true,
    });
    await expect(page.locator("consent-gate[data-bit='16']")).toHaveText(t.declaration.refusedNow, {
      useInnerText: true,
    });
    await page.locator("footer").getByText(t.settings.title).click();
    await expect(settings(page).getByRole("checkbox", { name: /YouTube/ })).toBeChecked();
    await settings(page).getByRole("button", { name: t.refuseAll }).click();
    await expect(page.locator("html")).toHaveAttribute("data-grants", "0");
    await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.0\.\w+\.0$/);
  });

  test("a change of mind stands, however late the server answers the first one", async ({
    page,
    context,
  }) => {
    await page.route("**/api/consent", async (route) => {
      const body = route.request().postData() ?? "";
      if (body.includes('"all"')) await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    const t = await visit(page, "en");
    const replies = Promise.all(
      [/"all"/, /"none"/].map((how) =>
        page.waitForResponse((reply) => how.test(reply.request().postData() ?? "")),
      ),
    );
    await button(page, t.acceptAll).click();
    await banner(page).getByText(t.settings.title).last().click();
    await settings(page).getByRole("button", { name: t.refuseAll }).click();
    await replies;
    await expect(page.locator("html")).toHaveAttribute("data-grants", "0");
    await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.0\./);
  });

  test("the choice holds when the server does not answer", async ({ page, context }) => {
    await page.route("**/api/consent", (route) => route.abort());
    const t = await visit(page, "en");
    await button(page, t.acceptAll).click();
    await page.reload();
    await expect(banner(page)).toBeHidden();
    expect(await answerOf(context)).toMatch(/^1\.\w+\.([0-9a-f]+)\.\1\.\w+$/);
  });

  test("a second open page follows", async ({ page, context }) => {
    const t = await visit(page, "en");
    const second = await context.newPage();
    await visit(second, "fr");
    await button(page, t.refuseAll).click();
    await expect(second.locator("html")).toHaveAttribute("data-consent", "set");
    await expect(banner(second)).toBeHidden();
  });

  test("changing language keeps the question open, in the other language", async ({ page }) => {
    await visit(page, "en");
    await page.locator('header a[hreflang="fr"]').click();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr-CA");
    await expect(button(page, fr.Consent.refuseAll)).toBeVisible();
  });
});

test.describe("answers that do not count", () => {
  const today = Math.floor(Date.now() / 864e5);
  const value = (day: number, rest: string) => `1.${day.toString(36)}.${rest}`;
  const stale = {
    "more granted than asked": value(today, "8.18.1"),
    "a day to come": value(today + 2, "7f.8.1"),
    "183 days old": value(today - 183, "7f.8.1"),
    "an older policy": value(today, "7f.8.0"),
    junk: "%00",
    "another tool's": encodeURIComponent('{"categories":["analytics"]}'),
  };
  for (const [why, answer] of Object.entries(stale)) {
    test(`${why}: asked again, nothing granted`, async ({ page, context, baseURL }) => {
      await plant(context, baseURL, answer);
      await page.goto(href({ kind: "home" }, "en"));
      await expect(page.locator("html")).toHaveAttribute("data-consent", "ask");
      await expect(page.locator("html")).toHaveAttribute("data-grants", "0");
    });
  }

  test("a service that is new is asked about while earlier grants stay", async ({
    page,
    context,
    baseURL,
  }) => {
    await plant(context, baseURL, value(today, "8.8.9"));
    await page.goto(href({ kind: "home" }, "en"));
    await expect(page.locator("html")).toHaveAttribute("data-consent", "ask");
    await expect(page.locator("html")).toHaveAttribute("data-grants", "8");
  });

  test("answers about services this page does not know are kept, with a newer policy", async ({
    page,
    context,
    baseURL,
  }) => {
    await plant(context, baseURL, value(today, "8000008.8000000.9"));
    await page.goto(href({ kind: "home" }, "en"));
    await button(page, en.Consent.refuseAll).click();
    await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.80000[0-9a-f]+\.8000000\.9/);
  });
});

async function plant(context: BrowserContext, baseURL: string | undefined, value: string): Promise<void> {
  await context.addCookies([{ name: "consent", value, url: baseURL ?? "http://localhost:3000" }]);
}

test.describe("readers who say no beforehand", () => {
  test("Global Privacy Control is a refusal without a question", async ({ page, context }) => {
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }),
    );
    await page.goto(href({ kind: "cookies" }, "en"));
    await expect(page.locator("html")).toHaveAttribute("data-consent", "gpc");
    await expect(banner(page)).toBeHidden();
    await expect(page.getByText(en.Consent.declaration.gpc)).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    const video = await videoPage(page, "en");
    await page.goto(video);
    await page
      .locator("video-facade")
      .first()
      .getByRole("button", { name: /^Always allow/ })
      .click();
    expect(await answerOf(context)).not.toBe("");
  });

  test("with cookies and storage forbidden the question works and holds for the page", async ({ page }) => {
    const errors: unknown[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.addInitScript(() => {
      const forbidden = () => {
        throw new DOMException("no", "SecurityError");
      };
      Object.defineProperty(Document.prototype, "cookie", { get: forbidden, set: forbidden });
      Object.defineProperty(Window.prototype, "localStorage", { get: forbidden });
    });
    const t = await visit(page, "en");
    await button(page, t.refuseAll).click();
    await button(page, t.saved.hide).click();
    await page.evaluate(() => dispatchEvent(new Event("pageshow")));
    await expect(banner(page)).toBeHidden();
    expect(errors).toEqual([]);
  });
});

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

test.describe("the endpoint", () => {
  const body = {
    answer: `1.${Math.floor(Date.now() / 864e5).toString(36)}.18.8.1`,
    how: "save",
    lang: "en-CA",
    gpc: false,
  };
  const refused = {
    "from another site": [403, { "sec-fetch-site": "cross-site" }, body],
    "of 2 kB": [413, { "sec-fetch-site": "same-origin" }, { ...body, more: "x".repeat(2048) }],
    "that grants what was not asked": [
      400,
      { "sec-fetch-site": "same-origin" },
      { ...body, answer: body.answer.replace(".18.8.", ".8.18.") },
    ],
  } as const;
  for (const [what, [status, headers, data]] of Object.entries(refused)) {
    test(`an answer ${what} gets ${status} and no cookie`, async ({ request }) => {
      const reply = await request.post("/api/consent", { headers, data });
      expect(reply.status()).toBe(status);
      expect(reply.headers()["set-cookie"]).toBeUndefined();
    });
  }

  test("is for answers only", async ({ request }) => {
    expect((await request.get("/api/consent")).status()).toBe(405);
  });

  test("what was asked, and that the signal is honoured, is public", async ({ request }) => {
    expect(await (await request.get("/.well-known/gpc.json")).json()).toMatchObject({ gpc: true });
    const { lines } = (await (await request.get("/.well-known/consent.json")).json()) as {
      lines: { rev: number }[];
    };
    expect(lines[0]?.rev).toBe(1);
  });
});
