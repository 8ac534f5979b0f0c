import { newsItem } from "./announcement.fixture.ts";
import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { drafted, mutate, query, signIn } from "./lake.fixture.ts";
import * as studio from "./studio.fixture.ts";
import { test } from "./studio.fixture.ts";
import type { Made } from "./studio.fixture.ts";

/** What an editor does on an ordinary day with a text that is on the site already. */
test.describe.configure({ timeout: 240_000 });

const patience = { timeout: 60_000 };

/** Puts an announcement on the site and opens its form. Answers its id. */
async function openAnnouncement(page: Page, made: Made): Promise<string> {
  const mark = studio.freshMark();
  const id = `session-${mark}`;
  made.ids.push(id);
  await signIn(page);
  await mutate(page, [
    {
      create: {
        ...newsItem({
          id,
          title: { en: `First ${mark}`, fr: `Premier ${mark}` },
          slugs: { en: `first-${mark}`, fr: `premier-${mark}` },
        }),
        summary: { _type: "localeText", en: "A summary.", fr: "Un résumé." },
        topics: ["climate", "health", "learning-theory"].map((name) => ({
          _key: name,
          _type: "reference",
          _ref: `topic-${name}`,
        })),
      },
    },
  ]);
  await open(page, id);
  return id;
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/studio/intent/edit/id=${id};type=announcement`);
  await expect(page.getByTestId("field-title.en").getByRole("textbox")).toBeVisible(patience);
}

test("typing fast loses nothing, pasting keeps what a text may hold, lists are put in order", async ({
  page,
  context,
  made,
}) => {
  const id = await openAnnouncement(page, made);

  await test.step("every letter of a quick typist arrives", async () => {
    const words = "The quick brown fox jumps over the lazy dog, and does it again; ".repeat(4).trim();
    const title = (await studio.field(page, "title.en")).getByRole("textbox");
    await title.fill("");
    await title.pressSequentially(words, { delay: 1 });
    await expect(title).toHaveValue(words);
    await expect.poll(() => drafted(page, id, "title.en"), patience).toBe(words);
    const body = (await studio.field(page, "body.fr")).getByRole("textbox");
    await body.click();
    await page.keyboard.type(words, { delay: 1 });
    await expect.poll(() => drafted(page, id, "body.fr[0].children[0].text"), patience).toBe(words);
  });

  await test.step("a page copied from elsewhere keeps headings, lists and links, and nothing that could run", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(async () => {
      const html =
        '<h2>Why it matters</h2><p>See <a href="https://example.org/report">the report</a> and <strong>think</strong>.</p><ul><li>one</li><li>two</li></ul><script>alert(1)</script><p><a href="javascript:alert(1)">press</a></p>';
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([html], { type: "text/html" }),
          "text/plain": new Blob(["Why it matters"], { type: "text/plain" }),
        }),
      ]);
    });
    await (await studio.field(page, "body.en")).getByRole("textbox").click();
    await page.keyboard.press("Control+v");
    const shape =
      'body.en[]{"style": style, "list": listItem, "text": pt::text(@), "links": markDefs[].href, "strong": children["strong" in marks].text}';
    await expect
      .poll(() => drafted(page, id, shape), patience)
      .toMatchObject([
        { style: "h2", text: "Why it matters" },
        {
          style: "normal",
          text: "See the report and think.",
          links: ["https://example.org/report"],
          strong: ["think"],
        },
        { list: "bullet", text: "one" },
        { list: "bullet", text: "two" },
        { text: "press" },
      ]);
    // A link that would run something is marked, and does not get onto the site.
    await expect(page.getByTestId("action-publish")).toBeDisabled(patience);
  });

  await test.step("what is dragged to another place in a list stays there", async () => {
    await studio.field(page, "topics", "links");
    const handles = page
      .getByTestId("field-topics")
      .locator("[data-ui='DragHandle'], [data-sanity-icon='drag-handle']");
    await expect(handles).toHaveCount(3, patience);
    const [first, last] = [await handles.first().boundingBox(), await handles.last().boundingBox()];
    if (first === null || last === null) throw new Error("The topics cannot be seen.");
    await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2);
    await page.mouse.down();
    await page.mouse.move(first.x + first.width / 2, first.y + 20, { steps: 4 });
    await page.mouse.move(last.x + last.width / 2, last.y + last.height, { steps: 12 });
    await page.mouse.up();
    await expect
      .poll(() => drafted(page, id, "topics[]._ref"), patience)
      .toEqual(["topic-health", "topic-learning-theory", "topic-climate"]);
    // Without a mouse: the space bar picks it up and puts it down.
    const handle = handles.last();
    await handle.focus();
    const told = page.locator("[id^='DndLiveRegion']");
    for (const key of ["Space", "ArrowUp", "ArrowUp", "Space"]) {
      const before = await told.allTextContents();
      await page.keyboard.press(key);
      // Each step is told to those who do not see it, once it is done.
      await expect.poll(() => told.allTextContents(), patience).not.toEqual(before);
    }
    await expect
      .poll(() => drafted(page, id, "topics[]._ref"), patience)
      .toEqual(["topic-climate", "topic-health", "topic-learning-theory"]);
  });
});

test("a picture's crop and focus are chosen, and a copy is a new announcement", async ({ page, made }) => {
  const id = await openAnnouncement(page, made);
  const file = `crop-${id}.png`;
  made.files.push(file);

  await test.step("the crop and the focus that are chosen are kept", async () => {
    await studio.uploadPicture(page, "image", file);
    await page.locator("button:has([data-sanity-icon='crop'])").click(patience);
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible(patience);
    const canvas = dialog.locator("svg").last();
    const box = await canvas.boundingBox(patience);
    if (box === null) throw new Error("The picture cannot be seen.");
    // The part that matters is made smaller and moved to the right.
    const focus = dialog.locator("[data-handle='hotspot']");
    await focus.focus();
    for (let n = 0; n < 8; n += 1) await focus.press("Control+Shift+ArrowLeft");
    for (let n = 0; n < 2; n += 1) await focus.press("Shift+ArrowRight");
    await expect.poll(() => drafted(page, id, "image.hotspot.x > 0.5"), patience).toBe(true);
    // By the corner: a fifth of the picture is cut off on the left and at the top.
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 5, box.y + box.height / 5, { steps: 8 });
    await page.mouse.up();
    await dialog.getByRole("button", { name: "Close" }).first().click();
    await expect.poll(() => drafted(page, id, "image.crop.left"), patience).toBeCloseTo(0.2, 1);
    expect(await drafted(page, id, "image.crop.top")).toBeCloseTo(0.2, 1);
  });

  await test.step("a copy has the words, and neither the address nor the day of the original", async () => {
    await page.getByRole("button", { name: "Open document actions" }).click(patience);
    await page.getByRole("menuitem", { name: "Duplicate" }).click();
    await expect(page).not.toHaveURL(new RegExp(id), patience);
    const title = await drafted(page, id, "title.en");
    const copies = await query(
      page.request,
      "*[title.en == $title && !(_id match $id)]",
      { title, id: `*${id}*` },
      "raw",
    );
    const [copy] = Object(await copies.json()).result;
    made.ids.push(String(copy._id).replace("drafts.", ""));
    expect(copy._id).toMatch(/^drafts\./);
    expect(copy.slug).toBeUndefined();
    expect(copy.publishedAt).not.toBe("2026-01-01T00:00:00Z");
    expect(copy.topics).toHaveLength(3);
  });
});

test("what was published before comes back from the history, and what others point to is not deleted", async ({
  page,
  made,
  faults,
}) => {
  const id = await openAnnouncement(page, made);
  await studio.write(page, "title.en", "Second thoughts");
  await studio.publish(page);
  await studio.write(page, "title.en", "Third thoughts");
  await studio.publish(page);

  await test.step("an older version is chosen from the history and restored", async () => {
    await page.getByTestId("pane-context-menu-button").last().click();
    await page.getByRole("menuitem", { name: "History", exact: true }).click();
    const published = page.getByTestId("timeline-item-button").filter({ hasText: "Published" });
    await expect(published).toHaveCount(2, patience);
    await published.last().click();
    await expect(page.getByTestId("field-title.en").getByRole("textbox")).toHaveValue(
      "Second thoughts",
      patience,
    );
    await page
      .getByRole("button", { name: /Revert/ })
      .last()
      .click();
    await page.getByRole("button", { name: "Confirm" }).click(patience);
    await expect.poll(() => drafted(page, id, "title.en"), patience).toBe("Second thoughts");
  });

  await test.step("a topic that is in use is not deleted, and the studio says where it is used", async () => {
    await page.goto("/studio/intent/edit/id=topic-climate;type=topic");
    await expect(page.getByTestId("field-title.en").getByRole("textbox")).toHaveValue(
      "Climate and environment",
      patience,
    );
    await page.getByRole("button", { name: "Open document actions" }).click(patience);
    await page.getByRole("menuitem", { name: "Delete" }).click(patience);
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(/\d+ documents refer to “Climate and environment”/, patience);
    await expect(dialog).toContainText("Second thoughts", patience);
    const refused = page.waitForResponse((response) => response.url().includes("/data/actions/"), patience);
    await dialog.getByRole("button", { name: "Delete anyway" }).click();
    expect((await refused).status()).toBe(409);
    expect(await drafted(page, "topic-climate", "_id")).toBe("topic-climate");
    // That one refusal is what was asked for; the browser notes it as well.
    await expect.poll(() => faults.filter((fault) => fault.includes("409")).length, patience).toBe(2);
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes("409")));
  });
});
