import AxeBuilder from "@axe-core/playwright";
import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import {
  check,
  dropKnownDraft,
  fiveEntries,
  known,
  marked,
  patience,
  rememberImports,
  write,
} from "./import.fixture.ts";
import { mutate, query, signIn } from "./lake.fixture.ts";
import * as studio from "./studio.fixture.ts";
import { test } from "./studio.fixture.ts";

/** What communications staff do with a file of references, from pasting it to taking it all back. */
test.describe.configure({ timeout: 300_000 });

/** What axe finds of the tool that keeps people out. */
async function seriousFaults(page: Page): Promise<readonly unknown[]> {
  const { violations } = await new AxeBuilder({ page }).include('[data-testid="import-tool"]').analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files…" }).click(patience);
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
}

const ilinca = "researcher-ilinca-stefanescu";

test("five entries are pasted, looked through, imported as drafts, corrected, imported again and undone", async ({
  page,
  made,
}) => {
  const mark = studio.freshMark();
  const strangers = `What strangers ${mark} wrote about patience in long queues`;

  await test.step("everything is shown before it is written", async () => {
    await check(page, fiveEntries(mark));
    await expect(page.getByText("3 new · 1 changed · 0 already here")).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    const broken = page.getByRole("region", { name: "Records that could not be read (1)" });
    await expect(broken).toContainText("Line 10");
    const alike = page.getByRole("region", { name: "May be duplicates (1)" });
    await expect(alike.getByText(known.title)).toHaveCount(2);
    await expect(alike).toContainText(`DOI 10.5555/twin.${mark}`);
    const asked = page.getByRole("region", { name: "Authors to ask about (1)" });
    await expect(asked).toContainText("initials alone are not enough");
    await expect(page.getByRole("region", { name: "New (3)" })).toContainText("Quill Farrow, Of Unheard");
    await expect(page.getByRole("region", { name: "Changed (1)" })).toContainText(known.title);
    expect(await marked(page, mark, "._id")).toEqual([]);
  });

  await test.step("questions are answered on the spot, and drafts are made", async () => {
    const alike = page.getByRole("region", { name: "May be duplicates (1)" });
    await alike.getByRole("radio", { name: "Not the same" }).check();
    const asked = page.getByRole("group", { name: "Is this Ilinca Ştefănescu?" });
    await asked.getByRole("radio", { name: "Yes, this person" }).check();
    await expect(page.getByRole("radio", { name: "As drafts to review" })).toBeChecked();
    await expect(page.getByRole("button", { name: "Import 3 new and 1 changed" })).toBeEnabled();
    await write(page, "As drafts to review");
    await rememberImports(page, mark, made);
    await expect(page.getByText("4 drafts made")).toBeVisible();
    const ids = await marked(page, mark, "._id");
    expect(ids).toHaveLength(3);
    for (const id of ids) expect(id).toMatch(/^drafts\./);
    const linked = await marked(
      page,
      mark,
      `.authors[researcher._ref == "${ilinca}" && matchedBy == "human"].printedName.display`,
    );
    expect(linked.flat()).toEqual(["I. Stefanescu"]);
  });

  await test.step("a title is corrected in the form and published", async () => {
    await page.getByRole("link", { name: strangers }).click();
    await studio.write(page, "title", `${strangers} indeed`);
    await studio.publish(page);
  });

  await test.step("imported again, the editor’s word stays, nothing is asked again, and the source’s is shown", async () => {
    await check(page, fiveEntries(mark));
    await expect(
      page.getByRole("region", { name: /^(?:May be duplicates|Authors to ask about|New) \(/ }),
    ).toHaveCount(0);
    const changed = page.getByRole("region", { name: "Texts you changed (1)" });
    await expect(changed).toContainText(`${strangers} indeed`);
    await expect(changed).toContainText("The BibTeX file says");
    await write(page, "Publish at once");
    await rememberImports(page, mark, made);
    const [title] = await marked(page, mark, "[!(_id in path('drafts.**'))].title");
    expect(title).toBe(`${strangers} indeed`);
  });

  await test.step("beside the field, the source’s word is taken", async () => {
    await page.getByRole("link", { name: `${strangers} indeed` }).click();
    const title = await studio.field(page, "title");
    await title.getByRole("note").getByRole("button", { name: "Take it: Title" }).click(patience);
    await expect(title.getByRole("textbox")).toHaveValue(strangers, patience);
    await expect(title.getByRole("note")).toHaveCount(0, patience);
    await studio.publish(page);
    await check(page, fiveEntries(mark));
    await expect(page.getByRole("region", { name: "Texts you changed (1)" })).toHaveCount(0);
  });

  await test.step("undone, what nobody touched is gone, and what was published stays and is named", async () => {
    await page.goto("/studio/import");
    const first = page.getByRole("listitem").filter({ hasText: "3 new, 1 changed" }).first();
    await first.getByRole("button", { name: /^Undo/ }).click(patience);
    await expect(page.getByText("Undone: 4 documents removed, 0 as before, 1 kept")).toBeVisible(patience);
    await expect(page.getByRole("region", { name: "Kept (1)" })).toContainText("was published since");
    const left = await marked(page, mark, "._id");
    expect(left).toHaveLength(1);
    await page.getByRole("button", { name: "Back to the beginning" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "3 new, 1 changed" }).first()).toContainText(
      "undone",
      patience,
    );
  });
  await dropKnownDraft(page);
});

