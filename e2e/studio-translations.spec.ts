import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { newsItem } from "./announcement.fixture.ts";
import { mutate, signIn } from "./lake.fixture.ts";
import { promised, read } from "./reader.fixture.ts";
import * as studio from "./studio.fixture.ts";
import { test } from "./studio.fixture.ts";

test.describe.configure({ timeout: 240_000 });

const behind = "Le texte original anglais a été modifié depuis cette traduction.";

test("an original that changes makes its translation outdated, until somebody says that it is not", async ({
  page,
  request,
  made,
}) => {
  const mark = studio.freshMark();
  const id = `announcement-behind-${mark}`;
  const slugs = { en: `behind-${mark}`, fr: `en-retard-${mark}` };
  const french = async () => (await read(request, { kind: "newsItem", slugs }, "fr")).html;
  await signIn(page);
  made.ids.push(id);
  await mutate(page, [
    {
      create: newsItem({ id, title: { en: `A talk ${mark}`, fr: `Une conférence ${mark}` }, slugs }),
    },
  ]);
  await expect.poll(french, promised).toContain(`Une conférence ${mark}`);
  expect(await french()).not.toContain(behind);

  await page.goto(`/studio/structure/announcements;all;${id}`);
  await studio.write(page, "title.en", `A talk by Ada ${mark}`);
  await studio.publish(page);
  await expect.poll(french, promised).toContain(behind);
  await expect(page.getByText("French is behind")).toBeVisible();
  const title = await studio.field(page, "title");
  await expect(title.getByRole("note")).toContainText("The English has changed");

  await test.step("a typo mended in the translation does not settle it", async () => {
    await studio.write(page, "title.fr", `Une conférence, ${mark}`);
    await studio.publish(page);
    await expect.poll(french, promised).toContain(`Une conférence, ${mark}`);
    expect(await french()).toContain(behind);
  });

  await test.step("it stands in the list of what there is to do", async () => {
    await page.goto("/studio/structure/todo;translations");
    await page.getByRole("link", { name: new RegExp(`A talk by Ada ${mark}`) }).click();
    await expect(page).toHaveURL(new RegExp(id));
  });

  await chooseInMenu(page, "title", "The French is up to date");
  await expect(title.getByRole("note")).toBeHidden();
  await studio.publish(page);
  await expect.poll(french, promised).not.toContain(behind);

  await test.step("a new translation together with its original is up to date", async () => {
    await studio.write(page, "title.en", `Ada speaks ${mark}`);
    await studio.write(page, "title.fr", `Ada parle ${mark}`);
    await studio.publish(page);
    await expect.poll(french, promised).toContain(`Ada parle ${mark}`);
    expect(await french()).not.toContain(behind);
  });
});

async function chooseInMenu(page: Page, name: string, choice: string): Promise<void> {
  const field = await studio.field(page, name);
  await expect(async () => {
    await field.hover();
    await field.getByTestId("field-actions-trigger").first().click({ timeout: 2_000 });
    await page.getByRole("menuitem", { name: choice }).click({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}
