import { expect } from "playwright/test";
import type { Place } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";
import { everywhere, read, statuses } from "./reader.fixture.ts";
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
