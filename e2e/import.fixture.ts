import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { mutate, query } from "./lake.fixture.ts";
import type { Made } from "./studio.fixture.ts";

/** A studio on a busy machine takes its time. */
export const patience = { timeout: 60_000 };

/** A work of the demonstration institute, as a file tells it. */
export const known = {
  id: "10.5555/vitrine.2026.018",
  title: "Flood Forecasts That Admit Doubt: Conformal Calibration on River Networks",
};

/** Five entries: one that is here, one that breaks off, one by strangers, one that asks who an author is, one like the first. */
export function fiveEntries(mark: string): string {
  return `@article{flood${mark},
  title = {${known.title}},
  author = {Ştefănescu, Ilinca and Adéṣínà, Ọlámidé and Brătescu-Vale, Corneliu},
  journal = {Demonstration Journal of Hydrology and Statistics},
  year = 2026,
  doi = {${known.id}}
}

@article{broken${mark},
  title = {An entry whose brace is never closed,
  author = {Nobody, At All},

@inproceedings{strangers${mark},
  title = {What strangers ${mark} wrote about patience in long queues},
  author = {Farrow, Quill and Unheard, Of},
  booktitle = {Proceedings of the 3rd Workshop on Waiting},
  year = 2025
}

@article{asked${mark},
  title = {Rivers ${mark} that ask who measured them, and how often},
  author = {Stefanescu, I. and Farrow, Quill},
  journal = {Journal of Waiting},
  year = 2025
}

@article{twin${mark},
  title = {${known.title}},
  author = {Ştefănescu, Ilinca and Adéṣínà, Ọlámidé and Brătescu-Vale, Corneliu},
  journal = {Another Journal ${mark}},
  year = 2025,
  doi = {10.5555/twin.${mark}}
}
`;
}

/** Pastes text into the import tool and waits for what it would do. */
export async function check(page: Page, text: string): Promise<void> {
  await page.goto("/studio/import");
  await page.getByRole("textbox", { name: "Paste references" }).fill(text, patience);
  await page.getByRole("button", { name: "Check what would change" }).click();
  await expect(page.getByText("Nothing has been written yet.")).toBeVisible(patience);
}

/** Writes it, as drafts unless told otherwise, and waits for the report. */
export async function write(page: Page, how: "As drafts to review" | "Publish at once"): Promise<void> {
  await page.getByRole("radio", { name: how }).check();
  await page.getByRole("button", { name: /^(?:Import|Note) \d/ }).click();
  await expect(page.getByRole("button", { name: "Undo this import" })).toBeVisible(patience);
}

/** What editors see of works whose title or venue holds a mark. */
export async function marked(page: Page, mark: string, attribute: string): Promise<readonly unknown[]> {
  const groq = `*[_type == "publication" && (title match $mark || $venue in versions[].venueText)] | order(_id)${attribute}`;
  const params = { mark: `*${mark}*`, venue: `Another Journal ${mark}` };
  return Object(await (await query(page.request, groq, params, "raw")).json()).result;
}

/** Remembers everything that imports made, so that it goes when the test is over. */
export async function rememberImports(page: Page, mark: string, made: Made): Promise<void> {
  const works = await marked(page, mark, "._id");
  const ids = works.map((id) => String(id).replace("drafts.", ""));
  const rest = await query(
    page.request,
    `*[(_type == "importBatch" && at > $since) || (_type == "importChanges" && count(changes[id in $ids || id in $drafts]) > 0) || (_type == "workPair" && count(works[_ref in $ids]) > 0)]._id`,
    { ids, drafts: ids.map((id) => `drafts.${id}`), since: new Date(Date.now() - 600_000).toISOString() },
    "raw",
  );
  made.ids.push(...ids, ...Object(await rest.json()).result);
}

/** The draft that an import made of the work that was there goes again, so that other specs find it as it was. */
export async function dropKnownDraft(page: Page): Promise<void> {
  await mutate(page, [
    {
      delete: {
        query: `*[_id in path("drafts.**") && _type == "publication" && $doi in versions[].identifiers.doi]`,
        params: { doi: known.id },
      },
    },
  ]);
}
