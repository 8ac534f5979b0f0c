import { expect } from "playwright/test";
import type { APIRequestContext, Page } from "playwright/test";
import { languageTags, locales, otherLocale } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { mutate, signIn } from "./lake.fixture.ts";
import { promised, read } from "./reader.fixture.ts";
import { freshMark, test } from "./studio.fixture.ts";

// What each page, list, feed, map and description says of a text that exists in English only, in French only, in both, in
// both but with the French behind, and in French from a machine only (urls.md 6.2).

const notices = { en: en.Notices, fr: fr.Notices };
const cases = ["english", "french", "both", "stale", "machine"] as const;
type Case = (typeof cases)[number];

/** The languages a text was truly written in. */
const written: Readonly<Record<Case, readonly Locale[]>> = {
  english: ["en"],
  french: ["fr"],
  both: ["en", "fr"],
  stale: ["en", "fr"],
  machine: ["en"],
};

/** The language in which a reader gets a text. */
function shown(of: Case, locale: Locale): Locale {
  if (of === "english") return "en";
  return of === "french" ? "fr" : locale;
}

/** The words of the notice above a text, or none. */
function notice(of: Case, locale: Locale): string | null {
  if (of === "english" || of === "french") {
    if (shown(of, locale) === locale) return null;
    return locale === "en"
      ? "This text is available only in French."
      : "Ce texte est offert en anglais seulement.";
  }
  if (locale === "en" || of === "both") return null;
  return of === "machine"
    ? notices.fr.machineTranslation
    : "Le texte original anglais a été modifié depuis cette traduction.";
}

test("the five states of a text, on its page, in lists, found by the search, in feeds, the sitemap and metadata, in both languages", async ({
  page,
  request,
  made,
}) => {
  const mark = freshMark();
  await signIn(page);
  made.ids.push(...cases.map((of) => idOf(of, mark)));
  await mutate(
    page,
    cases.map((of) => ({ create: announcement(of, mark) })),
  );
  for (const locale of locales) {
    await expect
      .poll(async () => (await read(request, { kind: "news" }, locale)).html, promised)
      .toContain(words("machine", mark, locale));
  }
  for (const of of cases)
    for (const locale of locales)
      await test.step(`${of} in ${locale}`, async () => {
        await isToldOnItsPage(page, of, mark, locale);
        await isToldInTheList(page, of, mark, locale);
        await isToldInTheSearch(page, of, mark, locale);
      });
  await isTrueInFeedsAndMap(request, mark);
});

async function isToldOnItsPage(page: Page, of: Case, mark: string, locale: Locale): Promise<void> {
  const place = placeOf(of, mark);
  const isWritten = written[of].includes(locale);
  const response = await page.goto(href(place, locale));
  expect(response?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", languageTags[locale]);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText(words(of, mark, shown(of, locale)));
  expect(await nearestLang(heading.getByText(words(of, mark, shown(of, locale))))).toBe(shown(of, locale));
  const told = page.getByRole("main").locator(".notice");
  const words_ = notice(of, locale);
  if (words_ === null) await expect(told).toHaveCount(0);
  else await expect(told).toHaveText([words_]);

  // The original's own address, when this page only shows it.
  const canonical = isWritten ? locale : otherLocale(locale);
  const own = await page.locator("link[rel=canonical]").getAttribute("href");
  expect(new URL(own ?? "").pathname).toBe(href(place, canonical));
  const alternates = await page
    .locator("link[rel=alternate][hreflang]:not([type])")
    .evaluateAll((links) => links.map((link) => String(link.getAttribute("hreflang"))).toSorted());
  expect(alternates).toEqual(written[of].length === 2 ? ["en", "fr", "x-default"] : []);
  await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute(
    "content",
    languageTags[canonical].replace("-", "_"),
  );
  const data = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').first().textContent()) ?? "",
  );
  if (isWritten) expect(data).toMatchObject({ "@type": "NewsArticle", inLanguage: languageTags[locale] });
  else
    expect(data).toMatchObject({
      "@type": "WebPage",
      about: { "@id": expect.stringContaining("/id/announcement/") },
    });
}

async function isToldInTheList(page: Page, of: Case, mark: string, locale: Locale): Promise<void> {
  await page.goto(href({ kind: "news" }, locale));
  await isToldInARow(page, of, mark, locale);
}

