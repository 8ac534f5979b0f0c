import { createHmac } from "node:crypto";
import { expect } from "playwright/test";
import type { APIRequestContext } from "playwright/test";
import type { Place } from "#lib/i18n/routing.ts";
import { newsItem } from "./announcement.fixture.ts";
import { mutate, signIn } from "./lake.fixture.ts";
import { given } from "./given.fixture.ts";
import { everywhere, promised, statuses } from "./reader.fixture.ts";
import { freshMark, test } from "./studio.fixture.ts";

const webhook = "/api/webhook/sanity";

test("an announcement comes and goes by its own dates, with nobody at the studio", async ({
  page,
  request,
  made,
}) => {
  const mark = freshMark();
  const id = `announcement-e2e-${mark}`;
  const title = { en: `Here for a moment ${mark}`, fr: `Ici un instant ${mark}` };
  const slugs = { en: `here-for-a-moment-${mark}`, fr: `ici-un-instant-${mark}` };
  const article: Place = { kind: "newsItem", slugs };
  const home: readonly Place[] = [{ kind: "home" }];
  await signIn(page);
  made.ids.push(id);

  const comes = Date.now() + 4_000;
  const goes = comes + 8_000;
  await mutate(page, [
    {
      create: {
        ...newsItem({ id, title, slugs, publishedAt: new Date(comes).toISOString() }),
        expiresAt: new Date(goes).toISOString(),
      },
    },
  ]);
  expect(await statuses(request, article)).toEqual([404, 404]);
  await everywhere(request, home, title, false, { ...promised, timeout: 1_000 });

  await everywhere(request, home, title, true, { ...promised, timeout: comes - Date.now() + 5_000 });
  expect(Date.now(), "not before its time").toBeGreaterThanOrEqual(comes);
  await expect.poll(() => statuses(request, article), promised).toEqual([200, 200]);

  await everywhere(request, home, title, false, { ...promised, timeout: goes - Date.now() + 5_000 });
  expect(Date.now(), "not before its time").toBeGreaterThanOrEqual(goes);
  expect(await statuses(request, article), "its own page stays").toEqual([200, 200]);
});

test.describe("what changes pages is refused", () => {
  const body = JSON.stringify({ everything: true });

  test("without a signature, or with one that is no such thing", async ({ request }) => {
    expect(await post(request, body)).toBe(401);
    for (const signature of ["", "t=1,v1=", "nonsense", sign(body, Date.now(), "a secret somebody guessed")])
      expect(await post(request, body, signature), signature).toBe(401);
  });

  test("when it is read instead of posted, or longer than any message", async ({ request }) => {
    expect((await request.get(webhook)).status()).toBe(405);
    const long = JSON.stringify({ everything: "x".repeat(300_000) });
    expect(await post(request, long, sign(long, Date.now(), "a secret somebody guessed"))).toBe(413);
  });

  test("when it is old, changed on the way, or comes a second time", async ({ request }) => {
    const secret = given("SANITY_WEBHOOK_SECRET", "what the site was started with");
    const now = Date.now();
    expect(await post(request, body, sign(body, now - 6 * 60_000, secret)), "six minutes old").toBe(401);
    expect(await post(request, body, sign(`${body} `, now, secret)), "another body").toBe(401);
    const signature = sign(body, now, secret);
    const first = await request.post(webhook, {
      data: body,
      headers: { "content-type": "application/json", "sanity-webhook-signature": signature },
    });
    expect(first.status()).toBe(200);
    expect(Object.keys(first.headers()).filter((name) => name.startsWith("x-vitrine"))).toEqual([]);
    expect(await post(request, body, signature), "the same once more").toBe(409);
  });
});

async function post(request: APIRequestContext, data: string, signature?: string): Promise<number> {
  const response = await request.post(webhook, {
    data,
    headers: {
      "content-type": "application/json",
      ...(signature === undefined ? {} : { "sanity-webhook-signature": signature }),
    },
  });
  return response.status();
}

/** Signs as Sanity's webhooks do: `t=<ms>,v1=<HMAC-SHA256 of "t.body">`. */
function sign(text: string, at: number, secret: string): string {
  return `t=${at},v1=${createHmac("sha256", secret).update(`${at}.${text}`).digest("base64url")}`;
}
