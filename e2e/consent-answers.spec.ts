import { expect, test } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { answerOf, banner, button, cookieOf, plant, settings, videoPage, visit } from "./consent.fixture.ts";

test.describe("choices", () => {
  test("a refusal is one click, is remembered, and leaves no identifier", async ({ page, context }) => {
    const t = await visit(page, "en");
    await button(page, t.refuseAll).click();
    await expect(page.locator("#consent-saved")).toBeFocused();
    await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.0\.\w+\.0$/);
    expect((await answerOf(context)).length).toBeLessThanOrEqual(24);
    await page.reload();
    await expect(banner(page)).toBeHidden();
  });

  test("an acceptance grants what was asked and carries the number of its record", async ({
    page,
    context,
  }) => {
    const t = await visit(page, "fr");
    await button(page, t.acceptAll).click();
    await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.([0-9a-f]+)\.\1\.\w+\.(?:[0-9a-f]{32}|0)$/);
    const cookie = await cookieOf(context);
    expect(cookie?.sameSite).toBe("Lax");
    expect(Math.round((cookie?.expires ?? 0) / 86400 - Date.now() / 864e5)).toBe(182);
  });

  test("hiding the thanks leads to the page", async ({ page }) => {
    const t = await visit(page, "en");
    await button(page, t.refuseAll).click();
    await button(page, t.saved.hide).click();
    await expect(banner(page)).toBeHidden();
    await expect(page.locator("main")).toBeFocused();
  });

  test("Escape answers nothing and gives the focus back", async ({ page, context }) => {
    const t = await visit(page, "en");
    await button(page, t.settings.title).click();
    await page.keyboard.press("Escape");
    await expect(settings(page)).toBeHidden();
    await expect(button(page, t.settings.title)).toBeFocused();
    await expect(banner(page)).toBeVisible();
    expect(await context.cookies()).toEqual([]);
  });

  test("saving with nothing ticked is a refusal", async ({ page, context }) => {
    const t = await visit(page, "en");
    await button(page, t.settings.title).click();
    await settings(page).getByRole("button", { name: t.settings.save }).click();
    await expect(settings(page)).toBeHidden();
    expect(await answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.0\./);
  });

  test("one service can be allowed alone, and taken back from the foot of any page", async ({
    page,
    context,
  }) => {
    const t = await visit(page, "en");
    await button(page, t.settings.title).click();
    await settings(page)
      .getByRole("checkbox", { name: /YouTube/ })
      .check();
    await settings(page).getByRole("button", { name: t.settings.save }).click();
    expect(await answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.8\./);
    await page.goto(href({ kind: "cookies" }, "en"));
    await expect(page.locator("consent-gate[data-bit='8']")).toHaveText(t.declaration.allowedNow, {
      useInnerText: true,
    });
    await expect(page.locator("consent-gate[data-bit='16']")).toHaveText(t.declaration.refusedNow, {
      useInnerText: true,
    });
    await page.locator("footer").getByText(t.settings.title).click();
    await expect(settings(page).getByRole("checkbox", { name: /YouTube/ })).toBeChecked();
    await settings(page).getByRole("button", { name: t.refuseAll }).click();
    await expect(page.locator("html")).toHaveAttribute("data-grants", "0");
    await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.0\.\w+\.0$/);
  });

  test("a change of mind stands, however late the server answers the first one", async ({
    page,
    context,
  }) => {
    const answeredTo = (how: RegExp) =>
      page.waitForResponse((reply) => how.test(reply.request().postData() ?? ""));
    await page.route("**/api/consent", async (route) => {
      const body = route.request().postData() ?? "";
      if (body.includes('"all"')) await answeredTo(/"none"/);
      await route.continue();
    });
    const t = await visit(page, "en");
    const replies = Promise.all([answeredTo(/"all"/), answeredTo(/"none"/)]);
    await button(page, t.acceptAll).click();
    await banner(page).getByText(t.settings.title).last().click();
    await settings(page).getByRole("button", { name: t.refuseAll }).click();
    await replies;
    await expect(page.locator("html")).toHaveAttribute("data-grants", "0");
    await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.[0-9a-f]+\.0\./);
  });

  test("the choice holds when the server does not answer", async ({ page, context }) => {
    await page.route("**/api/consent", (route) => route.abort());
    const t = await visit(page, "en");
    await button(page, t.acceptAll).click();
    await page.reload();
    await expect(banner(page)).toBeHidden();
    expect(await answerOf(context)).toMatch(/^1\.\w+\.([0-9a-f]+)\.\1\.\w+$/);
  });

  test("a second open page follows", async ({ page, context }) => {
    const t = await visit(page, "en");
    const second = await context.newPage();
    await visit(second, "fr");
    await button(page, t.refuseAll).click();
    await expect(second.locator("html")).toHaveAttribute("data-consent", "set");
    await expect(banner(second)).toBeHidden();
  });

  test("changing language keeps the question open, in the other language", async ({ page }) => {
    await visit(page, "en");
    await page.locator('header a[hreflang="fr"]').click();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr-CA");
    await expect(button(page, fr.Consent.refuseAll)).toBeVisible();
  });
});

