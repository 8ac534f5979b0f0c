import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "playwright/test";
import { crawl, settled } from "./crawl.ts";
import { longTexts, misset, misspoken } from "./spoken-language.ts";
import type { CrawledPage } from "./crawl.ts";

let pages: readonly CrawledPage[] = [];

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
  await settled(request);
  pages = await crawl(request);
  await request.dispose();
});

test("every link leads to a page, and the site is worth crawling", () => {
  const broken = pages
    .filter((page) => page.status !== 200)
    .map((page) => `${page.status} ${page.path} from ${page.from}`);
  expect(broken).toEqual([]);
  expect(pages.length).toBeGreaterThan(200);
});

test("every page has one h1, its language, a title, an absolute canonical and a description", () => {
  const faults = pages.flatMap(({ path, html }) => {
    const lang = path.startsWith("/fr") ? "fr-CA" : "en-CA";
    return [
      ...(html.match(/<h1[\s>]/g)?.length === 1
        ? []
        : [`${path}: ${html.match(/<h1[\s>]/g)?.length ?? 0} h1`]),
      ...(html.includes(`<html lang="${lang}"`) ? [] : [`${path}: not lang ${lang}`]),
      ...(/<title>[^<]{3,}<\/title>/.test(html) ? [] : [`${path}: no title`]),
      ...(/<link rel="canonical" href="https?:\/\/[^"]+"/.test(html) ? [] : [`${path}: no canonical`]),
      ...(/<meta name="description" content="[^"]{10,}"/.test(html) ? [] : [`${path}: no description`]),
    ];
  });
  expect(faults).toEqual([]);
});

test("hreflang stands only between true translations, and both sides agree", () => {
  const alternates = new Map(
    pages.map(({ path, html }) => [
      path,
      new Map(
        [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="https?:\/\/[^/"]+([^"]*)"/gi)].map(
          (match) => [match[1] ?? "", match[2] ?? ""],
        ),
      ),
    ]),
  );
  const faults = [...alternates].flatMap(([path, links]) => {
    const own = path.slice(1, 3);
    const other = links.get(own === "en" ? "fr" : "en");
    if (other === undefined) return [];
    const back = alternates.get(other)?.get(own);
    return back === path ? [] : [`${path} names ${other}, which names ${back ?? "nothing"}`];
  });
  expect(faults).toEqual([]);
  expect([...alternates.values()].filter((links) => links.size > 0).length).toBeGreaterThan(40);
});

test("the language link leads to the same page, and from there back", () => {
  const linkOf = (html: string) => /<a class="language-link" href="([^"]+)"/.exec(html)?.[1];
  const targets = new Map(pages.map(({ path, html }) => [path, linkOf(html)]));
  const faults = [...targets].flatMap(([path, target]) => {
    if (target === undefined) return [`${path} has no language link`];
    if (target.slice(1, 3) === path.slice(1, 3)) return [`${path} leads to its own language: ${target}`];
    const back = targets.get(target);
    return back === undefined || back === path ? [] : [`${path} leads to ${target}, and that to ${back}`];
  });
  expect(faults).toEqual([]);
  const met = [...targets.values()].filter((target) => target !== undefined && targets.has(target));
  expect(met.length).toBeGreaterThan(200);
});

test("a link to a page in the other language says so", () => {
  const faults = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<a\b([^>]*)>/g)].flatMap(([, attributes = ""]) => {
      const target = /\shref="\/(en|fr)(?=[/"?#])/.exec(attributes)?.[1];
      if (target === undefined || target === path.slice(1, 3)) return [];
      return new RegExp(`\\shrefLang="${target}"`, "i").test(attributes) && /\slang="/.test(attributes)
        ? []
        : [`${path}: <a${attributes}>`];
    }),
  );
  expect(faults).toEqual([]);
});

test("the sitemap lists a page in just the languages that the page itself claims", async ({ request }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const listed = new Map(
    [...sitemap.matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, entry = ""]) => [
      pathOf(/<loc>([^<]+)/.exec(entry)?.[1] ?? ""),
      [...entry.matchAll(/hreflang="(en|fr)"/g)].length,
    ]),
  );
  const faults = pages.flatMap(({ path, html }) => {
    const canonical = pathOf(/<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? "");
    const claimed = [...html.matchAll(/<link rel="alternate" hrefLang="(?:en|fr)"/gi)].length;
    const isFurther = path.includes("?") || /\/publications\/(?:\d{4}|undated|sans-date)$/.test(path);
    const saysOnlyIn = /class="notice[^"]*"[^>]*>[^<]*(?:available only in|seulement)/.test(html);
    if (saysOnlyIn && (claimed > 0 || canonical === path))
      return [`${path} says it is no translation, and claims to be one`];
    if (canonical !== path) return listed.has(path) ? [`${path} is listed, and points to ${canonical}`] : [];
    if (isFurther) return [];
    return listed.get(path) === claimed
      ? []
      : [`${path} claims ${claimed} languages, listed are ${listed.get(path)}`];
  });
  expect(faults).toEqual([]);
});

function pathOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? "" : `${url.pathname}${url.search}`;
}

test("no page names a work twice, by its title or by its abstract", () => {
  const faults = pages.flatMap(({ path, html }) => [
    ...repeated(
      [...html.matchAll(/<h3 class="publication-title">([\s\S]*?)<\/h3>/g)].map(([, title = ""]) => title),
    ).map((title) => `${path}: the title “${title}” twice`),
    ...repeated(
      [
        ...html.matchAll(
          /<details class="abstract">[\s\S]*?<\/summary>([\s\S]*?)<\/details>|<p class="abstract"[^>]*>([\s\S]*?)<\/p>/g,
        ),
      ].map(([, folded = "", whole = ""]) => folded + whole),
    ).map((abstract) => `${path}: the abstract “${abstract.slice(0, 60)}…” twice`),
  ]);
  expect(faults).toEqual([]);
  const withLists = pages.filter(({ html }) => html.includes("publication-title")).length;
  expect(withLists, "pages with lists of works").toBeGreaterThan(40);
});

/** What stands more than once among pieces of markup, by letters and digits alone. */
function repeated(pieces: readonly string[]): readonly string[] {
  const keys = pieces
    .map((piece) =>
      piece
        .replaceAll(/<[^>]+>|&\w+;/g, " ")
        .normalize("NFKD")
        .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
        .toLowerCase(),
    )
    .filter((key) => key !== "");
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

test("no page holds Next's runtime, raw TeX or a name of nothing", () => {
  const faults = pages.flatMap(({ path, html }) => {
    const text = html.replaceAll(/<(script|style|pre)\b[\s\S]*?<\/\1>/g, " ").replaceAll(/<[^>]+>/g, " ");
    return [
      ...(html.includes("/_next/static/chunks/") && /<script[^>]+\/_next\//.test(html)
        ? [`${path}: a script of /_next/`]
        : []),
      ...(html.includes("__next_f") ? [`${path}: __next_f`] : []),
      ...(/\bundefined\b|\[object Object\]|\bNaN\b/.test(text)
        ? [`${path}: undefined, NaN or [object Object]`]
        : []),
      ...(/\\(?:primacy|mathbb|mathcal|frac|emph|textbf|cite)\b|\$[^$\s][^$]*\\[a-z]+[^$]*\$/.test(text)
        ? [`${path}: raw TeX`]
        : []),
    ];
  });
  expect(faults).toEqual([]);
});

for (const locale of ["en", "fr"] as const) {
  for (const part of [0, 1, 2, 3] as const) {
    test(`no axe violation, no sideways scroll at 320 px, no heading out of its column, no label of nothing, every text in the language it says: ${locale}, part ${part + 1} of 4`, async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(600_000);
      const mine = pages
        .filter(({ path }) => path.startsWith(`/${locale}`))
        .filter((_, index) => index % 4 === part);
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        viewport: { width: 320, height: 720 },
        javaScriptEnabled: true,
      });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const { path } of mine) {
        await page.goto(path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > 320) faults.push(`${path}: ${wide} px wide`);
        faults.push(
          ...(await page.evaluate(emptyLabels)).map((label) => `${path}: nothing under "${label}"`),
        );
        faults.push(...(await page.evaluate(misset)).map((text) => `${path}: French is not set so: ${text}`));
        faults.push(...misspoken(await page.evaluate(longTexts)).map((fault) => `${path}: ${fault}`));
        await page.setViewportSize({ width: 1440, height: 900 });
        faults.push(...(await page.evaluate(wideHeadings)).map((text) => `${path}: "${text}" is too wide`));
        await page.setViewportSize({ width: 320, height: 720 });
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        for (const violation of violations) {
          faults.push(
            `${path}: ${violation.id} at ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`,
          );
        }
      }
      await context.close();
      expect(faults).toEqual([]);
    });
  }
}

/** Terms of a list of facts whose fact is empty; runs in the page. */
function emptyLabels(): string[] {
  return [...document.querySelectorAll("dd")]
    .filter((fact) => fact.textContent.trim() === "" && fact.querySelector("img, svg, math") === null)
    .map((fact) => fact.previousElementSibling?.textContent ?? "");
}

/** Headings with a word that is wider than their column; runs in the page. */
function wideHeadings(): string[] {
  return [...document.querySelectorAll<HTMLElement>("main :is(h1, h2, h3)")]
    .filter((heading) => {
      heading.style.overflowWrap = "normal";
      heading.style.hyphens = "manual";
      // A heading may push its own box wider, and the box beside it is what it then covers.
      const wide = Math.max(heading.scrollWidth, heading.getBoundingClientRect().width);
      return wide > (heading.parentElement?.clientWidth ?? 0) + 1;
    })
    .map((heading) => heading.textContent);
}
