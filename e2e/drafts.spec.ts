import { newsItem } from "./announcement.fixture.ts";
import { expect } from "playwright/test";
import type { APIRequestContext, Page } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { lake, mutate, query, signIn } from "./lake.fixture.ts";
import { enable, makeSecret } from "./preview.fixture.ts";
import { read, statuses } from "./reader.fixture.ts";
import * as studio from "./studio.fixture.ts";
import { test } from "./studio.fixture.ts";

test.describe.configure({ timeout: 240_000 });

/** No page in any language and no door of the lake tells a reader of the draft. */
async function isUnknownToReaders(request: APIRequestContext, id: string, mark: string, article: Place) {
  expect(await statuses(request, article)).toEqual([404, 404]);
  for (const place of [{ kind: "home" }, { kind: "news" }, article] as const)
    for (const locale of locales) expect((await read(request, place, locale)).html).not.toContain(mark);

  for (const perspective of [undefined, "published"]) {
    const found = await query(
      request,
      `*[_id in [$id, $draft] || title.en match $mark]`,
      { id, draft: `drafts.${id}`, mark: `*${mark}*` },
      perspective,
    );
    expect(await found.json()).toMatchObject({ result: [] });
  }
  for (const perspective of ["raw", "drafts", "previewDrafts", "rAutumn", "rAutumn,drafts"])
    expect((await query(request, "*", {}, perspective)).status(), perspective).toBe(401);
  expect((await query(request, "*", {}, '["drafts"]')).status(), "no perspective at all").toBe(400);

  const all = `query=${encodeURIComponent("*")}`;
  for (const path of [
    `data/doc/production/drafts.${id}?includeAllVersions=true`,
    `data/listen/production?${all}`,
    `data/listen/production?${all}&includeResult=true&perspective=drafts`,
    "data/live/events/production?includeDrafts=true",
    "data/export/production",
    `data/history/production/documents/drafts.${id}`,
    `data/history/production/transactions/drafts.${id}`,
    `data/references/production/documents/${id}/to`,
    `projects/vitrine/datasets/production/export`,
  ])
    expect((await request.get(`${lake}/${path}`)).status(), path).toBe(401);
  const named = await request.get(`${lake}/data/doc/production/drafts.${id},${id}`);
  expect(await named.json()).toMatchObject({ documents: [] });
  for (const door of ["mutate", "actions"]) {
    const answer = await request.post(`${lake}/data/${door}/production`, {
      data: { mutations: [{ delete: { id } }] },
    });
    expect(answer.status(), door).toBe(401);
  }
}

/** A published piece of news with a draft of another text beside it. */
async function makeChanged(page: Page, id: string, slug: string, published: string, draft: string) {
  const news = (itsId: string, text: string) =>
    newsItem({ id: itsId, title: { en: text, fr: text }, slugs: { en: slug, fr: slug } });
  await mutate(page, [{ create: news(id, published) }, { create: news(`drafts.${id}`, draft) }]);
}

