import { test as base, expect } from "playwright/test";
import type { BrowserContext, Locator, Page } from "playwright/test";
import { query, remove } from "./lake.fixture.ts";

/** A studio on a machine with work to do takes its time; what readers are promised is polled apart. */
const patience = 60_000;
export type Made = { readonly ids: string[]; readonly files: string[] };

/** Tests in the studio: a page that may show no error, leave this machine for nothing, and ask the lake for nothing it lacks. */
export const test = base.extend<{ readonly faults: string[]; readonly made: Made; readonly colleague: Page }>(
  {
    /** Ids and names of uploaded files that go again when the test is over, so that other specs find the lake as it was. */
    made: async ({ page }, use, info) => {
      const made: Made = { ids: [], files: [] };
      await use(made);
      // What the form said, before it is told that its document is gone.
      if (info.status !== info.expectedStatus)
        await info.attach("the studio", { body: await page.screenshot(), contentType: "image/png" });
      await remove(page, made);
    },
    /** Another editor in a browser of their own, of whose page the same is expected. */
    colleague: async ({ browser, faults }, use, info) => {
      const context = await browser.newContext();
      watch(context, faults);
      const page = await context.newPage();
      await use(page);
      if (info.status !== info.expectedStatus)
        await info.attach("the colleague's studio", {
          body: await page.screenshot(),
          contentType: "image/png",
        });
      await context.close();
    },
    faults: [
      async ({ context }, use) => {
        const faults: string[] = [];
        watch(context, faults);
        await use(faults);
        expect(faults, "errors, refused requests and requests to other hosts").toEqual([]);
      },
      { auto: true },
    ],
    // Taller than most, so that more of a form is drawn at once.
    viewport: { width: 1500, height: 1200 },
  },
);

