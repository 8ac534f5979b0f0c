import { href } from "#lib/i18n/routing.ts";
import { languageTags, locales } from "#lib/i18n/locale.ts";
import {
  answered,
  answerOf,
  banner,
  button,
  cookieOf,
  expect,
  expectState,
  plant,
  settings,
  test,
  visit,
  words,
} from "./consent.fixture.ts";

for (const locale of locales) {
  const t = words(locale);
  const cookiesPage = href({ kind: "cookies" }, locale);

  test.describe(`answers in ${locale}`, () => {
    test("Escape and Close answer nothing and give the focus back (C13)", async ({ page, context }) => {
      await visit(page, locale);
      const invoker = button(page, t.settings.title);
      await invoker.click();
      await page.keyboard.press("Escape");
      await expect(settings(page)).toBeHidden();
      await expect(invoker).toBeFocused();
      await invoker.press("Enter");
      await settings(page).getByRole("button", { name: t.settings.close }).press("Enter");
      await expect(settings(page)).toBeHidden();
      await expect(invoker).toBeFocused();
      await expectState(page, "ask", "0");
      expect(await context.cookies()).toEqual([]);
    });

    test("saving with nothing ticked is a refusal (C14)", async ({ page, context }) => {
      await visit(page, locale);
      await button(page, t.settings.title).click();
      await settings(page).getByRole("button", { name: t.settings.save }).click();
      await expect(settings(page)).toBeHidden();
      await expectState(page, "set", "0");
      await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.0\.\w+\.0$/);
    });

    test("the server sets the same cookie again, for half a year (C15)", async ({ page, context }) => {
      await visit(page, locale);
      const [reply] = await Promise.all([
        page.waitForResponse("**/api/consent"),
        button(page, t.acceptAll).click(),
      ]);
      const set = (await reply.allHeaders())["set-cookie"] ?? "";
      expect(set).toMatch(
        /^consent=1\.\w+\.18\.18\.\w+\.(?:[0-9a-f]{32}|0);path=\/;max-age=15724800;samesite=lax$/,
      );
      await expect.poll(() => answerOf(context)).toBe(/=([^;]*)/.exec(set)?.[1]);
      const cookie = await cookieOf(context);
      expect(cookie).toMatchObject({ sameSite: "Lax", httpOnly: false, path: "/" });
      expect(Math.round((cookie?.expires ?? 0) / 86_400 - Date.now() / 864e5)).toBe(182);
    });

    test("the choice holds when the server fails or is away; a permission is told again on a later page (C16)", async ({
      page,
      context,
    }) => {
      const said: string[] = [];
      page.on("pageerror", (error) => said.push(error.message));
      await page.clock.install();
      let isAway = true;
      const told: unknown[] = [];
      await page.route("**/api/consent", async (route) => {
        told.push(route.request().postDataJSON());
        if (!isAway) return route.fallback();
        return told.length === 1 ? route.fulfill({ status: 500 }) : route.abort();
      });
      await visit(page, locale);
      await button(page, t.acceptAll).click();
      await expect.poll(() => told.length).toBe(1);
      await page.reload();
      await expect(banner(page)).toBeHidden();
      expect(await answerOf(context)).toMatch(/^1\.\w+\.18\.18\.\w+$/);
      await page.clock.runFor(3_100);
      await expect.poll(() => told.length).toBe(2);
      isAway = false;
      await page.reload();
      await page.clock.runFor(3_100);
      await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.18\.18\.\w+\.(?:[0-9a-f]{32}|0)$/);
      expect(told[2]).toMatchObject({ how: "again", lang: languageTags[locale] });
      expect(said).toEqual([]);
    });

    test("the address takes answers of our own pages only, and nothing long or self-contradictory (C17)", async ({
      request,
      baseURL,
    }) => {
      const own = { "sec-fetch-site": "same-origin", origin: baseURL ?? "" };
      const body = { answer: answered(0, "18.8.1"), how: "save", lang: languageTags[locale], gpc: false };
      for (const [status, headers, data] of [
        [403, { ...own, origin: "https://evil.example" }, body],
        [403, { ...own, "sec-fetch-site": "cross-site" }, body],
        [413, own, { ...body, more: "x".repeat(2_048) }],
        [400, own, { ...body, answer: answered(0, "8.18.1") }],
        [400, own, { ...body, answer: answered(200, "18.8.1") }],
        [400, own, { ...body, lang: "de" }],
        [400, own, "{"],
      ] as const) {
        const reply = await request.post("/api/consent", { headers, data });
        expect(reply.status(), JSON.stringify(data).slice(0, 80)).toBe(status);
        expect(reply.headers()["set-cookie"]).toBeUndefined();
      }
      expect((await request.get("/api/consent")).status()).toBe(405);
    });

    test("the foot of every page leads back to the answer, which changes at once (C18)", async ({
      page,
      context,
    }) => {
      await visit(page, locale);
      await button(page, t.refuseAll).click();
      for (const kind of ["home", "news", "researchers", "publications", "topics"] as const) {
        await page.goto(href({ kind }, locale));
        await page.locator("footer").getByText(t.settings.title).click();
        await expect(settings(page)).toBeVisible();
        await page.keyboard.press("Escape");
      }
      await page.goto(cookiesPage);
      const youtube = page.locator("consent-gate[data-bit='8']");
      await expect(youtube).toHaveText(t.declaration.refusedNow, { useInnerText: true });
      await page.locator("footer").getByText(t.settings.title).click();
      await settings(page)
        .getByRole("checkbox", { name: /YouTube/ })
        .check();
      await settings(page).getByRole("button", { name: t.settings.save }).click();
      await expect(youtube).toHaveText(t.declaration.allowedNow, { useInnerText: true });
      await expect(page.locator("consent-gate[data-bit='16']")).toHaveText(t.declaration.refusedNow, {
        useInnerText: true,
      });
      await expect(page.locator("#consent-status")).toHaveText(t.saved.text);
      expect(await answerOf(context)).toMatch(/^1\.\w+\.18\.8\./);
    });

    test("a change of mind stands, however late the server answers the first one", async ({
      page,
      context,
    }) => {
      let answerFirst = (): void => {};
      const later = new Promise<void>((resolve) => (answerFirst = resolve));
      await page.route("**/api/consent", async (route) => {
        if (route.request().postData()?.includes('"all"')) await later;
        await route.fallback();
      });
      await visit(page, locale);
      await button(page, t.acceptAll).click();
      await banner(page).getByText(t.settings.title).last().click();
      const second = page.waitForResponse((reply) => reply.request().postData()?.includes('"none"') ?? false);
      await settings(page).getByRole("button", { name: t.refuseAll }).click();
      await second;
      const first = page.waitForResponse((reply) => reply.request().postData()?.includes('"all"') ?? false);
      answerFirst();
      await first;
      await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.0\./);
      await expectState(page, "set", "0");
    });
  });

  test.describe(`cookies that are no answer, in ${locale}`, () => {
    const stale = {
      "C19: more granted than asked": answered(0, "8.18.1"),
      "C20: a day to come": answered(-2, "18.8.1"),
      "C21: 183 days old": answered(183, "18.8.1"),
      "C22: an older policy": answered(0, "18.8.0"),
      "C25: a broken escape": "%00",
      "C25: four kilobytes": "x".repeat(4_000),
      "C25: klaro's": encodeURIComponent('{"youtube":true,"matomo":true}'),
      "C25: vanilla-cookieconsent's": encodeURIComponent('{"categories":["analytics"],"revision":0}'),
      "C25: c15t's": encodeURIComponent('{"c":{"marketing":true},"i":{"t":1764300000000}}'),
    };
    for (const [why, answer] of Object.entries(stale)) {
      test(`asked again, nothing granted (${why})`, async ({ page, context, baseURL, reached }) => {
        await plant(context, baseURL, answer);
        await page.goto(cookiesPage);
        await expectState(page, "ask", "0");
        await expect(banner(page)).toBeVisible();
        expect(reached).toEqual([]);
      });
    }

    test("an answer to a newer policy than the page knows counts (C23)", async ({
      page,
      context,
      baseURL,
    }) => {
      await plant(context, baseURL, answered(0, "18.8.9"));
      await page.goto(cookiesPage);
      await expectState(page, "set", "8");
      await expect(banner(page)).toBeHidden();
    });

    test("a service that is new is asked about while earlier permissions stay (C24)", async ({
      page,
      context,
      baseURL,
    }) => {
      await plant(context, baseURL, answered(0, "8.8.9"));
      await page.goto(cookiesPage);
      await expectState(page, "ask", "8");
      await expect(banner(page)).toBeVisible();
    });

    test("what was answered about services unknown to the page is kept and not acted on (C27)", async ({
      page,
      context,
      baseURL,
    }) => {
      await plant(context, baseURL, answered(0, "8000008.8000000.9"));
      await page.goto(cookiesPage);
      await expectState(page, "ask", "0");
      await button(page, t.refuseAll).click();
      await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.8000018\.8000000\.9/);
      await expectState(page, "set", "0");
    });

    test("over https a cookie that a sibling site has planted is none (C26)", async ({
      page,
      context,
      baseURL,
    }) => {
      // The same site under an https name: the browser asks for it, and what it gets is fetched from this machine.
      await context.route("https://www.institute.test/**", async (route) => {
        const url = new URL(route.request().url());
        await route.fulfill({
          response: await route.fetch({ url: `${baseURL}${url.pathname}${url.search}` }),
        });
      });
      const everything = answered(0, "18.18.9");
      await context.addCookies([
        { name: "consent", value: everything, domain: ".institute.test", path: "/" },
        { name: "consent", value: everything, url: "https://www.institute.test/" },
      ]);
      await page.goto(`https://www.institute.test${cookiesPage}`);
      await expectState(page, "ask", "0");
      // The name that counts there cannot be given to a whole domain.
      await page.evaluate((value) => {
        document.cookie = `__Host-consent=${value};path=/;secure;domain=institute.test`;
      }, everything);
      await page.reload();
      await expectState(page, "ask", "0");
      await context.addCookies([
        {
          name: "__Host-consent",
          value: answered(0, "18.8.9"),
          url: "https://www.institute.test/",
          secure: true,
        },
      ]);
      await page.reload();
      await expectState(page, "set", "8");
    });
  });

  test.describe(`browsers that forbid, in ${locale}`, () => {
    test("with cookies and storage throwing, the question works and its answer holds for the page (C28)", async ({
      page,
      reached,
    }) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.addInitScript(() => {
        const forbidden = (): never => {
          throw new DOMException("no", "SecurityError");
        };
        Object.defineProperty(Document.prototype, "cookie", { get: forbidden, set: forbidden });
        Object.defineProperty(Window.prototype, "localStorage", { get: forbidden });
      });
      await visit(page, locale);
      await button(page, t.refuseAll).click();
      await button(page, t.saved.hide).click();
      await page.evaluate(() => dispatchEvent(new Event("pageshow")));
      await expect(banner(page)).toBeHidden();
      expect(errors).toEqual([]);
      expect(reached).toEqual([]);
    });

    test("with only storage throwing, nothing is different (C29)", async ({ page, context }) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.addInitScript(() =>
        Object.defineProperty(Window.prototype, "localStorage", {
          get: () => {
            throw new DOMException("no", "SecurityError");
          },
        }),
      );
      await visit(page, locale);
      await button(page, t.acceptAll).click();
      await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.18\.18\./);
      await page.reload();
      await expectState(page, "set", "18");
      expect(errors).toEqual([]);
    });

    test("with cookies blocked every page asks, and nothing is loaded after a refusal (C30)", async ({
      page,
      context,
      reached,
    }) => {
      const browser = await context.newCDPSession(page);
      await browser.send("Emulation.setDocumentCookieDisabled", { disabled: true });
      await page.route("**/api/consent", async (route) => {
        // A browser that blocks cookies takes none from the server either.
        const { "set-cookie": _, ...headers } = (await route.fetch()).headers();
        await route.fulfill({ status: 204, headers });
      });
      for (const kind of ["home", "cookies"] as const) {
        await visit(page, locale, href({ kind }, locale));
        const answered = page.waitForResponse("**/api/consent");
        await button(page, t.refuseAll).click();
        await answered;
        await expectState(page, "set", "0");
        await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
        await expectState(page, "set", "0");
      }
      expect(reached).toEqual([]);
    });

    test("when the policy of the page blocks the kernel, nothing is asked and no button is dead (C32)", async ({
      page,
      context,
      baseURL,
      reached,
    }) => {
      await page.route(`${baseURL}/**`, async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        const policy = headers["content-security-policy"];
        if (policy !== undefined)
          headers["content-security-policy"] = policy.replaceAll(/ 'sha256-[^']+'/g, "");
        await route.fulfill({ response, headers });
      });
      await page.goto(cookiesPage);
      await expect(page.getByText(t.declaration.noScript)).toBeVisible();
      await expect(banner(page)).toBeHidden();
      await expect(page.locator("main").getByRole("button")).toHaveCount(0);
      await expect(page.locator("consent-gate[data-bit='8']")).toHaveText(t.declaration.refusedNow, {
        useInnerText: true,
      });
      expect(await context.cookies()).toEqual([]);
      expect(reached).toEqual([]);
    });
  });
}
