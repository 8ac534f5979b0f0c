import { expect } from "playwright/test";
import type { Place } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";
import { query } from "./lake.fixture.ts";
import { everywhere, promised, read, statuses } from "./reader.fixture.ts";
import * as studio from "./studio.fixture.ts";
import { test } from "./studio.fixture.ts";

test.describe.configure({ timeout: 240_000 });

test("opens without a sign-in, and lists what there is to do", async ({ page }) => {
  await page.goto("/studio");
  for (const list of ["To do", "Announcements", "Researchers", "Publications", "Site settings"])
    await expect(page.getByTestId(`pane-item-${list}`)).toBeVisible({ timeout: 60_000 });
});

test("a researcher, from an empty form to the directory", async ({ page, request, made }) => {
  const mark = studio.freshMark();
  const name = `Zoé Essai ${mark}`;
  const file = `face-${mark}.png`;
  made.files.push(file);

  made.ids.push(await studio.openNew(page, "researchers"));

  await studio.write(page, "name.display", name);
  await studio.write(page, "name.sortKey", `Essai ${mark}, Zoé`);

  await test.step("without an address it is not published, and the form says why", async () => {
    await expect(page.getByTestId("action-publish")).toBeDisabled();
    await page.getByRole("button", { name: "Validation", exact: true }).click();
    await expect(
      page.getByRole("button", { name: "Address Press Generate: the page needs an address." }),
    ).toBeVisible();
    await page.getByRole("button", { name: "Validation", exact: true }).click();
  });

  const slug = await studio.generateSlug(page, "slug");
  expect(slug).toBe(`zoe-essai-${mark}`);
  const profile: Place = { kind: "researcher", slug };
  expect(await statuses(request, profile)).toEqual([404, 404]);

  await studio.uploadPicture(page, "photo", file);
  await studio.write(page, "consentAt", "2026-01-15");
  await studio.typeRichText(page, "bio.en", "Walks through *every form* there is.");
  await studio.typeRichText(page, "bio.fr", "Parcourt *tous les formulaires* du studio.");
  await (await studio.field(page, "roles", "roles")).getByTestId("add-single-object-button").click();
  const role = page.getByRole("dialog");
  await studio.chooseReference(role.getByTestId("reference-input"), "Postdoc", "Postdoctoral Fellow");
  await role
    .getByTestId(/^field-roles\[.*\]\.start$/)
    .getByRole("textbox")
    .fill("2026-09");
  await role.getByRole("button", { name: "Close" }).click();
  await studio.publish(page);

  await everywhere(request, [profile, { kind: "researchers" }], { en: name, fr: name }, true);
  const [en, fr] = await Promise.all(locales.map((locale) => read(request, profile, locale)));
  expect(en?.html).toMatch(/Walks through <strong>every form<\/strong> there is\./);
  expect(fr?.html).toMatch(/Parcourt <strong>tous les formulaires<\/strong> du studio\./);
  expect(en?.html).toContain("Postdoctoral Fellow");
  expect(fr?.html).toContain("Stagiaire au postdoctorat");
  expect(en?.html).toMatch(new RegExp(`<img[^>]+alt="${name}"`));
});

test("an announcement, from an empty form to both languages and off again", async ({
  page,
  request,
  made,
}) => {
  const mark = studio.freshMark();
  const title = { en: `Open house of the year ${mark}`, fr: `Portes ouvertes de l’année ${mark}` };
  const file = `house-${mark}.png`;
  made.files.push(file);
  const id = await studio.openNew(page, "announcements");
  made.ids.push(id);

  await studio.write(page, "title.en", title.en);
  await studio.write(page, "title.fr", title.fr);
  const slugs = {
    en: await studio.generateSlug(page, "slug.en"),
    fr: await studio.generateSlug(page, "slug.fr"),
  };
  expect(slugs).toEqual({ en: `open-house-of-the-year-${mark}`, fr: `portes-ouvertes-de-l-annee-${mark}` });
  const article: Place = { kind: "newsItem", slugs };
  const lists: readonly Place[] = [{ kind: "home" }, { kind: "news" }];
  await studio.write(page, "summary.en", "Come and see the laboratories.");
  await studio.write(page, "summary.fr", "Venez voir les laboratoires.");
  await studio.typeRichText(page, "body.en", "There is *coffee*.");
  await studio.typeRichText(page, "body.fr", "Il y a du *café*.");
  await studio.uploadPicture(page, "image", file);
  await studio.write(page, "image.alt.en", "A door that stands open");
  await studio.write(page, "image.alt.fr", "Une porte ouverte");

  await test.step("published, it is in both languages within seconds", async () => {
    await studio.publish(page);
    await everywhere(request, [article, ...lists], title, true);
    const [en, fr] = await Promise.all(locales.map((locale) => read(request, article, locale)));
    expect(en?.html).toMatch(/There is <strong>coffee<\/strong>\./);
    expect(fr?.html).toMatch(/Il y a du <strong>café<\/strong>\./);
    expect(en?.html).toMatch(/<img[^>]+alt="A door that stands open"/);
    expect(fr?.html).toMatch(/<img[^>]+alt="Une porte ouverte"/);
  });

  await test.step("what is changed and dropped again never reaches readers", async () => {
    const other = `Nobody shall read this ${mark}`;
    await studio.write(page, "title.en", other);
    await expect
      .poll(async () => (await query(page.request, "*[_id == $id][0].title.en", { id }, "drafts")).json())
      .toMatchObject({ result: other });
    expect((await read(request, article, "en")).html).not.toContain(other);
    await studio.discard(page);
    await expect(page.getByTestId("field-title.en").getByRole("textbox")).toHaveValue(title.en);
    const left = await query(page.request, "*[_id == $id]._id", { id: `drafts.${id}` }, "raw");
    expect(await left.json()).toMatchObject({ result: [] });
    for (const place of [article, ...lists])
      expect((await read(request, place, "en")).html, place.kind).not.toContain(other);
  });

  await test.step("a fault of a moment ago is not published, however quickly one presses", async () => {
    await studio.write(page, "title.en", "");
    await expect(page.getByTestId("action-publish")).toBeEnabled();
    await studio.clearAndPublish(page, "title.fr");
    await expect(page.getByRole("dialog", { name: "Not published yet" })).toBeVisible();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    expect((await read(request, article, "en")).html).toContain(title.en);
    await studio.discard(page);
  });

  await test.step("a change that is published replaces the text", async () => {
    const second = { en: `Open house, moved ${mark}`, fr: `Portes ouvertes, reportées ${mark}` };
    await studio.write(page, "title.en", second.en);
    await studio.write(page, "title.fr", second.fr);
    await studio.publish(page);
    await everywhere(request, [article, ...lists], second, true);
    await everywhere(request, [article, ...lists], title, false);
  });

  await test.step("taken off, it is nowhere, and stays with the editor", async () => {
    await studio.unpublish(page);
    await expect.poll(() => statuses(request, article), promised).toEqual([404, 404]);
    await everywhere(request, lists, { en: mark, fr: mark }, false);
    const kept = await query(page.request, "*[_id == $id]._id", { id: `drafts.${id}` }, "raw");
    expect(await kept.json()).toMatchObject({ result: [`drafts.${id}`] });
  });
});
