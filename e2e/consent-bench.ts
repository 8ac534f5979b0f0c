/**
 * `npm run consent:bench`: what asking about cookies costs a reader, on a page of this very build, in a browser slowed to
 * a quarter and a slow network. `-- --beside` puts two libraries on the same page for comparison: they are installed by
 * npm into a temporary folder, need its network, and are no part of the project. `-- --keep` leaves Next's runtime on the pages, `-- --runs 5` changes how often.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright";
import { findBrowser } from "../scripts/browser.mjs";
import { addedBytes } from "./added-bytes.ts";
import { installOthers, servePages } from "./consent-bench-others.ts";
import { startSecondSite } from "./second-site.fixture.ts";

const { values } = parseArgs({
  options: {
    beside: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    runs: { type: "string", default: "5" },
    url: { type: "string" },
  },
});
if (values.keep && values.beside)
  throw new Error(
    "Choose --keep or --beside: React would take what a library puts on a page for a fault of its own.",
  );
const runs = Number(values.runs);
const viewport = { width: 390, height: 844 };
/** A phone of the lower half on a slow mobile network. */
const slow = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };

const site =
  values.url === undefined
    ? await startSecondSite("consent-bench", { PUBLIC_RUNTIME: values.keep ? "keep" : "strip" })
    : undefined;
const url = values.url ?? site?.url ?? "";
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
try {
  await tellBytes(browser);
  await tellPress(browser);
  await tellFirstSight(browser, [
    { name: "ours", url: `${url}/en`, banner: "#consent", refuse: "#consent [value=none]" },
  ]);
  if (values.beside) await tellBeside(browser);
} finally {
  await browser.close();
  await site?.stop();
}

async function tellBytes(browser: Browser): Promise<void> {
  console.log("\nBytes added to the home page, gzip\n");
  for (const locale of ["en", "fr"]) {
    const page = await browser.newPage({ viewport });
    await page.goto(`${url}/${locale}`);
    const kernel = await page.locator("script[data-consent]").evaluate(async (script) => {
      const stream = new Blob([script.textContent ?? ""]).stream().pipeThrough(new CompressionStream("gzip"));
      return (await new Response(stream).arrayBuffer()).byteLength;
    });
    const { markup, styles, islands } = await addedBytes(page);
    console.log(
      `${locale}: ${markup + styles + islands} in all: ${markup} question, settings and kernel (the kernel alone ${kernel}), ${styles} styles, ${islands} all islands`,
    );
    await page.close();
  }
}

/** The time from a press to the next picture, as the browser itself measures it (Event Timing), for each button. */
async function tellPress(browser: Browser): Promise<void> {
  console.log("\nFrom press to picture at a quarter of the speed, ms (median, worst)\n");
  for (const name of ["none", "all", "settings"]) {
    const latencies: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await onPhone(browser, async (page, session) => {
        await page.addInitScript(() => {
          const seen: number[] = [];
          Object.assign(window, { seen });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              if (Number(Reflect.get(entry, "interactionId")) > 0) seen.push(entry.duration);
          }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
        });
        await page.goto(`${url}/en`, { waitUntil: "load" });
        await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
        const button =
          name === "settings" ? "#consent button[data-consent-do=open]" : `#consent [value=${name}]`;
        await page.locator(button).click();
        // Told a moment after its picture; a press of less than 16 ms is not told at all.
        await page
          .waitForFunction(() => Reflect.get(window, "seen").length > 0, null, { timeout: 3_000 })
          .catch(() => {});
        latencies.push(Math.max(0, ...(await page.evaluate(() => Reflect.get(window, "seen") as number[]))));
      });
    }
    console.log(`${name.padEnd(10)} ${median(latencies)}, ${Math.max(...latencies)}`);
  }
}

type Asking = {
  readonly name: string;
  readonly url: string;
  readonly banner: string;
  readonly refuse: string;
};

type Sight = { readonly banner: number; readonly paint: number; readonly bytes: number };

async function tellFirstSight(browser: Browser, all: readonly Asking[]): Promise<void> {
  console.log("\nWhen the question is seen, on a slow phone, ms after the start (median)\n");
  for (const asking of all) {
    const sights: Sight[] = [];
    for (let run = 0; run < Math.min(runs, 3); run += 1)
      await onPhone(browser, async (page, session) => sights.push(await firstSight(page, session, asking)));
    console.log(
      `${asking.name.padEnd(24)} question ${median(sights.map(({ banner }) => banner))}, first contentful paint ${median(sights.map(({ paint }) => paint))}, whole transfer ${median(sights.map(({ bytes }) => bytes))} bytes`,
    );
  }
}

async function firstSight(page: Page, session: CDPSession, { url, banner }: Asking): Promise<Sight> {
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, ...slow });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript((selector) => {
    const look = (time: number): void => {
      const found = document.querySelector(selector);
      if (
        found !== null &&
        found.getBoundingClientRect().height > 0 &&
        found.checkVisibility({ opacityProperty: true })
      )
        Object.assign(window, { sighted: time });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, banner);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => Reflect.has(window, "sighted"), null, { timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  const { sighted, paint } = await page.evaluate(() => ({
    sighted: Number(Reflect.get(window, "sighted")),
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  }));
  return { banner: Math.round(sighted), paint: Math.round(paint), bytes };
}

/** The same page with our question taken out, and with one of two libraries in its place. */
async function tellBeside(browser: Browser): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "consent-beside-"));
  try {
    const others = await installOthers(folder);
    const pages = await servePages(`${url}/en`, others);
    try {
      const asking = others.map(({ name, banner, refuse }) => ({
        name,
        url: pages.address(name),
        banner,
        refuse,
      }));
      await tellFirstSight(browser, asking);
      await tellKept(browser, [
        { name: "ours", url: `${url}/en`, banner: "#consent", refuse: "#consent [value=none]" },
        ...asking,
      ]);
      console.log(
        "\nTheir bytes, gzip: " +
          others.map(({ name, script, style }) => `${name} ${script} script, ${style} styles`).join("; "),
      );
    } finally {
      pages.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tellKept(browser: Browser, all: readonly Asking[]): Promise<void> {
  console.log("\nWhat is stored after a refusal\n");
  for (const { name, url, refuse } of all) {
    await onPhone(browser, async (page) => {
      await page.goto(url);
      await page.locator(refuse).first().click();
      await page.waitForFunction(() => document.cookie !== "" || localStorage.length > 0);
      const cookies = (await page.context().cookies()).map((cookie) => `${cookie.name}=${cookie.value}`);
      const storage = await page.evaluate(() =>
        Object.entries(localStorage).map(([key, value]) => `${key}=${value}`),
      );
      const bytes = [...cookies, ...storage].join("").length;
      const hasIdentifier = /[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{32}|[0-9A-Za-z]{22,}/.test(
        [...cookies, ...storage].join(" "),
      );
      console.log(
        `${name.padEnd(24)} ${bytes} bytes${hasIdentifier ? ", with an identifier" : ""}: ${[...cookies, ...storage].join(" ").slice(0, 300)}`,
      );
    });
  }
}

async function onPhone(
  browser: Browser,
  use: (page: Page, session: CDPSession) => Promise<unknown>,
): Promise<void> {
  const context: BrowserContext = await browser.newContext({ viewport, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    await use(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
