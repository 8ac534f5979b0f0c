import AxeBuilder from "@axe-core/playwright";
import { expect, test as base } from "playwright/test";
import type { Browser, Locator, Page } from "playwright/test";
import { equivalentPath, href, sections } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";
import context from "#messages/context.json" with { type: "json" };
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { hardCoded, looseTexts, textsIn } from "./hard-coded-text.ts";
import { query, remove, signIn } from "./lake.fixture.ts";
import { enable, makeSecret, secretId } from "./preview.fixture.ts";
import { freshMark } from "./studio.fixture.ts";

const workbench = { en: href({ kind: "messages" }, "en"), fr: href({ kind: "messages" }, "fr") };

/** A browser whose page is in draft mode, as the studio's preview is. */
const test = base.extend<{ readonly translator: Page }>({
  translator: async ({ page }, use) => {
    const mark = freshMark();
    await signIn(page);
    await page.goto(enable(await makeSecret(page, mark), workbench.fr));
    await use(page);
    await remove(page, { ids: [secretId(mark)], files: [] });
  },
});

test.describe.configure({ timeout: 240_000 });

test("for readers there is no workbench, and an address cannot ask for keys", async ({ request, page }) => {
  for (const address of [workbench.en, workbench.fr, `${workbench.fr}?state=missing`])
    expect((await request.get(address)).status(), address).toBe(404);
  const form = { multipart: { locale: "fr", action: "stop" } };
  expect((await request.post("/api/messages-preview", form)).status()).toBe(404);
  expect((await request.get("/api/draft-mode/development?path=/fr")).status()).toBe(404);
  const home = await (await request.get("/fr")).text();
  for (const drawing of ["keys", "pseudo"])
    expect(await (await request.get(`/fr?messages=${drawing}`)).text()).toBe(home);
  const forged = { "x-vitrine-messages": "keys", cookie: "__prerender_bypass=0123456789abcdef" };
  expect(await (await request.get("/fr?messages=keys", { headers: forged })).text()).not.toContain("⟨");
  await page.goto(workbench.en);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.NotFound.title);
});

test("a translator sees each message with its context and its forms, and finds it", async ({
  translator: page,
}) => {
  const count = page.getByRole("article", { name: "Workbench.count", exact: true });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(fr.Workbench.title);
  await expect(count.locator("li > [lang=fr-CA]")).toHaveText([
    "Aucun message",
    "1 message",
    "1,5 message",
    "2 messages",
    /^1\s000\s000 de messages$/u,
  ]);
  await expect(count.locator("li > [lang=en-CA]")).toHaveText([
    "No message",
    "1 message",
    "1.5 messages",
    "2 messages",
    "1,000,000 messages",
  ]);
  // Sample values are in the language of the sentence.
  const dated = page.getByRole("article", { name: "Calls.inList.now", exact: true });
  await expect(dated.locator("li > [lang=fr-CA]")).toContainText("15 janvier 2027");
  await expect(dated.locator("li > [lang=en-CA]")).toContainText("January 15, 2027");

  await page.getByLabel(fr.Workbench.filter.text).fill("EVENEMENTS");
  await page.getByLabel(fr.Workbench.filter.group).selectOption("Frame");
  await page.getByRole("button", { name: fr.Workbench.filter.submit, exact: true }).click();
  await expect(page).toHaveURL(/text=EVENEMENTS&group=Frame/u);
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText(fr.Frame.sections.events);
  await expect(page.getByLabel(fr.Workbench.filter.text)).toHaveValue("EVENEMENTS");
});

test("the workbench is accessible, narrow, and works without scripts", async ({
  translator: page,
  browser,
  baseURL,
}) => {
  for (const locale of locales) {
    await page.setViewportSize({ width: 320, height: 720 });
    await page.goto(workbench[locale]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), locale).toBe(320);
    // A group with plurals, notes and pages: of the whole, axe would say the same for minutes.
    await page.goto(`${workbench[locale]}?group=Publications`);
    const { violations } = await new AxeBuilder({ page })
      .exclude("sanity-visual-editing")
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  }
  const plain = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const quiet = await plain.newPage();
  await quiet.goto(`${workbench.en}?group=NotFound`);
  await expect(quiet.getByRole("article").first()).toBeVisible();
  await quiet.getByLabel(en.Workbench.filter.text).fill("NotFound.title");
  await quiet.getByRole("button", { name: en.Workbench.filter.submit, exact: true }).click();
  await expect(quiet.getByRole("article")).toHaveCount(1);
  await plain.close();
});

