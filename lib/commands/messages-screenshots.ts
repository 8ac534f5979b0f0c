import { chromium } from "playwright";
import type { Browser } from "playwright";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { locales } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { equivalentPath } from "#lib/i18n/routing.ts";
import { publishedTexts } from "#lib/messages/published-texts.ts";
import { tellWords, tellingOf } from "#lib/messages/check/tell.ts";
import { messageWords, saysWords } from "#lib/messages/screenshots/message-words.ts";
import { screenshotsIndex } from "#lib/messages/screenshots/screenshots-index.ts";
import type { PicturedMessage, Screenshot } from "#lib/messages/screenshots/screenshots-index.ts";
import { workbenchEntries } from "#lib/messages/workbench/entries.ts";
import type { Entry } from "#lib/messages/workbench/entries.ts";
import { findBrowser } from "../../scripts/browser.mjs";
import { Fault } from "./running/fault.ts";
import { mainPages } from "./running/main-pages.ts";
import { report } from "./running/report.ts";
import { runSite } from "./running/run-site.ts";

const usage = `npm run messages:screenshots -- [--key Calls.title] [--out <dossier>] [--url <adresse>]

Photographie les pages qui montrent les messages, dans les deux langues, à 320 et à 1440 pixels de large, et en fait une liste.
Takes pictures of the pages that show the messages, in both languages, 320 and 1440 pixels wide, and lists them.

--key  un message, qui est alors encadré, ou un groupe (one message, which is then framed, or a group)
--out  le dossier des images; sinon messages-en-image (the folder of the pictures)
--url  un site qui tourne déjà; sinon il est démarré (a site that runs already; otherwise it is started)`;

const telling = tellingOf(undefined, process.env);
const widths = [320, 1440] as const;

process.exitCode = await report(async (say) => {
  const { values } = parseArgs({
    options: {
      key: { type: "string" },
      out: { type: "string", default: "messages-en-image" },
      url: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return say(usage);
  const { key } = values;
  const entries = workbenchEntries(publishedTexts(), null).filter(
    (entry) => key === undefined || entry.key === key || entry.key.startsWith(`${key}.`),
  );
  if (entries.length === 0)
    throw new Fault(
      tellWords(
        {
          fr: `Le message ${key} n’existe pas. Son nom est dans messages/fr.json, groupe compris\u00A0: Calls.title.`,
          en: `There is no message ${key}. Its name is its key in messages/en.json, with its group: Calls.title.`,
        },
        telling,
      ),
    );
  const folder = path.resolve(values.out);
  await mkdir(folder, { recursive: true });
  if (values.url === undefined)
    say(
      tellWords(
        {
          fr: "La première fois, le site est d’abord construit\u00A0: comptez plusieurs minutes.",
          en: "The first time, the site is built before: that takes some minutes.",
        },
        telling,
      ),
    );
  const site =
    values.url === undefined ? await runSite({ say, variables: { ...process.env, PORT: "0" } }) : undefined;
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  try {
    const messages = await photograph(browser, site?.url ?? values.url ?? "", entries, folder);
    const index = path.join(folder, "index.html");
    await writeFile(index, screenshotsIndex(messages));
    const without = messages.filter(({ screenshots }) => screenshots.length === 0).length;
    say(
      tellWords(
        {
          fr: `Phrases\u00A0: ${messages.length}; sans page connue\u00A0: ${without}. Ouvrez ${index} dans un navigateur.`,
          en: `Messages: ${messages.length}; on no known page: ${without}. Open ${index} in a browser.`,
        },
        telling,
      ),
    );
  } finally {
    await browser.close();
    await site?.stop();
  }
});

async function photograph(
  browser: Browser,
  origin: string,
  entries: readonly Entry[],
  folder: string,
): Promise<readonly PicturedMessage[]> {
  const known = await Promise.all(candidates().map((at) => readPage(origin, at)));
  const taken = new Map<string, readonly Screenshot[]>();
  const [only] = entries;
  const messages: PicturedMessage[] = [];
  for (const entry of entries) {
    const screenshots: Screenshot[] = [];
    for (const lang of locales) {
      const words = messageWords(lang === "en" ? entry.english : entry.french);
      const framed = entries.length === 1 && entry === only ? words : null;
      for (const at of pagesOf(entry, lang, words, known)) {
        const pictures = taken.get(at) ?? (await takePictures(browser, origin, { at, lang, framed, folder }));
        taken.set(at, pictures);
        screenshots.push(...pictures);
      }
    }
    messages.push({ key: entry.key, en: entry.english, fr: entry.french, screenshots });
  }
  return messages;
}

/** Where messages without a note are looked for: the main pages, those that notes name, and one that is not there. */
function candidates(): readonly string[] {
  const named = workbenchEntries(publishedTexts(), null).flatMap(({ where }) => where);
  const both = named.flatMap((at) => [at, equivalentPath(at) ?? at]);
  const missing = locales.map((locale) => `/${locale}/nowhere/at-all`);
  return [...new Set([...mainPages(), ...both, ...missing])];
}

type ReadPage = { readonly at: string; readonly html: string };

/** The pages a note names, or else the first of the known ones that says the message's words. */
function pagesOf(
  { where }: Entry,
  lang: Locale,
  words: string | null,
  known: readonly ReadPage[],
): readonly string[] {
  const named = where
    .filter((at) => !/\.\w+$/u.test(at))
    .map((at) => (lang === "en" ? at : (equivalentPath(at) ?? at)));
  if (named.length > 0) return named;
  const found = known.find(
    ({ at, html }) => at.startsWith(`/${lang}`) && words !== null && saysWords(html, words),
  );
  return found === undefined ? [] : [found.at];
}

async function readPage(origin: string, at: string): Promise<ReadPage> {
  const response = await fetch(new URL(at, origin));
  const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
  return { at, html: isPage ? await response.text() : "" };
}

type Picture = {
  readonly at: string;
  readonly lang: Locale;
  /** Words to draw a frame around. */
  readonly framed: string | null;
  readonly folder: string;
};

async function takePictures(
  browser: Browser,
  origin: string,
  { at, lang, framed, folder }: Picture,
): Promise<readonly Screenshot[]> {
  const page = await browser.newPage();
  const pictures: Screenshot[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(new URL(at, origin).href);
    if (framed !== null) await page.evaluate(frame, framed);
    const file = `${at.slice(1).replaceAll(/[^a-z0-9]+/giu, "-") || "index"}-${lang}-${width}.png`;
    await page.screenshot({ path: path.join(folder, file), fullPage: true });
    pictures.push({ file, path: at, lang, width });
  }
  await page.close();
  return pictures;
}

/** Draws a frame around what says the words; runs in the page. */
function frame(words: string): void {
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").includes(words),
    );
    if (own) element.style.outline = "4px solid #d00000";
  }
}