test.describe("answers that do not count", () => {
  const today = Math.floor(Date.now() / 864e5);
  const value = (day: number, rest: string) => `1.${day.toString(36)}.${rest}`;
  const stale = {
    "more granted than asked": value(today, "8.18.1"),
    "a day to come": value(today + 2, "7f.8.1"),
    "183 days old": value(today - 183, "7f.8.1"),
    "an older policy": value(today, "7f.8.0"),
    junk: "%00",
    "another tool's": encodeURIComponent('{"categories":["analytics"]}'),
  };
  for (const [why, answer] of Object.entries(stale)) {
    test(`${why}: asked again, nothing granted`, async ({ page, context, baseURL }) => {
      await plant(context, baseURL, answer);
      await page.goto(href({ kind: "home" }, "en"));
      await expect(page.locator("html")).toHaveAttribute("data-consent", "ask");
      await expect(page.locator("html")).toHaveAttribute("data-grants", "0");
    });
  }

  test("a service that is new is asked about while earlier grants stay", async ({
    page,
    context,
    baseURL,
  }) => {
    await plant(context, baseURL, value(today, "8.8.9"));
    await page.goto(href({ kind: "home" }, "en"));
    await expect(page.locator("html")).toHaveAttribute("data-consent", "ask");
    await expect(page.locator("html")).toHaveAttribute("data-grants", "8");
  });

  test("answers about services this page does not know are kept, with a newer policy", async ({
    page,
    context,
    baseURL,
  }) => {
    await plant(context, baseURL, value(today, "8000008.8000000.9"));
    await page.goto(href({ kind: "home" }, "en"));
    await button(page, en.Consent.refuseAll).click();
    await expect.poll(() => answerOf(context)).toMatch(/^1\.\w+\.80000[0-9a-f]+\.8000000\.9/);
  });
});

test.describe("readers who say no beforehand", () => {
  test("Global Privacy Control is a refusal without a question", async ({ page, context }) => {
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }),
    );
    await page.goto(href({ kind: "cookies" }, "en"));
    await expect(page.locator("html")).toHaveAttribute("data-consent", "gpc");
    await expect(banner(page)).toBeHidden();
    await expect(page.getByText(en.Consent.declaration.gpc)).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    const video = await videoPage(page, "en");
    await page.goto(video);
    await page
      .locator("video-facade")
      .first()
      .getByRole("button", { name: /^Always allow/ })
      .click();
    expect(await answerOf(context)).not.toBe("");
  });

  test("with cookies and storage forbidden the question works and holds for the page", async ({ page }) => {
    const errors: unknown[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.addInitScript(() => {
      const forbidden = () => {
        throw new DOMException("no", "SecurityError");
      };
      Object.defineProperty(Document.prototype, "cookie", { get: forbidden, set: forbidden });
      Object.defineProperty(Window.prototype, "localStorage", { get: forbidden });
    });
    const t = await visit(page, "en");
    await button(page, t.refuseAll).click();
    await button(page, t.saved.hide).click();
    await page.evaluate(() => dispatchEvent(new Event("pageshow")));
    await expect(banner(page)).toBeHidden();
    expect(errors).toEqual([]);
  });
});

test.describe("the endpoint", () => {
  const body = {
    answer: `1.${Math.floor(Date.now() / 864e5).toString(36)}.18.8.1`,
    how: "save",
    lang: "en-CA",
    gpc: false,
  };
  const refused = {
    "from another site": [403, { "sec-fetch-site": "cross-site" }, body],
    "of 2 kB": [413, { "sec-fetch-site": "same-origin" }, { ...body, more: "x".repeat(2048) }],
    "that grants what was not asked": [
      400,
      { "sec-fetch-site": "same-origin" },
      { ...body, answer: body.answer.replace(".18.8.", ".8.18.") },
    ],
  } as const;
  for (const [what, [status, headers, data]] of Object.entries(refused)) {
    test(`an answer ${what} gets ${status} and no cookie`, async ({ request }) => {
      const reply = await request.post("/api/consent", { headers, data });
      expect(reply.status()).toBe(status);
      expect(reply.headers()["set-cookie"]).toBeUndefined();
    });
  }

  test("is for answers only", async ({ request }) => {
    expect((await request.get("/api/consent")).status()).toBe(405);
  });

  test("what was asked, and that the signal is honoured, is public", async ({ request }) => {
    expect(await (await request.get("/.well-known/gpc.json")).json()).toMatchObject({ gpc: true });
    const { lines } = (await (await request.get("/.well-known/consent.json")).json()) as {
      lines: { rev: number }[];
    };
    expect(lines[0]?.rev).toBe(1);
  });
});
