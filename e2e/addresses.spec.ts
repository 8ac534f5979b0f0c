import { expect, test } from "playwright/test";

test.use({ javaScriptEnabled: false });

test("an address that holds nothing answers 404 with words, in the language it begins with", async ({
  page,
}) => {
  for (const [path, lang, words] of [
    ["/en/nowhere-at-all", "en-CA", "Not found"],
    ["/fr/nulle-part", "fr-CA", "Page introuvable"],
    ["/en/researchers/nobody", "en-CA", "Not found"],
    ["/fr/chercheurs/personne", "fr-CA", "Page introuvable"],
    ["/en/publications/no-such-work-zzzzzz", "en-CA", "Not found"],
    ["/fr/publications/1830", "fr-CA", "Page introuvable"],
    ["/en/news/nothing", "en-CA", "Not found"],
    ["/fr/a/b/c/d", "fr-CA", "Page introuvable"],
    ["/en/news?page=99", "en-CA", "Not found"],
    ["/en/news/page/abc", "en-CA", "Not found"],
    ["/en/news/page/-1", "en-CA", "Not found"],
    ["/en/events/past/page/1.5", "en-CA", "Not found"],
    ["/en/publications/2025/page/0x2", "en-CA", "Not found"],
    ["/de", "en-CA", "Page introuvable"],
    ["/wp-login.php", "en-CA", "Page not found"],
  ] as const) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.locator("html"), path).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1 }), path).toContainText(words);
    // A title of its own, and no address, language or picture of a page that is not there.
    await expect(page, path).toHaveTitle(new RegExp(words));
    await expect(
      page.locator("link[rel=canonical], link[hreflang], meta[property^='og:']"),
      path,
    ).toHaveCount(0);
  }
});

test("a wrong spelling leads to the right address in one step", async ({ request }) => {
  for (const [path, right] of [
    ["/fr/researchers/razvan-pascanu", "/fr/chercheurs/razvan-pascanu"],
    ["/en/chercheurs/razvan-pascanu", "/en/researchers/razvan-pascanu"],
    ["/fr/News", "/fr/nouvelles"],
    ["/fr/évènements", "/fr/evenements"],
    ["/en/publications/", "/en/publications"],
    ["/en//events", "/en/events"],
    [
      "/fr/nouvelles/mila-hosts-its-first-quantum-computing-hackathon",
      "/fr/nouvelles/mila-accueille-son-premier-marathon-de-programmation-quantique",
    ],
    [
      "/en/publications/another-title-f2fesn",
      "/en/publications/what-can-grokking-teach-us-about-learning-under-nonstationarity-f2fesn",
    ],
  ] as const) {
    let address: string = path;
    let steps = 0;
    for (
      let response = await request.get(address, { maxRedirects: 0 });
      response.status() === 308;
      response = await request.get(address, { maxRedirects: 0 })
    ) {
      address = response.headers()["location"] ?? "";
      steps += 1;
      if (steps > 4) break;
    }
    expect(address, path).toBe(right);
    expect(steps, path).toBe(1);
  }
});

test("the language link leads to the same page and back", async ({ page }) => {
  for (const path of [
    "/en/researchers/razvan-pascanu",
    "/en/events/past",
    "/en/topics/climate",
    "/en/publications",
    "/en/news/flood-intervals-go-live-for-214-rivers",
  ]) {
    await page.goto(path);
    await page.locator("header a[hreflang='fr']").click();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr-CA");
    await page.locator("header a[hreflang='en']").click();
    expect(new URL(page.url()).pathname).toBe(path);
  }
});

test("the door asks for a language only where none was stated", async ({ request }) => {
  const french = await request.get("/", {
    maxRedirects: 0,
    headers: { "accept-language": "fr-FR,fr;q=0.9,en;q=0.5" },
  });
  expect([french.status(), french.headers()["location"]]).toEqual([307, "/fr"]);
  const none = await request.get("/", { maxRedirects: 0, headers: { "accept-language": "zz" } });
  expect(none.status()).toBe(200);
  expect(await none.text()).toMatch(/href="\/fr"[\s\S]*href="\/en"/);
});

test("feeds, calendars, citations and the sitemap are what they say", async ({ request }) => {
  for (const [path, type, begins] of [
    ["/en/feed.xml", "application/atom+xml", "<?xml"],
    ["/fr/feed.xml", "application/atom+xml", "<?xml"],
    ["/fr/evenements.ics", "text/calendar", "BEGIN:VCALENDAR"],
    ["/en/events/plural-languages-colloquium-2027.ics", "text/calendar", "BEGIN:VCALENDAR"],
    [
      "/en/publications/what-can-grokking-teach-us-about-learning-under-nonstationarity-f2fesn.bib",
      "application/x-bibtex",
      "@",
    ],
    [
      "/fr/publications/what-can-grokking-teach-us-about-learning-under-nonstationarity-f2fesn.ris",
      "application/x-research-info-systems",
      "TY  - ",
    ],
    [
      "/en/publications/what-can-grokking-teach-us-about-learning-under-nonstationarity-f2fesn.json",
      "application/vnd.citationstyles.csl+json",
      "[",
    ],
    ["/sitemap.xml", "application/xml", "<?xml"],
    ["/robots.txt", "text/plain", "User-agent"],
  ] as const) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()["content-type"], path).toContain(type);
    expect((await response.text()).startsWith(begins), path).toBe(true);
  }
});
