import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import { languageTags, locales } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { goBack, withBackForward } from "./back-forward.fixture.ts";
import {
  answerOf,
  asEditor,
  banner,
  button,
  expect,
  expectState,
  facade,
  settings,
  storedKeys,
  videoPage,
  videoWords,
  words,
  write,
} from "./consent.fixture.ts";
import { reachedFrom, test } from "./consent-sites.fixture.ts";
import type { ServedSite } from "./consent-sites.fixture.ts";
import { enable } from "./preview.fixture.ts";

/** The proofs that a site has kept, and how many refusals it has counted. */
async function records(
  site: ServedSite,
): Promise<{ readonly kept: readonly object[]; readonly refused: number; readonly text: string }> {
  const folder = path.join(site.data, "consent");
  const names = await readdir(folder).catch(() => []);
  const months = names.filter((name) => name.endsWith(".ndjson"));
  const text = (await Promise.all(months.map((name) => readFile(path.join(folder, name), "utf8")))).join("");
  const days = await readdir(path.join(folder, "refused")).catch(() => []);
  const sizes = await Promise.all(
    days.map(async (day) => (await stat(path.join(folder, "refused", day))).size),
  );
  return {
    kept: text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => Object(JSON.parse(line))),
    refused: sizes.reduce((total, size) => total + size, 0),
    text,
  };
}

function home(site: { readonly url: string }, locale: Locale): string {
  return site.url + href({ kind: "home" }, locale);
}

/** The main pages, home first. */
function sections(locale: Locale): readonly string[] {
  const kinds = ["home", "news", "events", "publications", "researchers", "topics", "cookies"] as const;
  return kinds.map((kind) => href({ kind }, locale));
}

async function answer(page: Page, name: string): Promise<unknown> {
  const [request] = await Promise.all([page.waitForRequest("**/api/consent"), button(page, name).click()]);
  await request.response();
  return request.postDataJSON();
}