function watch(context: BrowserContext, faults: string[]): void {
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(?:http|ws)s?:$/.test(protocol) && hostname !== "localhost" && hostname !== "127.0.0.1")
      faults.push(`asked another host: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400)
      faults.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error" && !isImpatience(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => faults.push(`thrown: ${error.error().message}`));
}

/**
 * The Studio gives the first values of a new document ten seconds. When a busy machine needs longer it complains in
 * these words, calls it a network error, and opens the form without them.
 */
function isImpatience(text: string): boolean {
  return /^(?:Failed to resolve initial value for template|Error$|Template ID: |Parameters: )/.test(text);
}

/** Letters and digits that no earlier run has used, for names and addresses. */
export function freshMark(): string {
  return Date.now().toString(36);
}

/** The form of a new document, by the pencil above the list of all of its kind. Answers the document's id. */
export async function openNew(page: Page, list: "announcements" | "researchers"): Promise<string> {
  await expect(async () => {
    await page.goto(`/studio/structure/${list};all`);
    await page.getByTestId("action-intent-button").click({ timeout: patience });
    await formIsReady(page);
    // Without its first values it cannot be published; see isImpatience.
    if (list === "announcements")
      await expect(page.getByRole("radio", { name: "News" })).toBeChecked({ timeout: 15_000 });
    await expect(page.getByRole("dialog", { name: "Network error" })).toBeHidden();
  }).toPass({ timeout: 3 * patience });
  return idInAddress(page);
}

/** Waits until a document's form can be typed into. */
async function formIsReady(page: Page): Promise<void> {
  await expect(page.getByTestId("form-view")).toBeVisible({ timeout: patience });
}

/** The published id of the document whose form is open. */
function idInAddress(page: Page): string {
  const id = [...decodeURIComponent(page.url()).matchAll(/(?:__edit__|;)([\w-]{10,})/g)].at(-1)?.[1];
  if (id === undefined) throw new Error(`No document stands in the address ${page.url()}.`);
  return id;
}

/** A field of the open form, in view: fields further down are drawn when they are scrolled to. */
export async function field(page: Page, name: string, group?: string): Promise<Locator> {
  if (group !== undefined) await page.getByTestId(`group-tab-${group}`).click();
  const found = page.getByTestId(`field-${name}`);
  // A form that is still being drawn may put another element in its place meanwhile.
  await expect(() => found.scrollIntoViewIfNeeded({ timeout: 2_000 })).toPass({ timeout: patience });
  return found;
}

/** Writes a line of text into a field, over what is there. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  const box = (await field(page, name)).getByRole("textbox");
  await box.fill(text, { timeout: patience });
  await expect(box).toHaveValue(text);
}

/** Types formatted text as on a keyboard; `*words*` come out strong. */
export async function typeRichText(page: Page, name: string, text: string): Promise<void> {
  const editor = (await field(page, name)).getByRole("textbox");
  await editor.click({ timeout: patience });
  for (const [index, words] of text.split("*").entries()) {
    if (index > 0) await page.keyboard.press("Control+b");
    await page.keyboard.type(words);
  }
  await expect(editor).toContainText(text.replaceAll("*", ""), { timeout: patience });
}

/** Presses "Generate" beside an address and answers what came out. */
export async function generateSlug(page: Page, name: string): Promise<string> {
  const slug = await field(page, name);
  await slug.getByRole("button", { name: "Generate" }).click({ timeout: patience });
  await expect(slug.getByRole("textbox")).not.toHaveValue("", { timeout: patience });
  return slug.getByRole("textbox").inputValue();
}

/** Uploads a small picture of one colour into an empty picture field. */
export async function uploadPicture(page: Page, name: string, fileName: string): Promise<void> {
  await (await field(page, `${name}.credit`)).waitFor();
  const dataUrl = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext("2d");
    if (context !== null) {
      context.fillStyle = `#${Math.floor(Math.random() * 0xffffff)
        .toString(16)
        .padStart(6, "0")}`;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    return canvas.toDataURL("image/png");
  });
  const buffer = Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
  const chooser = page.waitForEvent("filechooser");
  await page.getByTestId("file-input-upload-button-sanity-default").first().click();
  await (await chooser).setFiles({ name: fileName, mimeType: "image/png", buffer });
  await expect(page.getByTestId("options-menu-button")).toBeVisible({ timeout: patience });
}

/** Searches in a reference input and takes what is found. */
export async function chooseReference(input: Locator, search: string, title: string): Promise<void> {
  const page = input.page();
  await input.getByRole("combobox").fill(search, { timeout: patience });
  await page
    .getByTestId("autocomplete-popover")
    .getByRole("option", { name: title })
    .first()
    .click({ timeout: patience });
  await expect(input.getByRole("combobox")).toBeHidden({ timeout: patience });
}

/**
 * Publishes the open document with one press, however soon after the last edit; resolves when the lake has it. Sanity's
 * client aborts each request as soon as it has the answer, and Playwright then now and then does not tell of that answer:
 * so it is the lake that is asked.
 */
export async function publish(page: Page): Promise<void> {
  const button = page.getByTestId("action-publish");
  await expect(button).toBeEnabled({ timeout: patience });
  const pressed = new Date().toISOString();
  await button.click();
  const isOut = "count(*[_id == $id && _updatedAt >= $pressed]) == 1";
  const params = { id: idInAddress(page), pressed };
  const outcome = async () => Object(await (await query(page.request, isOut, params, "raw")).json()).result;
  await expect.poll(outcome, { timeout: patience, message: "it is published" }).toBe(true);
}

/** Empties a line of text and presses Publish in the same moment, before the Studio can have looked at it. */
export async function clearAndPublish(page: Page, name: string): Promise<void> {
  await field(page, name);
  await page.evaluate((testId) => {
    const input = document.querySelector<HTMLInputElement>(`[data-testid="${testId}"] input`);
    const button = document.querySelector<HTMLButtonElement>('[data-testid="action-publish"]');
    if (input === null || button === null) throw new Error(`There is no ${testId} with a Publish beside it.`);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, "");
    input.dispatchEvent(new Event("input", { bubbles: true }));
    button.click();
  }, `field-${name}`);
}

/** Drops the draft. */
export async function discard(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open document actions" }).click({ timeout: patience });
  await page.getByRole("menuitem", { name: "Discard changes" }).click({ timeout: patience });
  await confirm(page, "discard");
}

/** Takes the document off the site; offered beside its published version only. */
export async function unpublish(page: Page): Promise<void> {
  await page.getByTestId("document-header-Published-chip").click({ timeout: patience });
  await page.getByTestId("action-unpublish").click({ timeout: patience });
  await confirm(page, "unpublish");
}

async function confirm(page: Page, action: string): Promise<void> {
  const yes = page.getByRole("dialog").getByTestId("confirm-button");
  await Promise.all([actionDone(page, action), yes.click({ timeout: patience })]);
}

async function actionDone(page: Page, action: string): Promise<void> {
  const wanted = new RegExp(`"sanity\\.action\\.document\\.(?:version\\.)?${action}"`);
  await page.waitForResponse(
    (response) =>
      response.ok() &&
      response.url().includes("/data/actions/") &&
      wanted.test(response.request().postData() ?? ""),
    { timeout: patience },
  );
}