/** Found from either interface by a word of either language, and told apart as lists do. */
async function isToldInTheSearch(page: Page, of: Case, mark: string, locale: Locale): Promise<void> {
  for (const asked of locales.filter((lang) => of === "machine" || written[of].includes(lang))) {
    await page.goto(
      href({ kind: "search", asked: `q=${encodeURIComponent(words(of, mark, asked))}` }, locale),
    );
    await isToldInARow(page, of, mark, locale);
  }
}

async function isToldInARow(page: Page, of: Case, mark: string, locale: Locale): Promise<void> {
  const lang = shown(of, locale);
  const row = page
    .getByRole("main")
    .locator("article, li")
    .filter({ hasText: words(of, mark, lang) })
    .last();
  const link = row.getByRole("link", { name: words(of, mark, lang) });
  expect(
    await nearestLang(
      link
        .getByText(words(of, mark, lang))
        .or(link)
        .last(),
    ),
  ).toBe(lang);
  const badge = row.locator(".badge");
  if (lang !== locale) await expect(badge.first()).toContainText(lang.toUpperCase());
  else if (of === "machine" && locale === "fr") await expect(badge.first()).toHaveText(notices.fr.byMachine);
  else await expect(badge).toHaveCount(0);
}

async function isTrueInFeedsAndMap(request: APIRequestContext, mark: string): Promise<void> {
  const map = await (await request.get("/sitemap.xml")).text();
  for (const locale of locales) {
    const feed = await (await request.get(href({ kind: "feed" }, locale))).text();
    for (const of of cases) {
      const isThere = written[of].includes(locale);
      expect(feed.includes(idOf(of, mark)), `${of} in the ${locale} feed`).toBe(isThere);
      const url = map
        .split("<url>")
        .find((entry) => entry.includes(`${href(placeOf(of, mark), locale)}</loc>`));
      expect(url !== undefined, `${of} in ${locale} in the sitemap`).toBe(isThere);
      expect(url?.match(/hreflang/g)?.length ?? 0).toBe(isThere && written[of].length === 2 ? 2 : 0);
    }
  }
}

/** The `lang` that a screen reader would read a text in, without its region. */
function nearestLang(text: ReturnType<Page["locator"]>): Promise<string | undefined> {
  return text.last().evaluate((node) => node.closest("[lang]")?.getAttribute("lang")?.slice(0, 2));
}

function idOf(of: Case, mark: string): string {
  return `announcement-${of}-${mark}`;
}

function words(of: Case, mark: string, locale: Locale): string {
  return locale === "en" ? `The ${of} case ${mark}` : `Le cas ${of} ${mark}`;
}

function slugOf(of: Case, mark: string, locale: Locale): string {
  return words(of, mark, locale).toLowerCase().replaceAll(" ", "-");
}

function placeOf(of: Case, mark: string): Place {
  const own =
    of === "english" ? (["en", "en"] as const) : of === "french" ? (["fr", "fr"] as const) : locales;
  const [first = "en", second = "fr"] = own;
  return { kind: "newsItem", slugs: { en: slugOf(of, mark, first), fr: slugOf(of, mark, second) } };
}

function announcement(of: Case, mark: string): object {
  const kept = locales.filter((locale) => of === "machine" || written[of].includes(locale));
  const only = <T>(make: (locale: Locale) => T) =>
    Object.fromEntries(kept.map((locale) => [locale, make(locale)]));
  const record = { from: "en", source: "0123456789abcdef", at: "2026-01-01T00:00:00Z" };
  const translation =
    of === "stale"
      ? { translation: { ...record, state: "human" } }
      : of === "machine"
        ? { translation: { ...record, state: "machine" } }
        : {};
  return {
    _id: idOf(of, mark),
    _type: "announcement",
    kind: "news",
    title: { _type: "localeString", ...only((locale) => words(of, mark, locale)), ...translation },
    slug: {
      _type: "localeSlug",
      ...only((locale) => ({ _type: "slug", current: slugOf(of, mark, locale) })),
    },
    body: {
      _type: "localeRichText",
      ...only((locale) => [
        {
          _type: "block",
          _key: "a",
          style: "normal",
          markDefs: [],
          children: [{ _type: "span", _key: "s", marks: [], text: `${words(of, mark, locale)}.` }],
        },
      ]),
      ...translation,
    },
    publishedAt: new Date(Date.now() - 60_000).toISOString(),
  };
}
