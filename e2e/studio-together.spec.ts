import { newsItem } from "./announcement.fixture.ts";
import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Place } from "#lib/i18n/routing.ts";
import { drafted, mutate, query, signIn } from "./lake.fixture.ts";
import { everywhere, read } from "./reader.fixture.ts";
import * as studio from "./studio.fixture.ts";
import { test } from "./studio.fixture.ts";

/** Two editors in one announcement at once, each in a browser of their own. */
test.describe.configure({ timeout: 240_000 });

const patience = { timeout: 60_000 };

function paragraph(key: string, text: string): object {
  return {
    _key: key,
    _type: "block",
    style: "normal",
    markDefs: [],
    children: [{ _key: `${key}s`, _type: "span", marks: [], text }],
  };
}

function announcement(id: string): object {
  return {
    ...newsItem({ id, title: { en: "Together", fr: "Ensemble" }, slugs: { en: id, fr: `${id}-fr` } }),
    summary: { _type: "localeText", en: "A summary.", fr: "Un résumé." },
    body: { _type: "localeRichText", en: [paragraph("one", "First."), paragraph("two", "Second.")] },
  };
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/studio/intent/edit/id=${id};type=announcement`);
  await expect(box(page, "title.en")).toBeVisible(patience);
}

function box(page: Page, name: string) {
  return page.getByTestId(`field-${name}`).getByRole("textbox");
}

test("a form that one types into is not drawn anew when the Studio learns what its project has", async ({
  page,
  made,
}) => {
  const id = `steady-${studio.freshMark()}`;
  made.ids.push(id);
  await signIn(page);
  await mutate(page, [{ create: announcement(id) }]);
  const asked = Promise.withResolvers<void>();
  await page.route(/\/features(?:\?|$)/, async (route) => {
    await asked.promise;
    await route.continue();
  });
  await open(page, id);
  const title = box(page, "title.en");
  await title.evaluate((input) => input.setAttribute("data-same", "yes"));
  await title.press("End");
  await title.pressSequentially(", and so on");
  const answered = page.waitForResponse(/\/features(?:\?|$)/);
  asked.resolve();
  await answered;
  await title.pressSequentially(", for ever", { delay: 100 });
  await expect(title).toHaveAttribute("data-same", "yes");
  await expect(title).toBeFocused();
  await expect(title).toHaveValue("Together, and so on, for ever");
});

test("two editors write in one announcement, see each other, and no letter is lost", async ({
  page,
  colleague,
  request,
  made,
}) => {
  const id = `together-${studio.freshMark()}`;
  made.ids.push(id);
  await signIn(page);
  await signIn(colleague);
  await mutate(page, [{ create: announcement(id) }]);
  await Promise.all([open(page, id), open(colleague, id)]);

  await test.step("from the first letter of the draft, each in a field of their own", async () => {
    const [title, summary] = [" and at once, in the title", " et en même temps, dans le résumé"];
    await box(page, "title.en").press("End");
    await box(colleague, "summary.fr").press("End");
    await Promise.all([
      box(page, "title.en").pressSequentially(title, { delay: 40 }),
      box(colleague, "summary.fr").pressSequentially(summary, { delay: 40 }),
    ]);
    for (const editor of [page, colleague]) {
      await expect(box(editor, "title.en")).toHaveValue(`Together${title}`, patience);
      await expect(box(editor, "summary.fr")).toHaveValue(`Un résumé.${summary}`, patience);
    }
    await expect.poll(() => drafted(page, id, "title.en"), patience).toBe(`Together${title}`);
    expect(await drafted(page, id, "summary.fr")).toBe(`Un résumé.${summary}`);
  });

  await test.step("each sees at which field the other is, and that there is another", async () => {
    await box(colleague, "title.fr").focus();
    await showsAnotherAt(page, "title.fr");
    await box(page, "summary.en").focus();
    await showsAnotherAt(colleague, "summary.en");
  });

  await test.step("in turns, in one line", async () => {
    let words = "Ensemble";
    for (const [index, word] of [", l’un", " et l’autre", ", puis l’un", " et l’autre encore"].entries()) {
      const [writer, reader] = index % 2 === 0 ? [page, colleague] : [colleague, page];
      await box(writer, "title.fr").press("End");
      await box(writer, "title.fr").pressSequentially(word, { delay: 20 });
      words += word;
      await expect(box(reader, "title.fr")).toHaveValue(words, patience);
    }
    await expect.poll(() => drafted(page, id, "title.fr"), patience).toBe(words);
  });

  await test.step("at once, in two paragraphs of one text", async () => {
    const [one, two] = [" This is added to the first.", " And this, meanwhile, to the second."];
    await Promise.all([goToEndOf(page, "First."), goToEndOf(colleague, "Second.")]);
    await Promise.all([page.keyboard.type(one, { delay: 40 }), colleague.keyboard.type(two, { delay: 40 })]);
    const paragraphs = [`First.${one}`, `Second.${two}`];
    await expect.poll(() => drafted(page, id, "body.en[].children[0].text"), patience).toEqual(paragraphs);
    for (const editor of [page, colleague])
      for (const text of paragraphs) await expect(box(editor, "body.en")).toContainText(text, patience);
  });

  await test.step("what both have written is published by one of them", async () => {
    await studio.publish(colleague);
    const article: Place = { kind: "newsItem", slugs: { en: id, fr: `${id}-fr` } };
    await everywhere(
      request,
      [article],
      {
        en: "Together and at once, in the title",
        fr: "Ensemble, l’un et l’autre, puis l’un et l’autre encore",
      },
      true,
    );
    expect((await read(request, article, "en")).html).toContain("And this, meanwhile, to the second.");
    const left = await query(page.request, "*[_id == $id]._id", { id: `drafts.${id}` }, "raw");
    expect(await left.json()).toMatchObject({ result: [] });
  });

  await test.step("who leaves is gone from the form of who stays", async () => {
    await expect(anotherIn(page).first()).toBeVisible(patience);
    await colleague.goto("about:blank");
    await expect(anotherIn(page)).toHaveCount(0, patience);
  });
});

test("who empties one language of a title leaves what another editor begins in the other", async ({
  page,
  colleague,
  made,
}) => {
  const id = `emptied-${studio.freshMark()}`;
  made.ids.push(id);
  await signIn(page);
  await signIn(colleague);
  await mutate(page, [
    { create: { ...announcement(`drafts.${id}`), title: { _type: "localeString", fr: "Seul" } } },
  ]);
  await Promise.all([open(page, id), open(colleague, id)]);
  const written = Promise.withResolvers<void>();
  await page.route("**/data/actions/**", async (route) => {
    await written.promise;
    await route.continue();
  });
  await box(page, "title.fr").fill("");
  await box(colleague, "title.en").pressSequentially("Begun meanwhile", { delay: 20 });
  await expect.poll(() => drafted(colleague, id, "title.en"), patience).toBe("Begun meanwhile");
  expect(await drafted(colleague, id, "title.fr")).toBe("Seul");
  written.resolve();
  await expect
    .poll(() => drafted(colleague, id, "title"), patience)
    .toEqual({ _type: "localeString", en: "Begun meanwhile" });
  for (const editor of [page, colleague]) {
    await expect(box(editor, "title.en")).toHaveValue("Begun meanwhile", patience);
    await expect(box(editor, "title.fr")).toHaveValue("", patience);
  }
});

/** Every place at which somebody else is shown. */
function anotherIn(page: Page) {
  return page.getByLabel("Another editor", { exact: true });
}

/** The Studio draws who is at a field above the form: so where it is drawn counts. */
async function showsAnotherAt(page: Page, name: string): Promise<void> {
  const field = await studio.field(page, name);
  await expect(async () => {
    const there = await field.boundingBox();
    const faces = await Promise.all((await anotherIn(page).all()).map((face) => face.boundingBox()));
    expect(there).not.toBeNull();
    const { x = 0, y = 0, width = 0, height = 0 } = there ?? {};
    const near = faces.filter(
      (face) => face !== null && face.x > x && face.x < x + width && face.y > y - 20 && face.y < y + height,
    );
    expect(near, `somebody else at ${name}`).toHaveLength(1);
  }).toPass(patience);
}

/** Puts the cursor behind a paragraph; an editor that is still taking in the click may put it back, so it is looked at. */
async function goToEndOf(page: Page, text: string): Promise<void> {
  await studio.field(page, "body.en");
  await box(page, "body.en").getByText(text).click(patience);
  await expect(async () => {
    await page.keyboard.press("End");
    const before = await page.evaluate(async () => {
      await new Promise((idle) => requestIdleCallback(idle));
      await new Promise((drawn) => requestAnimationFrame(drawn));
      const { focusNode, focusOffset } = getSelection() ?? {};
      return focusNode?.textContent?.slice(0, focusOffset);
    });
    expect(before).toBe(text);
  }).toPass(patience);
}
