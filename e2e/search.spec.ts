import AxeBuilder from "@axe-core/playwright";
import { expect } from "playwright/test";
import type { APIRequestContext, Page } from "playwright/test";
import { locales } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routing.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { mutate, signIn } from "./lake.fixture.ts";
import { promised } from "./reader.fixture.ts";
import { freshMark, test } from "./studio.fixture.ts";

const messages = { en, fr } as const;

function address(asked: Readonly<Record<string, string>>, locale: Locale): string {
  return href({ kind: "search", asked: new URLSearchParams(asked).toString() }, locale);
}

/** Whether a search finds a text, by its title. */
async function finds(request: APIRequestContext, text: string, title: string): Promise<boolean> {
  const answer = await request.get(address({ q: text }, "en"));
  expect(answer.status()).toBe(200);
  return (await answer.text()).replace(/<\/?mark>/g, "").includes(`>${title}</a>`);
}

function news(id: string, title: string, more: object = {}): object {
  return {
    _id: id,
    _type: "announcement",
    kind: "news",
    title: { _type: "localeString", en: title },
    slug: { _type: "localeSlug", en: { _type: "slug", current: id } },
    publishedAt: new Date(Date.now() - 60_000).toISOString(),
    ...more,
  };
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of locales) {
    test(`a reader asks, narrows, goes on and comes back (${locale})`, async ({ page }) => {
      const t = messages[locale];
      await page.goto(`/${locale}`);
      await page
        .getByRole("navigation", { name: t.Frame.navigation })
        .getByRole("link", { name: t.Frame.sections.search, exact: true })
        .click();
      await page.getByRole("searchbox", { name: t.Search.label }).fill("learning");
      await page.getByRole("button", { name: t.Search.submit, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.Search.title);
      await expect(page.getByRole("searchbox")).toHaveValue("learning");
      await expect(page.locator("mark").first()).toHaveText(/learn/i);
      const results = page.getByRole("region", { name: /\d/ }).getByRole("article");
      await expect(results).toHaveCount(20);

      const types = page.getByRole("navigation", { name: t.Search.facets.types });
      await types.getByRole("link", { name: t.Frame.sections.publications }).click();
      await expect(types.getByRole("link", { name: t.Frame.sections.publications })).toHaveAttribute(
        "aria-current",
        "true",
      );
      await page.getByText(t.Search.facets.years, { exact: true }).click();
      const year = page.getByRole("navigation", { name: t.Search.facets.title }).getByRole("link").first();
      const [, count = ""] = /(\d+)\s*$/.exec(await year.innerText()) ?? [];
      await year.click();
      await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(count);
      const narrowed = page.url();

      const [title = ""] = await page.getByRole("main").getByRole("heading", { level: 3 }).allInnerTexts();
      await page.getByRole("main").getByRole("heading", { level: 3 }).getByRole("link").first().click();
      expect(title).not.toBe("");
      await page.goBack();
      expect(page.url()).toBe(narrowed);
      await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(count);

      await page.getByRole("link", { name: t.Search.clear }).click();
      await page.getByRole("navigation", { name: t.Frame.pages }).getByRole("link", { name: "2" }).click();
      await expect(page.locator("ol.publications")).toHaveAttribute("start", "21");
      const otherWord = locale === "en" ? "Français" : "English";
      await page.getByRole("link", { name: otherWord, exact: true }).click();
      expect(new URL(page.url()).search, "the toggle keeps the question and the page").toBe(
        "?q=learning&page=2",
      );
    });
  }
});

test("a published text is found within seconds, an unpublished one no more, a draft never", async ({
  page,
  request,
  made,
}) => {
  const mark = freshMark();
  const id = `announcement-search-${mark}`;
  const title = `Found in a moment ${mark}`;
  await signIn(page);
  made.ids.push(id);
  await mutate(page, [{ create: { ...news(`drafts.${id}`, `Draft only ${mark}`) } }]);
  await mutate(page, [{ create: news(id, title) }]);
  await expect.poll(() => finds(request, mark, title), { ...promised, timeout: 2_500 }).toBe(true);
  expect(await finds(request, `Draft only ${mark}`, `Draft only ${mark}`)).toBe(false);
  await mutate(page, [{ delete: { id } }]);
  await expect.poll(() => finds(request, mark, title), { ...promised, timeout: 2_500 }).toBe(false);
});

test("accents make no difference, whichever side has them", async ({ page, request, made }) => {
  const mark = freshMark();
  const id = `announcement-accents-${mark}`;
  const title = `Évaluation météorologique ${mark}`;
  await signIn(page);
  made.ids.push(id);
  await mutate(page, [{ create: news(id, title) }]);
  for (const text of [`evaluations meteorologiques ${mark}`, `ÉVALUATIONS météorologiques ${mark}`])
    await expect.poll(() => finds(request, text, title), promised).toBe(true);
});

test("a search is nobody's page but the reader's: not indexed, not kept, canonical without its question", async ({
  request,
}) => {
  const answer = await request.get("/en/search?q=learning&type=publication&page=2&utm_source=x");
  const html = await answer.text();
  expect(answer.headers()["cache-control"]).toBe("private, no-cache");
  expect(html).toContain('<meta name="robots" content="noindex, follow"');
  expect(html).toMatch(/<link rel="canonical" href="https?:\/\/[^"?]+\/en\/search"/);
  expect(html).not.toContain("utm_source");
  expect(html).not.toContain("__next_f");
  expect(html).not.toContain("<div hidden");
  expect(await (await request.get("/sitemap.xml")).text()).not.toContain("/search");
  expect((await request.get("/fr/search?q=x", { maxRedirects: 0 })).headers()["location"]).toBe(
    "/fr/rechercher?q=x",
  );
});

test("whatever is typed is answered with a page", async ({ request }) => {
  for (const text of [
    '"',
    "* OR",
    "title_en:x",
    "NEAR(a b",
    "a AND",
    "%",
    "<script>alert(1)</script>",
    "-",
    "١٢",
    "𝔼",
  ]) {
    const answer = await request.get(address({ q: text }, "fr"));
    expect(answer.status(), text).toBe(200);
    expect(await answer.text()).not.toContain("<script>alert");
  }
  for (const query of [
    "q=%00",
    "q=%ff%fe",
    "page=99999999",
    "q=a&page=500",
    "year=x&topic=%27&type=publication",
  ])
    expect((await request.get(`/en/search?${query}`)).status(), query).toBe(200);
});

test("nothing found, a misspelt word and a page too far each get words and a way on", async ({ page }) => {
  await page.goto(address({ q: "zzzqqqxxy" }, "en"));
  await expect(page.getByText(en.Search.advice)).toBeVisible();
  await page.goto(address({ q: "hackaton" }, "en"));
  await page.getByRole("link", { name: en.Search.literally }).click();
  await expect(page.getByText(en.Search.advice)).toBeVisible();
  await page.goto(address({ q: "learning", page: "99" }, "en"));
  await page.getByRole("link", { name: en.Search.firstPage }).click();
  await expect(page.locator("ol.publications > li")).toHaveCount(20);
});

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

for (const locale of locales) {
  test(`the search has no fault that axe knows, and fits 320 px (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const asked of [{}, { q: "réseau learning" }, { q: "hackaton", type: "news" }, { q: "zzzqqqxxy" }]) {
      await page.goto(address({ ...asked }, locale));
      await isAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(320);
    }
  });
}
