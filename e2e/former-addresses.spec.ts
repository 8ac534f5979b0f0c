import { expect } from "playwright/test";
import type { APIRequestContext } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { newsItem } from "./announcement.fixture.ts";
import { mutate, query, signIn } from "./lake.fixture.ts";
import { promised } from "./reader.fixture.ts";
import * as studio from "./studio.fixture.ts";
import { test } from "./studio.fixture.ts";

test.describe.configure({ timeout: 240_000 });

test("an address that changed leads to the new one in one step, in both languages", async ({
  page,
  request,
  made,
}) => {
  const mark = studio.freshMark();
  const id = `announcement-moved-${mark}`;
  const before = { en: `before-${mark}`, fr: `avant-${mark}` };
  const after = { en: `after-${mark}`, fr: `apres-${mark}` };
  await signIn(page);
  made.ids.push(id);
  await mutate(page, [
    {
      create: newsItem({
        id,
        title: { en: `A talk ${mark}`, fr: `Une conférence ${mark}` },
        slugs: before,
      }),
    },
  ]);
  const old: Place = { kind: "newsItem", slugs: before };
  await expect.poll(() => answer(request, old, "fr"), promised).toBe("200");

  await page.goto(`/studio/structure/announcements;all;${id}`);
  await studio.write(page, "slug.en", after.en);
  await studio.write(page, "slug.fr", after.fr);
  await studio.publish(page);
  for (const locale of ["en", "fr"] as const)
    await expect
      .poll(() => answer(request, old, locale), promised)
      .toBe(`308 ${href({ kind: "newsItem", slugs: after }, locale)}`);
  // The old French word after the English path, and the other way round.
  const crossed: Place = { kind: "newsItem", slugs: { en: before.fr, fr: before.en } };
  expect(await answer(request, crossed, "en")).toBe(`308 ${href({ kind: "newsItem", slugs: after }, "en")}`);
  await expect(await studio.field(page, "formerSlugs")).toContainText("Earlier addresses");
});

test("a researcher's old address leads to the new one, or is forgotten without a trace", async ({
  page,
  request,
  made,
}) => {
  const mark = studio.freshMark();
  const id = `researcher-moved-${mark}`;
  const place = (slug: string): Place => ({ kind: "researcher", slug: `${slug}-${mark}` });
  await signIn(page);
  made.ids.push(id);
  await mutate(page, [
    {
      create: {
        _id: id,
        _type: "researcher",
        name: { display: `Ada ${mark}`, sortKey: `Ada ${mark}` },
        slug: { _type: "slug", current: `first-${mark}` },
        visibility: "public",
        titleForm: "neutral",
      },
    },
  ]);
  await expect.poll(() => answer(request, place("first"), "en"), promised).toBe("200");
  await page.goto(`/studio/structure/researchers;all;${id}`);
  await studio.write(page, "slug", `second-${mark}`);
  await studio.publish(page);
  await expect
    .poll(() => answer(request, place("first"), "en"), promised)
    .toBe(`308 ${href(place("second"), "en")}`);

  await studio.write(page, "slug", `third-${mark}`);
  const choice = await studio.field(page, "oldAddress", "privacy");
  await choice.getByRole("radio", { name: /Forget the old address/ }).check();
  await studio.publish(page);
  for (const slug of ["first", "second"])
    for (const locale of ["en", "fr"] as const)
      await expect.poll(() => answer(request, place(slug), locale), promised).toBe("404");
  expect(await answer(request, place("third"), "fr")).toBe("200");

  const kept = await query(page.request, "*[_id == $id][0]", { id });
  const { result } = Object(await kept.json());
  expect(JSON.stringify(result)).not.toMatch(new RegExp(`(?:first|second)-${mark}`));
  const everything = ["/sitemap.xml", "/en/researchers", "/fr/chercheurs", href(place("third"), "en")];
  for (const path of everything)
    await expect
      .poll(async () => (await request.get(path)).text(), { ...promised, message: path })
      .not.toMatch(new RegExp(`(?:first|second)-${mark}`));
});

/** The status of a place, and where it leads. */
async function answer(request: APIRequestContext, place: Place, locale: Locale): Promise<string> {
  const response = await request.get(href(place, locale), { maxRedirects: 0 });
  const location = response.headers()["location"];
  return location === undefined ? String(response.status()) : `${response.status()} ${location}`;
}