test("a draft is for editors: readers see nothing of it, the preview shows it", async ({
  page,
  request,
  browser,
  baseURL,
  made,
}) => {
  const mark = studio.freshMark();
  const id = await studio.openNew(page, "announcements");
  made.ids.push(id);
  await studio.write(page, "title.en", `Not yet for readers ${mark}`);
  await studio.write(page, "title.fr", `Pas encore pour le public ${mark}`);
  const article: Place = {
    kind: "newsItem",
    slugs: {
      en: await studio.generateSlug(page, "slug.en"),
      fr: await studio.generateSlug(page, "slug.fr"),
    },
  };
  await expect
    .poll(async () => (await query(page.request, "*[_id == $id][0]", { id }, "drafts")).json())
    .toMatchObject({ result: { title: { en: `Not yet for readers ${mark}` } } });

  await test.step("readers see nothing of it", () => isUnknownToReaders(request, id, mark, article));

  const preview = page.locator("iframe").contentFrame();
  const heading = preview.getByRole("heading", { level: 1 });
  await test.step("its page opens in the preview, with the draft's words", async () => {
    await page.getByRole("button", { name: /^Used on/ }).click();
    await page.getByRole("link", { name: "Its page in English" }).click();
    await expect(heading).toContainText(`Not yet for readers ${mark}`, { timeout: 60_000 });
    await expect(preview.getByRole("complementary", { name: en.Preview.title })).toBeVisible();
    await expect(page.getByTestId("field-title.en")).toBeVisible({ timeout: 60_000 });
  });

  await test.step("what is typed shows in the page, and the studio stays", async () => {
    await page.evaluate(() => window.sessionStorage.setItem("e2e", String(performance.timeOrigin)));
    await studio.write(page, "title.en", `Still not for readers ${mark}`);
    await expect(heading).toContainText(`Still not for readers ${mark}`, { timeout: 30_000 });
    await studio.write(page, "title.fr", `Toujours pas pour le public ${mark}`);
    const origins = await page.evaluate(() => [
      window.sessionStorage.getItem("e2e"),
      String(performance.timeOrigin),
    ]);
    expect(origins[0], "the studio was not loaded again").toBe(origins[1]);
  });

  await test.step("a click on a text opens its field", async () => {
    await heading.hover();
    await expect(preview.getByTestId("overlay").or(preview.locator("sanity-visual-editing"))).toBeAttached();
    await heading.click();
    await expect(page).toHaveURL(/\/title\.en\?/, { timeout: 30_000 });
    await expect(page.getByTestId("field-title.en").getByRole("textbox")).toBeFocused({ timeout: 30_000 });
  });

  await test.step("the preview is this editor's alone, and nobody keeps it", async () => {
    const own = await page.request.get(href(article, "en"));
    expect(await own.text()).toContain(mark);
    expect(own.headers()["cache-control"]).toBe("private, no-store");
    await isUnknownToReaders(request, id, mark, article);
    const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    const reader = await other.newPage();
    expect((await reader.goto(href(article, "en")))?.status()).toBe(404);
    await expect(reader.getByText(mark)).toHaveCount(0);
    await other.close();
  });
});

test("leaving the preview shows the page that readers see", async ({ page, request, made }) => {
  const mark = studio.freshMark();
  const id = `announcement-e2e-${mark}`;
  const article: Place = { kind: "newsItem", slugs: { en: `e2e-${mark}`, fr: `e2e-${mark}` } };
  made.ids.push(id, `sanity-preview-e2e-${mark}`);
  await signIn(page);
  await makeChanged(page, id, `e2e-${mark}`, `Said ${mark}`, `Said otherwise ${mark}`);
  const secret = await makeSecret(page, mark);
  await page.goto(enable(secret, href(article, "fr")));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Said otherwise ${mark}`);
  await page.getByRole("link", { name: fr.Preview.leave }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Said ${mark}`);
  expect(new URL(page.url()).pathname).toBe(href(article, "fr"));
  await expect(page.getByRole("complementary", { name: en.Preview.title })).toHaveCount(0);
  expect((await read(request, article, "fr")).html).not.toContain("Said otherwise");
});

test("the preview opens with a good secret only, and on this site only", async ({ page, request, made }) => {
  const mark = studio.freshMark();
  made.ids.push(`sanity-preview-e2e-${mark}`);
  await signIn(page);
  const secret = await makeSecret(page, mark);
  const open = async (address: string) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    return { status: answer.status(), cookies: answer.headers()["set-cookie"] ?? "" };
  };

  for (const wrong of ["", "guess", secret.slice(1), `${secret}0`, secret.toUpperCase()])
    expect(await open(enable(wrong, "/en")), wrong).toEqual({ status: 401, cookies: "" });
  expect(await open("/api/draft-mode/enable")).toEqual({ status: 401, cookies: "" });
  for (const foreign of ["//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example"])
    expect(await open(enable(secret, foreign)), foreign).toEqual({ status: 400, cookies: "" });
  expect((await open(enable(secret, "/en"))).cookies).toContain("__prerender_bypass=");

  await mutate(page, [{ delete: { id: `sanity-preview-e2e-${mark}` } }]);
  expect(await open(enable(secret, "/en")), "a secret taken back").toEqual({ status: 401, cookies: "" });

  const made_up = await request.get("/en", { headers: { cookie: "__prerender_bypass=0123456789abcdef" } });
  expect(made_up.headers()["cache-control"]).toContain("public");
  expect(await made_up.text()).not.toContain("/api/draft-mode/disable");

  const away = await request.get("/api/draft-mode/disable?path=//elsewhere.example", { maxRedirects: 0 });
  expect(away.headers()["location"]).toBe("/");
});