test("a file that is sent is seen on the whole site by who sent it, and by nobody else", async ({
  translator: page,
  browser,
  baseURL,
}) => {
  const words = { ...fr.Frame, sections: { ...fr.Frame.sections, news: "Du neuf" } };
  const sent = { ...fr, Frame: words, Video: { ...fr.Video, duration: "{durée}" } };
  const other = await anotherTranslator(browser, page, baseURL);
  const reader = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  await page.goto(workbench.fr);
  await send(page, "fr.json", JSON.stringify(sent));
  const outcome = outcomeOf(page);
  await expect(outcome).toContainText(fr.Workbench.file.shown.replace("{name}", "fr.json"));
  await expect(outcome).toContainText("1 message diffère");
  await expect(outcome).toContainText("1 message est brisé");
  const broken = page.getByRole("article", { name: "Video.duration" });
  await expect(broken).toContainText(fr.Workbench.states.setAside);
  await expect(broken).toContainText("{duration}");

  const news = (of: Page) => of.getByRole("navigation").getByRole("link", { name: "Du neuf" });
  for (const path of [href({ kind: "home" }, "fr"), href({ kind: "publications" }, "fr")]) {
    const answer = await page.goto(path);
    expect(answer?.headers()["cache-control"]).toBe("private, no-store");
    await expect(news(page)).toBeVisible();
    await expect(page.getByRole("complementary", { name: fr.Preview.title })).toContainText("fr.json");
    for (const context of [other, reader]) {
      const theirs = await context.newPage();
      await theirs.goto(path);
      await expect(theirs.getByRole("navigation").first()).toBeVisible();
      await expect(news(theirs)).toHaveCount(0);
      await theirs.close();
    }
  }

  await page.goto(workbench.fr);
  await page.getByRole("button", { name: fr.Workbench.file.stop }).click();
  await expect(outcomeOf(page)).toHaveCount(0);
  await page.goto(href({ kind: "home" }, "fr"));
  await expect(news(page)).toHaveCount(0);
  await other.close();
  await reader.close();
});

test("a file that cannot be shown says why", async ({ translator: page }) => {
  await page.goto(`${workbench.fr}?group=NotFound`);
  await page.getByRole("button", { name: fr.Workbench.file.show }).click();
  await expect(page.getByRole("alert").first()).toHaveText(fr.Workbench.file.none);
  await send(page, "words.txt", "Bonjour");
  await expect(outcomeOf(page)).toContainText("words.txt");
  await page.getByRole("button", { name: fr.Workbench.file.stop }).click();
  await expect(outcomeOf(page)).toHaveCount(0);
});

test("each message shows its key where it stands", async ({ translator: page }) => {
  await page.goto("/fr?messages=keys");
  await expect(
    page.getByRole("link", { name: `${fr.Frame.sections.news} ⟨Frame.sections.news⟩` }),
  ).toBeVisible();
  await page.goto("/fr");
  await expect(page.getByText("⟨")).toHaveCount(0);
});

test("in the pseudo-locale all text is content or a message, and nothing is too wide at 320 px", async ({
  translator: page,
}) => {
  const answer = await query(
    page.request,
    "*[!(_type match 'sanity.*') && !(_id in path('_.**'))]",
    {},
    "raw",
  );
  const content = textsIn(await answer.json());
  expect(content.length).toBeGreaterThan(1_000);
  await page.setViewportSize({ width: 320, height: 720 });
  const faults: string[] = [];
  for (const path of pages()) {
    await page.goto(`${path}${path.includes("?") ? "&" : "?"}messages=pseudo`);
    await expect(page.getByText("⟦").first(), path).toBeAttached();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 320) faults.push(`${path}: ${wide} px wide`);
    for (const { text, at } of hardCoded(await page.evaluate(looseTexts), content))
      faults.push(`${path}: "${text.trim()}" at ${at}`);
  }
  expect(faults).toEqual([]);
  // The search finds what it is for.
  await page.evaluate(() => document.body.append("Loading the list"));
  const found = hardCoded(await page.evaluate(looseTexts), content);
  expect(found).toEqual([{ text: "Loading the list", at: "body" }]);
});

/** The main pages, those on which messages are said to stand, and one that is not there; in both languages. */
function pages(): readonly string[] {
  const shown = Object.values(context).flatMap((note) => ("where" in note ? note.where : []));
  const further = shown.flatMap((path) => [path, equivalentPath(path) ?? path]);
  const all = [
    ...sections.flatMap((kind) => locales.map((locale) => href({ kind }, locale))),
    ...further,
    workbench.en,
    workbench.fr,
    "/en/nowhere/at-all",
    "/fr/nowhere/at-all",
  ];
  return [...new Set(all)].filter((path) => path !== "/" && !/\.\w+$/u.test(path));
}

/** Another browser in draft mode. */
async function anotherTranslator(browser: Browser, page: Page, baseURL: string | undefined) {
  const cookies = await page.context().cookies();
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  await context.addCookies(cookies.filter(({ name }) => name === "__prerender_bypass"));
  return context;
}

/** What the workbench says of the file that was sent. */
function outcomeOf(page: Page): Locator {
  return page.getByRole("region", { name: fr.Workbench.file.title }).locator(".notice:not([role])");
}

async function send(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page
    .getByLabel(fr.Workbench.file.field, { exact: true })
    .setInputFiles({ name, mimeType: "text/plain", buffer });
  await page.getByRole("button", { name: fr.Workbench.file.show }).click();
  await expect(outcomeOf(page)).toBeVisible();
}
