import { expect } from "playwright/test";
import type { Place } from "#lib/i18n/routing.ts";
import { mutate, query, signIn } from "./lake.fixture.ts";
import { promised, statuses } from "./reader.fixture.ts";
import * as studio from "./studio.fixture.ts";
import { test } from "./studio.fixture.ts";

/** Copies of documents, and documents that go. */
test.describe.configure({ timeout: 240_000 });

const patience = { timeout: 60_000 };

test("a copy of a researcher is somebody else, and who is nowhere mentioned can be deleted", async ({
  page,
  request,
  made,
}) => {
  const mark = studio.freshMark();
  const id = `copied-${mark}`;
  const name = `Zoé Modèle ${mark}`;
  made.ids.push(id);
  await signIn(page);
  const picture = await query(page.request, '*[_type == "sanity.imageAsset"][0]._id');
  await mutate(page, [
    {
      create: {
        _id: id,
        _type: "researcher",
        name: { display: name, sortKey: `Modèle ${mark}, Zoé` },
        slug: { _type: "slug", current: id },
        photo: { _type: "figure", asset: { _type: "reference", _ref: Object(await picture.json()).result } },
        consentAt: "2026-01-15",
        identifiers: { orcid: "0000-0002-1825-0097" },
        links: [{ _key: "a", _type: "profileLink", kind: "github", url: "https://example.org/zoe" }],
        email: "zoe@example.org",
        visibility: "public",
        titleForm: "feminine",
        roles: [
          {
            _key: "a",
            _type: "role",
            roleType: { _type: "reference", _ref: "roleType-research-scientist" },
            start: "2015",
          },
        ],
      },
    },
  ]);
  const profile: Place = { kind: "researcher", slug: id };
  await expect.poll(() => statuses(request, profile), promised).toEqual([200, 200]);

  await test.step("the copy has the name and the roles, and nothing that is one person's own", async () => {
    await page.goto(`/studio/intent/edit/id=${id};type=researcher`);
    await page.getByRole("button", { name: "Open document actions" }).click(patience);
    await page.getByRole("menuitem", { name: "Duplicate" }).click(patience);
    await expect(page).not.toHaveURL(new RegExp(id), patience);
    await expect(page.getByTestId("field-name.display").getByRole("textbox")).toHaveValue(name, patience);
    const copies = await query(page.request, "*[name.display == $name && _id != $id]", { name, id }, "raw");
    const [copy, ...more] = Object(await copies.json()).result;
    expect(more).toEqual([]);
    made.ids.push(String(copy._id).replace("drafts.", ""));
    const words = Object.keys(copy).filter((key) => !key.startsWith("_"));
    expect(words.toSorted()).toEqual(["name", "roles", "titleForm"]);
    expect(copy.titleForm).toBe("neutral");
    expect(copy.roles).toHaveLength(1);
    await expect(page.getByTestId("action-publish")).toBeDisabled(patience);
  });

  await test.step("the first is deleted, and is gone for readers", async () => {
    await page.goto(`/studio/intent/edit/id=${id};type=researcher`);
    await expect(page.getByTestId("field-name.display").getByRole("textbox")).toHaveValue(name, patience);
    await page.getByRole("button", { name: "Open document actions" }).click(patience);
    await page.getByRole("menuitem", { name: "Delete" }).click(patience);
    await page.getByRole("dialog").getByRole("button", { name: "Delete document" }).click(patience);
    await expect
      .poll(async () => {
        const left = await query(page.request, "*[_id in $ids]._id", { ids: [id, `drafts.${id}`] }, "raw");
        return Object(await left.json()).result;
      }, patience)
      .toEqual([]);
    await expect.poll(() => statuses(request, profile), promised).toEqual([404, 404]);
  });
});
