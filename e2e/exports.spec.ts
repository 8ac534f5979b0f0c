import { expect, test } from "playwright/test";
import en from "#messages/en.json" with { type: "json" };

const person = "/en/researchers/razvan-pascanu";

const types = {
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  json: "application/vnd.citationstyles.csl+json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
} as const;

/** How many works a file of a form holds. */
function count(format: string, body: string): number {
  switch (format) {
    case "bib":
      return body.match(/^@\w+\{/gm)?.length ?? 0;
    case "ris":
      return body.match(/^ER {2}- \r$/gm)?.length ?? 0;
    case "json":
      return (JSON.parse(body) as unknown[]).length;
    default:
      return body.trim().split("\n").length;
  }
}

test("a person's works, a year's, a topic's, a search's and all of them, in four forms", async ({
  page,
  request,
}) => {
  for (const from of [
    person,
    "/fr/publications",
    "/en/search?q=pascanu",
    "/fr/rechercher?q=pascanu&type=publication",
  ]) {
    await page.goto(from);
    const links = page.locator(".downloads a");
    const names = await links.allInnerTexts();
    expect(new Set(names).size).toBe(4);
    const counts = new Set<number>();
    for (const address of await links.evaluateAll((all) =>
      all.map((link) => String(link.getAttribute("href"))),
    )) {
      const [format = ""] = /(?<=\.)(?:bib|ris|json|txt)(?=$|\?)/.exec(address) ?? [];
      const answer = await request.get(address);
      expect(answer.status(), address).toBe(200);
      expect(answer.headers()["content-type"]).toBe(
        Object.entries(types).find(([name]) => name === format)?.[1],
      );
      expect(answer.headers()["content-disposition"]).toMatch(
        new RegExp(`^attachment; filename="[a-z0-9-]+\\.${format}"$`),
      );
      counts.add(count(format, await answer.text()));
    }
    expect(counts.size, `${from}: every form holds the same works`).toBe(1);
    expect([...counts][0]).toBeGreaterThan(1);
  }
});

test("keys in a file are each their own", async ({ request }) => {
  const body = await (await request.get("/en/publications.bib")).text();
  const keys = [...body.matchAll(/^@\w+\{([^,]+),/gm)].map((match) => match[1]);
  expect(keys.length).toBeGreaterThan(50);
  expect(new Set(keys).size).toBe(keys.length);
});

test("what is no list, no form and nobody's is not there", async ({ request }) => {
  for (const path of [
    "/en/publications/1899.bib",
    "/en/researchers/nobody-at-all.bib",
    `${person}.pdf`,
    "/en/publications.jsonld",
    "/en/topics/nothing.ris",
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("a work and a person come in the form a program asks for, and as a page to everybody else", async ({
  page,
  request,
}) => {
  await page.goto("/en/publications");
  const work = await page
    .getByRole("main")
    .getByRole("heading", { level: 3 })
    .getByRole("link")
    .first()
    .getAttribute("href");
  const get = (path: string | null, accept: string) => request.get(path ?? "", { headers: { accept } });
  for (const [accept, type] of [
    ["application/x-bibtex", types.bib],
    ["application/x-research-info-systems", types.ris],
    ["application/vnd.citationstyles.csl+json", types.json],
    ["application/ld+json", "application/ld+json; charset=utf-8"],
    ["text/html;q=0.8, application/x-bibtex", types.bib],
    ["application/x-bibtex;q=0.2, application/vnd.citationstyles.csl+json;q=0.3", types.json],
  ] as const)
    for (const path of [work, person]) {
      const answer = await get(path, accept);
      expect(answer.status(), accept).toBe(200);
      expect(answer.headers()["content-type"], `${path} as ${accept}`).toBe(type);
      expect(answer.headers()["vary"]).toMatch(/(?:^|,\s*)accept(?:,|$)/i);
      expect(answer.headers()["content-location"]).toMatch(new RegExp(`^${path}\\.[a-z]+$`));
    }
  for (const accept of [
    "*/*",
    "text/html",
    "image/png",
    "application/x-bibtex;q=0",
    "application/x-bibtex, text/html",
  ]) {
    const answer = await get(work, accept);
    expect(answer.status(), accept).toBe(200);
    expect(answer.headers()["content-type"], accept).toBe("text/html; charset=utf-8");
    expect(answer.headers()["vary"]).toMatch(/(?:^|,\s*)accept(?:,|$)/i);
  }
  expect((await get("/en/publications", "application/x-bibtex")).headers()["vary"]).toBe("accept-encoding");
  const old = (work ?? "").replace(/\/[a-z-]+-(?=[a-z0-9]{6}$)/, "/x-");
  const moved = await request.get(old, { headers: { accept: "application/x-bibtex" }, maxRedirects: 0 });
  expect(moved.status(), "an old address leads to the work’s own").toBe(308);
  expect(moved.headers()["location"]?.replace(/\.bib$/, "")).toBe(work);
  expect((await get(old, "application/x-bibtex")).headers()["content-type"]).toBe(types.bib);
});

test("the links say what they give", async ({ page }) => {
  await page.goto(person);
  await expect(page.getByRole("link", { name: `BibTeX ${en.Downloads.of.person}`, exact: true })).toHaveCount(
    1,
  );
});
