import { brotliCompressSync } from "node:zlib";
import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { lake, mutate, query, signIn } from "./lake.fixture.ts";
import { promised } from "./reader.fixture.ts";
import { test } from "./studio.fixture.ts";

const messages = { en, fr };
const profile = "/en/researchers/elise-ouellet-tremblay";

test("every link beside a work in a list is heard with the work's title, and no two sound alike", async ({
  page,
}) => {
  for (const path of [profile, "/fr/publications/2025"]) {
    await page.goto(path);
    const names = (await page.locator("ol.publications").first().ariaSnapshot())
      .split("\n")
      .flatMap((line) => /- '?link "((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? []);
    const ofWorks = names.filter((name) => /^(?:BibTeX|PDF|DOI|arXiv) /.test(name));
    expect(ofWorks.length, path).toBeGreaterThan(15);
    expect(
      ofWorks.filter((name, index) => ofWorks.indexOf(name) !== index),
      path,
    ).toEqual([]);
  }
});

test("works without a year stand on a page of their own, at the end of the years, in both languages", async ({
  page,
  request,
}) => {
  for (const [locale, index, undated] of [
    ["en", "/en/publications", "/en/publications/undated"],
    ["fr", "/fr/publications", "/fr/publications/sans-date"],
  ] as const) {
    await page.goto(index);
    const last = page
      .getByRole("navigation", { name: messages[locale].Publications.years })
      .getByRole("link")
      .last();
    await expect(last).toHaveAttribute("href", undated);
    await last.click();
    await expect(page).toHaveURL(undated);
    await expect(
      page.getByRole("heading", { level: 1, name: messages[locale].Publications.titleUndated }),
    ).toBeVisible();
    await expect(page.locator("ol.publications > li")).not.toHaveCount(0);
    await expect(page.locator("ol.publications time")).toHaveCount(0);
  }
  const wrong = await request.get("/fr/publications/undated", { maxRedirects: 0 });
  expect([wrong.status(), wrong.headers()["location"]]).toEqual([308, "/fr/publications/sans-date"]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a work's page has what Google Scholar asks for, and the whole abstract in sight", async ({
    page,
  }) => {
    await page.goto("/en/publications/2025");
    for (const title of await page.locator("a.title-link").all()) {
      const path = (await title.getAttribute("href")) ?? "";
      const html = await (await page.request.get(path)).text();
      const named = (name: string) => [
        ...html.matchAll(new RegExp(`<meta name="${name}" content="([^"]*)"`, "g")),
      ];
      const own = /<meta name="citation_language" content="(\w+)"/.exec(html)?.[1];
      if (own === undefined) continue;
      expect(own, path).toBe("en");
      for (const name of ["citation_title", "citation_author", "citation_publication_date"])
        expect(named(name).length, `${path} ${name}`).toBeGreaterThan(0);
      expect(named("citation_publication_date")[0]?.[1], path).toMatch(/^\d{4}(?:\/\d{2}\/\d{2})?$/);
      expect(named("citation_pdf_url"), `${path}: no paper of the seed is kept here`).toHaveLength(0);
    }
    await page.goto("/en/publications/2025");
    await page.locator("a.title-link").nth(1).click();
    const abstract = page.locator("section[aria-labelledby^=abstract] p").first();
    await expect(abstract).toBeVisible();
    expect(await abstract.evaluate((element) => element.closest("details"))).toBeNull();
  });
});

test("a paper by three thousand: all in the page, first ten, ours and last in sight, and no heavier than a picture", async ({
  page,
  request,
  made,
}) => {
  const shortId = freshShortId();
  const id = `publication-${shortId}`;
  const slug = `a-paper-by-three-thousand-${shortId}`;
  await signIn(page);
  made.ids.push(id);
  const ours = await researcherId(page);
  const authors = Array.from({ length: 3_000 }, (_, index) => ({
    _key: `a${index}`,
    _type: "author",
    printedName: { display: `Given Family${index}`, given: "Given", family: `Family${index}` },
    ...(index === 1_500 ? { researcher: { _type: "reference", _ref: ours } } : {}),
  }));
  await mutate(page, [
    {
      create: {
        _id: id,
        _type: "publication",
        shortId,
        title: "A Paper by Three Thousand",
        titleLang: "en",
        type: "article",
        authors,
        versions: [
          {
            _key: "v",
            _type: "version",
            kind: "journal",
            status: "published",
            date: "1997-01-02",
            venueText: "Journal",
          },
        ],
      },
    },
  ]);
  const path = `/en/publications/${slug}`;
  // How soon is promised of ordinary pages; this one is made once, however long it takes.
  const patient = { ...promised, timeout: 30_000 };
  await expect.poll(async () => (await request.get(path)).status(), patient).toBe(200);
  const html = await (await request.get(path)).text();
  const names = [...html.matchAll(/<meta name="citation_author" content="([^"]*)"/g)].map(([, name]) => name);
  expect([names.length, names[0], names.at(-1)]).toEqual([3_000, "Family0, Given", "Family2999, Given"]);
  const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "{}";
  expect(Object(JSON.parse(data)).author).toHaveLength(3_000);
  await page.goto(path);
  const authorsInHead = page.locator(".page-heading .authors");
  const seen = await authorsInHead.evaluate((element) => ({
    shown: [...element.querySelectorAll(":scope > .names > li")].map((item) => item.textContent),
    ours: element.querySelectorAll("a").length,
    folded: element.querySelectorAll("details li").length,
    summary: element.querySelector("summary")?.textContent ?? "",
  }));
  expect([seen.shown.length, seen.ours, seen.folded]).toEqual([12, 1, 2_988]);
  expect(seen.shown.at(-1)).toBe("Given Family2999");
  expect(seen.summary).toMatch(/2[,\s\u00A0]?988/);
  expect(brotliCompressSync(html).byteLength).toBeLessThan(120 * 1024);
  // The year's list holds all of them too, folded.
  const inList = async () =>
    (await (await request.get("/en/publications/1997")).text()).match(/Given Family\d+/g)?.length;
  await expect.poll(inList, patient).toBe(3_000);
});

