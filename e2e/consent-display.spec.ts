import { createHash } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";
import {
  answered,
  banner,
  button,
  expect,
  expectState,
  facade,
  plant,
  settings,
  test,
  videoPage,
  videoWords,
  visit,
  words,
} from "./consent.fixture.ts";

/** Signals, robots, paper, small screens, and people who do not see or do not point. */
const viewports = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 320, height: 256 },
] as const;

/** What axe looks for: WCAG 2.2 A and AA, and what its authors recommend besides. */
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const locale of locales) {
  const t = words(locale);
  const home = href({ kind: "home" }, locale);
  const cookiesPage = href({ kind: "cookies" }, locale);

  test.describe(`signals and robots in ${locale}`, () => {
    const sendSignal = (page: Page): Promise<unknown> =>
      page.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }),
      );

    test("Global Privacy Control is a refusal without a question; who allows something all the same is heard (C44)", async ({
      page,
      context,
      reached,
    }) => {
      await sendSignal(page);
      await page.goto(cookiesPage);
      await expectState(page, "gpc", "0");
      await expect(banner(page)).toBeHidden();
      await expect(page.getByText(t.declaration.gpc)).toBeVisible();
      expect(await context.cookies()).toEqual([]);
      await page.locator("main").getByRole("button", { name: t.settings.title }).click();
      await settings(page)
        .getByRole("checkbox", { name: /YouTube/ })
        .check();
      const [request] = await Promise.all([
        page.waitForRequest("**/api/consent"),
        settings(page).getByRole("button", { name: t.settings.save }).click(),
      ]);
      expect(request.postDataJSON()).toMatchObject({ gpc: true, how: "save" });
      await page.reload();
      await expectState(page, "set gpc", "8");
      await expect(page.getByText(t.declaration.gpcChosen)).toBeVisible();
      expect(reached).toEqual([]);
    });

    test("a signal switched on after an answer changes nothing in it, and the cookies page says so (C44)", async ({
      page,
      context,
      baseURL,
    }) => {
      await plant(context, baseURL, answered(1, "18.8.9"));
      await sendSignal(page);
      await page.goto(cookiesPage);
      await expectState(page, "set gpc", "8");
      await expect(page.getByText(t.declaration.gpcChosen)).toBeVisible();
      await expect(banner(page)).toBeHidden();
    });

    test("a robot gets the same page, and is told to leave the question out of its excerpts (C46)", async ({
      request,
    }) => {
      const robot = await request.get(home, {
        headers: { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" },
      });
      const html = await robot.text();
      expect(html).toBe(await (await request.get(home)).text());
      for (const id of ["consent", "consent-settings"])
        expect(html).toMatch(new RegExp(`<[a-z]+[^>]* id="${id}"[^>]* data-nosnippet=""`));
    });
  });

  test.describe(`looks in ${locale}`, () => {
    test("on paper there is no question and no button; a video is its title and its address (C47)", async ({
      page,
    }) => {
      await page.goto(videoPage(locale));
      await page.emulateMedia({ media: "print" });
      await expect(banner(page)).toBeHidden();
      await expect(settings(page)).toBeHidden();
      await expect(page.locator("video-facade").getByRole("button")).toHaveCount(0);
      const first = facade(page, "First talk");
      await expect(first.locator("figcaption")).toBeVisible();
      const address = await first
        .getByRole("link")
        .evaluate((link) => getComputedStyle(link, "::after").content);
      expect(address).toContain("https://www.youtube.com/watch?v=Cgxsv1riJhI");
    });

    test("at 320 by 256 nothing runs over, and every control can be reached (C48)", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 256 });
      await visit(page, locale);
      const overflow = (selector: string): Promise<number> =>
        page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(await overflow("html")).toBeLessThanOrEqual(0);
      expect(await banner(page).evaluate((element) => getComputedStyle(element).position)).toBe("static");
      for (const name of [t.refuseAll, t.acceptAll, t.settings.title]) {
        await button(page, name).scrollIntoViewIfNeeded();
        await expect(button(page, name)).toBeInViewport({ ratio: 0.98 });
      }
      await button(page, t.settings.title).click();
      for (const name of [t.settings.save, t.refuseAll, t.acceptAll, t.settings.close]) {
        const control = settings(page).getByRole("button", { name, exact: true });
        await control.scrollIntoViewIfNeeded();
        await expect(control).toBeInViewport({ ratio: 0.98 });
      }
      expect(await overflow("#consent-settings")).toBeLessThanOrEqual(0);
    });

    for (const viewport of viewports) {
      test(`at ${viewport.width}×${viewport.height} the keyboard reaches the whole page, and nothing it stops at is hidden (C49)`, async ({
        page,
      }) => {
        await page.setViewportSize(viewport);
        await visit(page, locale, videoPage(locale));
        const stops: string[] = [];
        for (let stop = 0; stop < 120; stop += 1) {
          await page.keyboard.press("Tab");
          const state = await page.evaluate(stopOfFocus);
          if (state === "end") break;
          stops.push(state);
        }
        expect(stops.filter((stop) => stop.startsWith("hidden"))).toEqual([]);
        const counts = new Map(
          ["#consent", "main", "footer"].map((place) => [
            place,
            stops.filter((stop) => stop.startsWith(place)).length,
          ]),
        );
        expect(counts.get("#consent")).toBeGreaterThan(3);
        expect(counts.get("main"), stops.join("\n")).toBeGreaterThan(5);
        expect(counts.get("footer")).toBeGreaterThan(1);
      });
    }

    for (const colorScheme of ["light", "dark"] as const) {
      test(`no accessibility fault in question, settings, thanks, poster and player (${colorScheme}, C50)`, async ({
        page,
        reached,
      }) => {
        await page.emulateMedia({ colorScheme });
        const expectNone = async (state: string): Promise<void> => {
          const { violations } = await new AxeBuilder({ page }).withTags(axeTags).exclude("iframe").analyze();
          expect(
            violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" · ")}`,
            ),
            state,
          ).toEqual([]);
        };
        await visit(page, locale, videoPage(locale));
        await expectNone("the question, over posters");
        await button(page, t.settings.title).click();
        await expectNone("the settings");
        await page.keyboard.press("Escape");
        await button(page, t.refuseAll).click();
        await expect(page.locator("#consent-saved")).toBeFocused();
        await expectNone("the thanks");
        await button(page, t.saved.hide).click();
        await expectNone("posters");
        await facade(page, "First talk")
          .getByRole("button", { name: videoWords(locale, "YouTube").play })
          .click();
        await expect(facade(page, "First talk").locator("iframe")).toHaveCount(1);
        await expectNone("a player");
        expect(reached).toHaveLength(1);
      });
    }

    test("in forced colours buttons keep an edge, and focus is seen (C51)", async ({ page }) => {
      await page.emulateMedia({ forcedColors: "active" });
      await visit(page, locale);
      for (const name of [t.refuseAll, t.acceptAll, t.settings.title]) {
        const style = await button(page, name).evaluate((element) => {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
          return `${borderTopStyle} ${borderTopWidth}`;
        });
        expect(style).toBe("solid 2px");
        const clip = async (): Promise<Buffer> => {
          const box = await button(page, name).boundingBox();
          if (box === null) throw new Error(`${name} is nowhere.`);
          return page.screenshot({
            clip: { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 },
          });
        };
        // The keyboard comes from the left; whatever had the focus before has lost it.
        await button(page, name).focus();
        await page.keyboard.press("Shift+Tab");
        const before = await clip();
        await page.keyboard.press("Tab");
        await expect(button(page, name)).toBeFocused();
        expect((await clip()).equals(before), `the focus of ${name} shows`).toBe(false);
      }
    });

    test("nothing of it moves, for those who asked for less motion and for everybody (C52)", async ({
      page,
    }) => {
      for (const reducedMotion of ["reduce", "no-preference"] as const) {
        await page.emulateMedia({ reducedMotion });
        await page.context().clearCookies();
        await visit(page, locale, videoPage(locale));
        const running = (): Promise<number> =>
          page.evaluate(
            () =>
              document
                .getAnimations()
                .filter(
                  ({ effect }) =>
                    effect instanceof KeyframeEffect &&
                    effect.target?.closest("#consent, #consent-settings, video-facade") != null,
                ).length,
          );
        await button(page, t.settings.title).click();
        expect(await running()).toBe(0);
        await page.keyboard.press("Escape");
        await button(page, t.acceptAll).click();
        await expect(facade(page, "First talk").locator("iframe")).toHaveCount(1);
        expect(await running()).toBe(0);
      }
    });

    test("whatever can be pressed is at least 44 pixels high and wide (C53)", async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await visit(page, locale, videoPage(locale));
      const small = (): Promise<string[]> =>
        page.evaluate(() =>
          [
            ...document.querySelectorAll(
              "#consent button, #consent-settings button, #consent-settings label, #consent [data-consent-do], video-facade button, video-facade a, video-facade summary, footer [data-consent-do]",
            ),
          ]
            .filter((element) => element.checkVisibility())
            .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.height < 44 || box.width < 44)
            .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
        );
      expect(await small()).toEqual([]);
      await button(page, t.settings.title).click();
      expect(await small()).toEqual([]);
      await page.keyboard.press("Escape");
      await button(page, t.refuseAll).click();
      expect(await small()).toEqual([]);
    });
  });
}

test("that the signal is honoured, and what was asked when, is public and cannot be rewritten (C45)", async ({
  request,
}) => {
  expect(await (await request.get("/.well-known/gpc.json")).json()).toMatchObject({ gpc: true });
  const { lines } = Object(await (await request.get("/.well-known/consent.json")).json());
  expect(lines.length).toBeGreaterThan(1);
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  let before = "";
  for (const line of lines) {
    expect(line.prev).toBe(hash(before));
    before = JSON.stringify(line);
  }
  // The last line is of the kernel that this very page has.
  const html = await (await request.get("/en")).text();
  const kernel = /<script data-keep="" data-consent="[^"]*">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect(lines.at(-1).kernelHash).toBe(`sha256-${createHash("sha256").update(kernel).digest("base64")}`);
});

/** Where the focus is, and whether something entirely covers it. "end": it has left the page. */
function stopOfFocus(): string {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return "end";
  const { x, y, width, height } = focused.getBoundingClientRect();
  const points = [
    [x + 1, y + 1],
    [x + width / 2, y + height / 2],
    [x + width - 1, y + height - 1],
  ] as const;
  const isHidden = points.every(([left, top]) => {
    const found = document.elementFromPoint(left, top);
    return found === null || (!focused.contains(found) && !found.contains(focused));
  });
  const place = focused.closest("#consent, main, footer, header");
  const name = place === null ? "page" : place.id === "consent" ? "#consent" : place.localName;
  return `${isHidden ? "hidden" : name} ${focused.textContent?.trim().slice(0, 40) ?? ""}`;
}