for (const locale of locales) {
  const t = words(locale);

  test.describe(`what the server keeps, in ${locale}`, () => {
    test("a refusal is at most 24 bytes without an identifier; the server counts it, and keeps nothing else (C9)", async ({
      page,
      context,
      matomo,
    }) => {
      const reached = await reachedFrom(context, matomo);
      const before = await records(matomo);
      await page.goto(home(matomo, locale));
      const body = await answer(page, t.refuseAll);
      await expect(page.locator("#consent-saved")).toBeFocused();
      await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.39\.0\.\w+\.0$/);
      expect((await answerOf(context)).length).toBeLessThanOrEqual(24);
      expect(await context.cookies()).toHaveLength(1);
      expect(await storedKeys(page)).toEqual([]);
      expect(JSON.stringify(body)).not.toMatch(/[0-9a-f]{32}/);
      const after = await records(matomo);
      expect(after.text).toBe(before.text);
      expect(after.refused).toBe(before.refused + 1);
      await page.reload();
      await expect(banner(page)).toBeHidden();
      expect(matomo.receiver.hits).toEqual([]);
      expect(reached).toEqual([]);
    });

    test("a permission leaves one record, whose number only the reader has; nothing says who it was (C10, C44)", async ({
      page,
      context,
      matomo,
    }) => {
      await reachedFrom(context, matomo);
      await page.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }),
      );
      const before = await records(matomo);
      await page.goto(matomo.url + href({ kind: "cookies" }, locale));
      await page.locator("main").getByRole("button", { name: t.settings.title }).click();
      await settings(page).getByRole("button", { name: t.acceptAll }).click();
      await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.39\.39\.\w+\.[0-9a-f]{32}$/);
      const { kept, text } = await records(matomo);
      expect(kept).toHaveLength(before.kept.length + 1);
      const [, day = "", , , revision = "", id] = (await answerOf(context)).split(".");
      expect(kept.at(-1)).toEqual({
        id,
        day: parseInt(day, 36),
        rev: parseInt(revision, 36),
        asked: 0x39,
        granted: 0x39,
        how: "all",
        lang: locale,
        gpc: true,
      });
      expect(text).not.toMatch(/127\.0\.0\.1|198\.18\.|Mozilla|Chrome|localhost/);
    });
  });

  test.describe(`sites of different age and services, in ${locale}`, () => {
    test("a service that is new asks again and leaves earlier permissions; one that is gone does not; pages of both ages never ask in turns (C40, C41)", async ({
      page,
      context,
      origin,
      matomo,
    }) => {
      // Cookies know no ports: for this browser these are the same site before and after a change of its services.
      await context.route("https://**", (route) => route.fulfill({ body: "" }));
      const [older, newer] = [home({ url: origin }, locale), home(matomo, locale)];
      await page.goto(older);
      await answer(page, t.acceptAll);
      await expectState(page, "set", "18");
      await page.goto(newer);
      await expectState(page, "ask", "18");
      await answer(page, t.acceptAll);
      await expectState(page, "set", "39");
      for (const [address, grants] of [
        [older, "18"],
        [newer, "39"],
        [older, "18"],
        [newer, "39"],
      ] as const) {
        await page.goto(address);
        await expectState(page, "set", grants);
        await expect(banner(page)).toBeHidden();
      }
      await page.goto(older);
      await page.locator("footer").getByText(t.settings.title).click();
      await settings(page).getByRole("button", { name: t.refuseAll }).click();
      // What this page does not ask about stays as it was answered where it was asked.
      await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.39\.21\./);
    });

    test("editors can ask everybody again, and pause the measurement, and add nothing", async ({
      page,
      context,
      playwright,
      matomo,
    }) => {
      await reachedFrom(context, matomo);
      const editor = await asEditor(playwright);
      const patch = (set: object): Promise<void> =>
        write(editor, matomo.url, [{ patch: { id: "siteSettings", set } }]);
      const configured = async (address = home(matomo, locale)): Promise<string> =>
        /data-consent="([^"]*)"/
          .exec(await (await editor.get(address)).text())?.[1]
          ?.replaceAll("&quot;", '"') ?? "";
      const revision = Object(JSON.parse(await configured())).p;
      await page.goto(home(matomo, locale));
      await answer(page, t.acceptAll);
      await expect.poll(() => matomo.receiver.hits.length).toBe(1);
      // Every page, in both languages: none is still being made when the next change comes, or the next test.
      const settled = async (configuration: Record<string, unknown>): Promise<void> => {
        for (const address of locales.flatMap((each) => [...sections(each), videoPage(each)]))
          await expect
            .poll(async () => Object(JSON.parse(await configured(matomo.url + address))), { timeout: 45_000 })
            .toMatchObject(configuration);
      };
      await patch({ analyticsPaused: true, policyRevision: 2 });
      await settled({ a: 0x38, p: revision + 1 });
      await page.goto(home(matomo, locale));
      await expectState(page, "ask", "0");
      await expect(page.locator("script[data-analytics]")).toHaveCount(0);
      await button(page, t.settings.title).click();
      await expect(settings(page).getByText(t.analytics.unused)).toBeVisible();
      await settings(page).getByRole("button", { name: t.acceptAll }).click();
      expect(matomo.receiver.hits).toHaveLength(1);
      await patch({ analyticsPaused: false, policyRevision: 1 });
      await settled({ a: 0x39, p: revision });
      await editor.dispose();
    });

    test("an editor's preview asks nothing and counts nothing (C43)", async ({
      page,
      context,
      playwright,
      matomo,
    }) => {
      await reachedFrom(context, matomo);
      const editor = await asEditor(playwright);
      const secret = `e2e-consent-${locale}-${Date.now()}`;
      const _id = `sanity-preview-e2e-consent-${locale}`;
      await write(editor, matomo.url, [
        {
          createOrReplace: {
            _id,
            _type: "sanity.previewUrlSecret",
            secret,
            source: "sanity/presentation",
            studioUrl: "/studio",
          },
        },
      ]);
      await page.goto(home(matomo, locale));
      await answer(page, t.acceptAll);
      await expect.poll(() => matomo.receiver.hits.length).toBe(1);
      await page.goto(matomo.url + enable(secret, href({ kind: "home" }, locale)));
      await expect(page.locator("#consent")).toHaveCount(0);
      await expect(page.locator("script[data-analytics]")).toHaveCount(0);
      await page.waitForLoadState("load");
      expect(matomo.receiver.hits).toHaveLength(1);
      await write(editor, matomo.url, [{ delete: { id: _id } }]);
      await editor.dispose();
    });

    test("PeerTube plays from the sites that were named, and only sends its viewers' addresses there", async ({
      page,
      context,
      matomo,
    }) => {
      const reached = await reachedFrom(context, matomo);
      await page.goto(matomo.url + videoPage(locale));
      const fourth = facade(page, "Fourth talk");
      await fourth.getByRole("button", { name: videoWords(locale, "PeerTube").play }).click();
      const address = `https://tube.example.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?p2p=0&warningTitle=0&subtitle=${locale}&autoplay=1`;
      await expect(fourth.locator("iframe")).toHaveAttribute("src", address);
      expect(reached.map(({ url }) => url)).toEqual([address]);
    });
  });

  test.describe(`measurement in ${locale}`, () => {
    const visited = sections(locale).slice(1, 6);

    test("five pages before the permission are never told; then the one being read is, rightly (C63)", async ({
      page,
      context,
      matomo,
    }) => {
      const reached = await reachedFrom(context, matomo);
      for (const address of visited) await page.goto(`${matomo.url}${address}?q=secret&utm_source=x#part`);
      await expectState(page, "ask", "0");
      expect(matomo.receiver.hits).toEqual([]);
      await answer(page, t.acceptAll);
      await expect.poll(() => matomo.receiver.hits.length).toBe(1);
      const [hit] = matomo.receiver.hits;
      expect(hit).toMatchObject({
        tool: "matomo",
        site: "7",
        url: matomo.url + visited.at(-1),
        title: await page.title(),
      });
      expect(new URLSearchParams(hit?.raw).get("lang")).toBe(languageTags[locale]);
      for (const secret of ["secret", "utm_", "part", "_id", "uid", "cid"])
        expect(new URLSearchParams(hit?.raw).toString(), secret).not.toMatch(
          new RegExp(`${secret}=|${secret}$`),
        );
      expect(hit?.headers.cookie).toBeUndefined();
      expect(matomo.receiver.faults).toEqual([]);
      expect(reached).toEqual([]);
    });

    test("three pages on and one back are four views more, each with its title and address and none of its query (C64)", async ({
      page,
      context,
      matomo,
    }) => {
      await reachedFrom(context, matomo);
      await page.goto(home(matomo, locale), { referer: "https://search.example/?q=secret" });
      await answer(page, t.acceptAll);
      await expect.poll(() => matomo.receiver.hits.length).toBe(1);
      expect(matomo.receiver.hits[0]?.referrer).toBe("https://search.example");
      const titles: string[] = [];
      for (const [index, address] of visited.slice(0, 3).entries()) {
        await page.goto(`${matomo.url}${address}?page=1#x`);
        titles.push(await page.title());
        await expect.poll(() => matomo.receiver.hits.length).toBe(index + 2);
      }
      await page.goBack();
      await expect.poll(() => matomo.receiver.hits.length).toBe(5);
      expect(matomo.receiver.hits.slice(1).map(({ url, title }) => [url, title])).toEqual(
        [0, 1, 2, 1].map((index) => [`${matomo.url}${visited[index]}`, titles[index]]),
      );
      expect(matomo.receiver.hits.every(({ raw }) => !raw.includes("secret"))).toBe(true);
      expect(matomo.receiver.faults).toEqual([]);
    });

    test("back to a page the browser has kept is a view too (C64)", async ({ browser, matomo }) => {
      matomo.receiver.clear();
      await withBackForward(browser, matomo.url, async (page) => {
        await page.goto(home(matomo, locale));
        await answer(page, t.acceptAll);
        await expect.poll(() => matomo.receiver.hits.length).toBe(1);
        await page.goto(matomo.url + visited[0]);
        await expect.poll(() => matomo.receiver.hits.length).toBe(2);
        expect(await goBack(page)).toEqual({ kept: true, reasons: null });
        await expect.poll(() => matomo.receiver.hits.length).toBe(3);
        expect(matomo.receiver.hits.at(-1)?.url).toBe(home(matomo, locale));
      });
    });

    test("taken back, nothing is told any more, and what a tool has stored is deleted here and on the domain above (C65)", async ({
      page,
      context,
      matomo,
    }) => {
      matomo.receiver.clear();
      // The same site under a name that has a domain above it; all such names are this machine.
      const site = matomo.url.replace("//localhost", "//www.institute.localhost");
      await page.goto(site + href({ kind: "home" }, locale));
      await button(page, t.acceptAll).click();
      await expectState(page, "set", "39");
      await expect.poll(() => matomo.receiver.hits.length).toBe(1);
      await page.evaluate(() => {
        for (const where of ["", ";domain=institute.localhost"]) {
          document.cookie = `_pk_id.7.ab12=x;path=/${where}`;
          document.cookie = `_pk_ses.7.ab12=x;path=/${where}`;
          document.cookie = `keepme=x;path=/${where}`;
        }
        localStorage.setItem("_pk_state", "x");
        localStorage.setItem("keepme", "x");
      });
      await page.locator("footer").getByText(t.settings.title).click();
      await settings(page).getByRole("button", { name: t.refuseAll }).click();
      await expectState(page, "set", "0");
      const names = (await context.cookies(site)).map(({ name, domain }) => `${name} ${domain}`).toSorted();
      expect(names).toEqual([
        "consent www.institute.localhost",
        "keepme .institute.localhost",
        "keepme www.institute.localhost",
      ]);
      expect(await storedKeys(page)).toEqual(["keepme"]);
      for (const address of visited.slice(0, 3)) await page.goto(site + address);
      await page.waitForLoadState("load");
      expect(matomo.receiver.hits).toHaveLength(1);
    });

    test("with Next's runtime kept, everything asks, answers and counts once, as without (C66)", async ({
      page,
      context,
      plausible,
    }) => {
      const reached = await reachedFrom(context, plausible);
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      await page.goto(`${plausible.url}${videoPage(locale)}?q=secret`, {
        referer: "https://search.example/?q=secret",
      });
      await page.waitForFunction(() =>
        Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__reactFiber")),
      );
      await expectState(page, "ask", "0");
      expect(reached).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      expect(await storedKeys(page)).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await facade(page, "First talk")
        .getByRole("button", { name: videoWords(locale, "YouTube").play })
        .click();
      await expect(facade(page, "First talk").locator("iframe")).toHaveCount(1);
      await answer(page, t.acceptAll);
      await expect.poll(() => plausible.receiver.hits.length).toBe(1);
      expect(plausible.receiver.hits[0]).toMatchObject({
        tool: "plausible",
        site: "institute.example",
        url: plausible.url + videoPage(locale),
        referrer: "https://search.example",
      });
      await page.locator(`.site-nav a[href="${href({ kind: "news" }, locale)}"]`).click();
      await expect.poll(() => plausible.receiver.hits.length).toBe(2);
      const other = locale === "en" ? "fr" : "en";
      await page.locator(`header a[hreflang="${other}"]`).click();
      await expect(page.locator("html")).toHaveAttribute("lang", languageTags[other]);
      await expectState(page, "set", "a");
      await expect.poll(() => plausible.receiver.hits.length).toBe(3);
      expect(plausible.receiver.hits.every(({ raw }) => !raw.includes("secret"))).toBe(true);
      expect(plausible.receiver.faults).toEqual([]);
      expect(said).toEqual([]);
    });

    test("a page made ready in advance counts when it is shown, and not before (C67)", async ({
      page,
      context,
      matomo,
    }) => {
      await reachedFrom(context, matomo);
      await page.goto(home(matomo, locale));
      await answer(page, t.acceptAll);
      await expect.poll(() => matomo.receiver.hits.length).toBe(1);
      await page.addInitScript(() => {
        let isPrerendering = true;
        Object.defineProperty(Document.prototype, "prerendering", { get: () => isPrerendering });
        Object.assign(window, {
          show: () => {
            isPrerendering = false;
            document.dispatchEvent(new Event("prerenderingchange"));
          },
        });
      });
      await page.goto(matomo.url + visited[0]);
      await page.waitForLoadState("networkidle");
      expect(matomo.receiver.hits).toHaveLength(1);
      await page.evaluate(() => void Reflect.get(window, "show")());
      await expect.poll(() => matomo.receiver.hits.length).toBe(2);
    });

    test("Google is asked for nothing before the permission; after it, consent comes first and advertising stays denied (C68)", async ({
      page,
      context,
      google,
    }) => {
      const reached = await reachedFrom(context, google);
      await context.route("https://www.googletagmanager.com/**", (route) => {
        reached.push({ url: route.request().url(), referrer: undefined });
        return route.fulfill({
          contentType: "text/javascript",
          body: `document.cookie = "_ga=GA1.1.1.1;path=/"; document.cookie = "_ga_TEST123=GS2.1;path=/";`,
        });
      });
      for (const address of visited.slice(0, 2)) await page.goto(google.url + address);
      await page.waitForLoadState("networkidle");
      expect(reached).toEqual([]);
      expect(await page.evaluate(() => Reflect.get(window, "dataLayer"))).toBeUndefined();
      await answer(page, t.acceptAll);
      await expect
        .poll(() => reached.map(({ url }) => url))
        .toEqual(["https://www.googletagmanager.com/gtag/js?id=G-TEST123"]);
      const layer = await page.evaluate(() =>
        (Reflect.get(window, "dataLayer") as ArrayLike<unknown>[]).map((command) => Array.from(command)),
      );
      expect(
        layer.map(([command, what]) => (command === "js" ? command : `${String(command)} ${String(what)}`)),
      ).toEqual(["consent default", "consent update", "js", "config G-TEST123", "event page_view"]);
      const denied = { ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied" };
      expect(layer[0]?.[2]).toEqual({ ...denied, analytics_storage: "denied" });
      expect(layer[1]?.[2]).toEqual({ ...denied, analytics_storage: "granted" });
      expect(layer[3]?.[2]).toMatchObject({ send_page_view: false, allow_google_signals: false });
      expect(layer[4]?.[2]).toMatchObject({ page_location: google.url + visited[1] });
      await expect
        .poll(async () => (await context.cookies()).map(({ name }) => name).toSorted())
        .toEqual(["_ga", "_ga_TEST123", "consent"]);
      // Its script cannot be unloaded: the page comes anew without it, and without what it stored.
      await page.locator("footer").getByText(t.settings.title).click();
      await Promise.all([
        page.waitForEvent("load"),
        settings(page).getByRole("button", { name: t.refuseAll }).click(),
      ]);
      await expectState(page, "set", "0");
      await expect.poll(async () => (await context.cookies()).map(({ name }) => name)).toEqual(["consent"]);
      await page.waitForLoadState("networkidle");
      expect(reached).toHaveLength(1);
    });

    test("after everything is allowed, no page stores anything that the cookies page does not declare (C69)", async ({
      page,
      context,
      matomo,
    }) => {
      await reachedFrom(context, matomo);
      await page.goto(home(matomo, locale));
      await answer(page, t.acceptAll);
      for (const address of [...visited, href({ kind: "cookies" }, locale), videoPage(locale)]) {
        await page.goto(matomo.url + address);
        expect(
          (await context.cookies()).map(({ name }) => name),
          address,
        ).toEqual(["consent"]);
        expect(await storedKeys(page), address).toEqual([]);
      }
      await page.goto(matomo.url + href({ kind: "cookies" }, locale));
      for (const name of [
        t.declaration.answerName,
        "Matomo (127.0.0.1",
        "YouTube (Google LLC",
        "Vimeo (Vimeo.com, Inc.",
        "PeerTube (tube.example.org)",
      ])
        await expect(page.locator("main dt").filter({ hasText: name })).toHaveCount(1);
    });

    test("the page's policy names the origins of its own services, all of them and no other (C70)", async ({
      request,
      origin,
      matomo,
      plausible,
      google,
    }) => {
      const origins = async (url: string): Promise<Record<string, string>> => {
        const policy =
          (await request.get(url + href({ kind: "home" }, locale))).headers()["content-security-policy"] ??
          "";
        const directives = policy.split("; ").map((directive) => directive.split(" "));
        return Object.fromEntries(
          directives
            .filter(([name]) => ["script-src", "connect-src", "frame-src", "img-src"].includes(name ?? ""))
            .map(([name = "", ...sources]) => [
              name,
              sources.filter((source) => !/^'(?:self|sha256-.*)'$|^data:$/.test(source)).join(" "),
            ]),
        );
      };
      const none = { "script-src": "", "img-src": "", "connect-src": "" };
      expect(await origins(origin)).toEqual({
        ...none,
        "frame-src": "https://www.youtube-nocookie.com https://player.vimeo.com",
      });
      expect(await origins(matomo.url)).toEqual({
        ...none,
        "connect-src": matomo.receiver.url,
        "frame-src": "https://www.youtube-nocookie.com https://player.vimeo.com https://tube.example.org",
      });
      expect(await origins(plausible.url)).toEqual({
        ...none,
        "connect-src": plausible.receiver.url,
        "frame-src": "https://www.youtube-nocookie.com",
      });
      expect(await origins(google.url)).toEqual({
        ...none,
        "script-src": "https://www.googletagmanager.com",
        "connect-src":
          "https://www.googletagmanager.com https://*.google-analytics.com https://*.analytics.google.com",
        "frame-src": "https://player.vimeo.com",
      });
    });

    test("the kernel is one text whatever the services, so that one hash names it", async ({
      request,
      origin,
      matomo,
      plausible,
      google,
    }) => {
      const kernels = await Promise.all(
        [origin, matomo.url, plausible.url, google.url].map(async (url) => {
          const html = await (await request.get(url + href({ kind: "home" }, locale))).text();
          return /<script data-keep="" data-consent="[^"]*">(.*?)<\/script>/s.exec(html)?.[1];
        }),
      );
      expect(new Set(kernels).size).toBe(1);
      expect(kernels[0]?.length).toBeGreaterThan(1_000);
    });
  });
}
