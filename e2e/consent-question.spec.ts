import { href, sections } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { addedBytes } from "./added-bytes.ts";
import {
  answerOf,
  banner,
  button,
  drawn,
  expect,
  expectState,
  settings,
  storedKeys,
  test,
  visit,
  words,
} from "./consent.fixture.ts";

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

/** The list pages, and one page of each kind that they lead to. */
async function routes(get: (path: string) => Promise<string>, locale: Locale): Promise<ReadonlySet<string>> {
  const lists = sections.map((kind) => href({ kind }, locale));
  const details = lists.map(async (list) => {
    const paths = [...(await get(list)).matchAll(/href="(\/(?:en|fr)\/[^"#?.]+)"/g)].map(
      ([, path = ""]) => path,
    );
    return paths.find((path) => path.startsWith(`${list}/`) && !lists.includes(path)) ?? list;
  });
  return new Set([...lists, ...(await Promise.all(details))]);
}

for (const locale of locales) {
  const t = words(locale);

  test.describe(`a first visit in ${locale}`, () => {
    test("on every kind of page nothing is stored or set, nobody else is asked for anything, and the page asks (C1)", async ({
      page,
      context,
      reached,
    }) => {
      const all = await routes(async (path) => (await page.request.get(path)).text(), locale);
      expect(all.size).toBeGreaterThan(15);
      for (const path of all) {
        await page.goto(path);
        await expectState(page, "ask", "0");
        await expect(banner(page)).toBeVisible();
        expect(await context.cookies(), path).toEqual([]);
        expect(await storedKeys(page), path).toEqual([]);
      }
      expect(reached).toEqual([]);
    });

    test("the words are those of the messages, and the policy is this language's page (C2)", async ({
      page,
    }) => {
      await visit(page, locale);
      await expect(banner(page).locator("p").first()).toHaveText(
        t.banner.text.replaceAll(/<\/?policy>/g, ""),
      );
      const policy = banner(page).getByRole("link").first();
      await expect(policy).toHaveAttribute("href", locale === "fr" ? "/fr/confidentialite" : "/en/privacy");
      await button(page, t.settings.title).click();
      for (const text of [
        t.settings.title,
        t.settings.intro,
        t.essential.title,
        t.analytics.title,
        t.analytics.question,
        t.media.title,
        t.media.question,
      ])
        await expect(settings(page).getByText(text, { exact: true })).toBeVisible();
      await expect(settings(page).getByText(t.essential.state)).toBeVisible();
    });

    test("the question is whole in the page's own HTML, the same for everybody (C3)", async ({ request }) => {
      const path = href({ kind: "home" }, locale);
      const plain = await request.get(path);
      const html = await plain.text();
      const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("’", "’");
      for (const text of [
        t.settings.intro,
        t.essential.text,
        t.analytics.title,
        t.analytics.question,
        t.media.title,
        t.media.question,
      ])
        expect(html.split(escaped(text)).length - 1, text).toBe(1);
      expect(html.split('id="consent"').length - 1).toBe(1);
      expect(plain.headers()["set-cookie"]).toBeUndefined();
      expect(plain.headers()["vary"]).toBe("accept-encoding");
      const other = await request.get(path, { headers: { cookie: "consent=1.g18.18.18.1", "sec-gpc": "1" } });
      expect(await other.text()).toBe(html);
      expect(other.headers()["etag"]).toBe(plain.headers()["etag"]);
    });

    test("nothing moves while the page loads, nor after an answer (C4)", async ({ page }) => {
      await page.addInitScript(() => {
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if (Reflect.get(entry, "hadRecentInput") !== true) shift += Reflect.get(entry, "value");
          document.documentElement.dataset["shift"] = String(shift);
        }).observe({ type: "layout-shift", buffered: true });
      });
      const shift = async (): Promise<number> => {
        await page.evaluate(() => document.fonts.ready);
        await drawn(page);
        return Number((await page.locator("html").getAttribute("data-shift")) ?? 0);
      };
      for (const answer of [t.refuseAll, t.acceptAll]) {
        await page.context().clearCookies();
        await visit(page, locale);
        expect(await shift()).toBe(0);
        await button(page, answer).click();
        await button(page, t.saved.hide).click();
        expect(await shift()).toBe(0);
      }
    });

    test("the question is in the first frame, and answers while every other script is held back (C5, C6)", async ({
      page,
      context,
    }) => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route(/\.js(?:\?|$)/, async (route) => {
        await held;
        await route.continue();
      });
      await page.addInitScript(() => {
        // The time of the first frame in which the question has a place; its pixels come with that frame.
        const look = (time: number): void => {
          const height = document.getElementById("consent")?.getBoundingClientRect().height ?? 0;
          if (height > 0) document.documentElement.dataset["seen"] = String(time);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto(href({ kind: "home" }, locale), { waitUntil: "commit" });
      await expect(banner(page)).toBeVisible();
      const firstPaint = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              for (const entry of list.getEntriesByName("first-contentful-paint")) resolve(entry.startTime);
            }).observe({ type: "paint", buffered: true });
          }),
      );
      const frame = 1000 / 60;
      expect(Number(await page.locator("html").getAttribute("data-seen"))).toBeLessThanOrEqual(
        firstPaint + frame,
      );
      await button(page, t.refuseAll).click();
      await expectState(page, "set", "0");
      expect(await answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.0\./);
      release();
      await page.waitForLoadState("load");
      await button(page, t.saved.hide).click();
      await expect(banner(page)).toBeHidden();
    });

    test("nothing is said in the console (C7)", async ({ page }) => {
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      await visit(page, locale);
      await button(page, t.settings.title).click();
      await page.keyboard.press("Escape");
      await button(page, t.acceptAll).click();
      await page.reload();
      await page.waitForLoadState("networkidle");
      expect(said).toEqual([]);
    });

    test("yes and no look the same, side by side, one press each (C8)", async ({ page }) => {
      await visit(page, locale);
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

    test("the settings open with nothing ticked, later with what was answered, and no switch for what is essential (C12)", async ({
      page,
    }) => {
      await visit(page, locale);
      await button(page, t.settings.title).click();
      await expect(settings(page)).toBeVisible();
      await expect(settings(page).getByText(t.essential.state)).toBeVisible();
      const boxes = settings(page).getByRole("checkbox");
      expect(await boxes.count()).toBeGreaterThan(1);
      for (const box of await boxes.all()) await expect(box).not.toBeChecked();
      await boxes.first().check();
      await settings(page).getByRole("button", { name: t.settings.save }).click();
      await page.reload();
      await page.locator("footer").getByText(t.settings.title).click();
      await expect(boxes.first()).toBeChecked();
      await expect(boxes.nth(1)).not.toBeChecked();
    });

    test("all of it adds at most 6 kB to a page, compressed", async ({ page }) => {
      await visit(page, locale);
      const { markup, styles, islands } = await addedBytes(page);
      expect(
        markup + styles + islands,
        `markup and kernel ${markup}, styles ${styles}, islands ${islands}`,
      ).toBeLessThanOrEqual(6_000);
    });
  });
}

test("the English is the institute's own, word for word (C2)", async ({ page }) => {
  await visit(page, "en");
  await expect(banner(page).getByText(/^We use cookies/)).toHaveText(verbatim.banner);
  await button(page, "Setting cookies").click();
  for (const text of verbatim.settings)
    await expect(settings(page).getByText(text, { exact: true })).toBeVisible();
});