test("one click after an import takes all of it back", async ({ page, made }) => {
  const mark = studio.freshMark();
  await check(page, fiveEntries(mark));
  await page.getByRole("checkbox", { name: known.title }).last().uncheck();
  await write(page, "As drafts to review");
  await rememberImports(page, mark, made);
  expect(await marked(page, mark, "._id")).not.toEqual([]);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText("Undone: 4 documents removed, 0 as before")).toBeVisible(patience);
  expect(await marked(page, mark, "._id")).toEqual([]);
  await dropKnownDraft(page);
});

test("reading can be cancelled, and nothing is written", async ({ page }) => {
  const mark = studio.freshMark();
  const many = Array.from(
    { length: 12_000 },
    (_, at) =>
      `@misc{many${mark}${at}, title = {One of a great many ${mark} ${at}}, author = {Farrow, Quill}, year = 2024}`,
  ).join("\n");
  await page.goto("/studio/import");
  await chooseFile(page, "many.bib", many);
  await expect(page.getByText(/of about 12,000 records/)).toBeVisible(patience);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("textbox", { name: "Paste references" })).toBeVisible(patience);
  await expect(page.getByTestId("import-tool").getByRole("alert")).toHaveCount(0);
  expect(await marked(page, mark, "._id")).toEqual([]);
});

test("a paper instead of its reference is refused in plain words", async ({ page, faults }) => {
  await page.goto("/studio/import");
  await chooseFile(page, "paper.pdf", "%PDF-1.7\n…");
  await expect(page.getByTestId("import-tool").getByRole("alert")).toContainText(
    "This is a PDF: the paper, not its reference.",
    patience,
  );
  // The refusal is the answer that was wanted; the browser notes it all the same.
  await expect.poll(() => faults.length).toBe(2);
  expect(faults.splice(0).every((fault) => fault.includes("422"))).toBe(true);
});

test("a possible duplicate is put off, then joined, parted again and told apart for good", async ({
  page,
  made,
}) => {
  const mark = studio.freshMark();
  const title = `Waiting ${mark} in line: a theory of queues that nobody leaves`;
  const entry = (key: string, doi: string, journal: string) =>
    `@article{${key}${mark}, title = {${title}}, author = {Farrow, Quill and Unheard, Of}, year = 2025, journal = {${journal}}, doi = {${doi}.${mark}}}\n`;
  const both =
    entry("one", "10.5555/one", "Journal of Waiting") + entry("two", "10.5555/two", "Journal of Lines");
  await check(page, both);
  await expect(page.getByRole("region", { name: "May be duplicates (1)" })).toBeVisible();
  await write(page, "Publish at once");
  await rememberImports(page, mark, made);

  await page.goto("/studio/structure/todo;duplicates");
  const pair = page.getByRole("article").filter({ hasText: title });
  await expect(pair).toContainText("each has its own DOI", patience);
  await pair.getByRole("button", { name: "Same work: keep the first" }).click();
  const joined = page.getByRole("alert").filter({ hasText: "Joined into" });
  await expect(joined).toBeVisible(patience);
  const dois = await marked(page, mark, ".versions[].identifiers.doi");
  expect(new Set(dois.flat())).toEqual(new Set([`10.5555/one.${mark}`, `10.5555/two.${mark}`]));
  expect(await marked(page, mark, "._id")).toHaveLength(1);
  await joined.getByRole("button", { name: "Undo" }).click();
  await expect(pair).toBeVisible(patience);
  expect(await marked(page, mark, "._id")).toHaveLength(2);

  await pair.getByRole("button", { name: "Not the same" }).click();
  await expect(pair).toHaveCount(0, patience);
  await rememberImports(page, mark, made);
  await check(page, both);
  await expect(page.getByRole("region", { name: /May be duplicates/ })).toHaveCount(0);
  await expect(page.getByText("0 new · 0 changed · 2 already here")).toBeVisible();
});

test("private names are kept by editors and shown to nobody else", async ({ page, request, made }) => {
  const mark = studio.freshMark();
  const id = `private-names-${mark}`;
  const former = `Former Name ${mark}`;
  made.ids.push(id, `private.${id}`);
  await signIn(page);
  await mutate(page, [
    {
      create: {
        _id: id,
        _type: "researcher",
        name: { display: `Zoé Modèle ${mark}`, sortKey: `Modèle ${mark}, Zoé` },
        slug: { _type: "slug", current: id },
        visibility: "public",
        titleForm: "neutral",
      },
    },
  ]);
  await page.goto(`/studio/intent/edit/id=${id};type=researcher`);
  await page.getByRole("button", { name: "Open document actions" }).click(patience);
  await page.getByRole("menuitem", { name: "Private names for matching…" }).click(patience);
  const dialog = page.getByRole("dialog", { name: "Private names for matching" });
  await dialog
    .getByRole("textbox", { name: "One name on each line" })
    .fill(`${former}\n${former}\n`, patience);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0, patience);

  const asked = "*[_id == $id || formerNames[] match $words || _type == 'personPrivate']";
  const params = { id: `private.${id}`, words: former };
  const editors = await query(page.request, asked, params, "raw");
  expect(JSON.stringify(await editors.json())).toContain(former);
  for (const perspective of ["raw", "published", "drafts"]) {
    const readers = await query(request, asked, params, perspective);
    expect(JSON.stringify(await readers.json())).not.toContain(former.slice(7));
  }
  const document = await request.get(`/api/lake/v2025-02-19/data/doc/production/private.${id}`);
  expect(await document.text()).not.toContain(former);
});