test("a paper kept here is served beside its page, in parts too, told to Scholar, and gone when it is taken down", async ({
  page,
  request,
  made,
}) => {
  const shortId = freshShortId();
  const id = `publication-${shortId}`;
  const path = `/en/publications/a-paper-kept-here-${shortId}`;
  await signIn(page);
  made.ids.push(id);
  const bytes = Buffer.from(`%PDF-1.4\n%${"words ".repeat(2_000)}\n%%EOF\n`);
  const { baseURL = "" } = test.info().project.use;
  const upload = await page.request.post(`${lake}/assets/files/production?filename=e2e-paper.pdf`, {
    headers: {
      origin: new URL(baseURL).origin,
      "sec-fetch-site": "same-origin",
      "content-type": "application/pdf",
    },
    data: bytes,
  });
  const file = String(Object(await upload.json()).document._id);
  const version = {
    _key: "v",
    _type: "version",
    kind: "journal",
    status: "published",
    date: "1997-03-04",
    venueText: "Journal",
  };
  const work = {
    _id: id,
    _type: "publication",
    shortId,
    title: "A Paper Kept Here",
    titleLang: "en",
    type: "article",
    authors: [{ _key: "a", _type: "author", printedName: { display: "A. B", given: "A.", family: "B" } }],
    versions: [
      {
        ...version,
        hostedPdf: { _type: "file", asset: { _type: "reference", _ref: file }, licence: "cc-by-4.0" },
      },
    ],
  };
  await mutate(page, [{ create: work }]);
  try {
    await expect.poll(async () => (await request.get(`${path}.pdf`)).status(), promised).toBe(200);
    const whole = await request.get(`${path}.pdf`);
    expect(await whole.body()).toEqual(bytes);
    expect(whole.headers()["content-type"]).toBe("application/pdf");
    expect(whole.headers()["content-disposition"]).toBe('inline; filename="b1997paper.pdf"');
    expect(whole.headers()["accept-ranges"]).toBe("bytes");
    const part = await request.get(`${path}.pdf`, { headers: { range: "bytes=0-8" } });
    expect([part.status(), (await part.body()).toString()]).toEqual([206, "%PDF-1.4\n"]);
    const html = await (await request.get(path)).text();
    const named = /<meta name="citation_pdf_url" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(new URL(named).pathname).toBe(`${path}.pdf`);
    expect(html).toContain(`"contentSize":"${bytes.length}"`);
    const french = await (await request.get(path.replace("/en/", "/fr/"))).text();
    expect(french).not.toContain("citation_");
    await page.goto(path);
    await expect(page.locator(".version-links")).toContainText("CC BY 4.0");

    await mutate(page, [{ patch: { id, unset: ["versions[0].hostedPdf"] } }]);
    await expect.poll(async () => (await request.get(`${path}.pdf`)).status(), promised).toBe(404);
    await expect
      .poll(async () => (await (await request.get(path)).text()).includes("citation_pdf_url"), promised)
      .toBe(false);
  } finally {
    await mutate(page, [{ delete: { id } }, { delete: { id: file } }]);
  }
});

/** Somebody of ours who may be shown. */
async function researcherId(page: Page): Promise<string> {
  const answer: unknown = await (
    await query(page.request, '*[_type == "researcher" && visibility == "public"][0]._id')
  ).json();
  return String(Object(answer).result);
}

/** A new one each time: what a run before this one took down may be remembered under its address. */
function freshShortId(): string {
  const letters = "abcdefghijkmnpqrstuvwxyz23456789";
  return Array.from({ length: 6 }, () => letters[Math.floor(Math.random() * letters.length)] ?? "a").join("");
}
