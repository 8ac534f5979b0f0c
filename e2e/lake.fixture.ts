import { expect, test } from "playwright/test";
import type { APIRequestContext, APIResponse, Page } from "playwright/test";

/** Where the lake answers, in the dated version of its API that the site asks in. */
export const lake = "/api/lake/v2025-02-19";
type Params = Readonly<Record<string, unknown>>;

/** Asks the lake a GROQ query, as whoever `request` is: an editor's `page.request`, or a reader's. */
export function query(
  request: APIRequestContext,
  groq: string,
  params: Params = {},
  perspective?: string,
): Promise<APIResponse> {
  const search = new URLSearchParams({ query: groq });
  if (perspective !== undefined) search.set("perspective", perspective);
  for (const [name, value] of Object.entries(params)) search.set(`$${name}`, JSON.stringify(value));
  return request.get(`${lake}/data/query/production?${search}`);
}

/**
 * What editors see of a document: an attribute, or a projection in braces, of its draft, or of the published one where
 * there is no draft.
 */
export async function drafted(page: Page, id: string, attribute: string): Promise<unknown> {
  const groq = `*[_id == $id][0]${attribute.startsWith("{") ? attribute : `.${attribute}`}`;
  const answer: unknown = await (await query(page.request, groq, { id }, "drafts")).json();
  return Object(answer).result;
}

/** Makes this browser an editor's, as opening the studio does, without waiting for the studio. */
export async function signIn(page: Page): Promise<void> {
  await page.request.get("/studio");
}

/** Writes with the session that the studio gave this browser, as a page of this site would. */
export async function mutate(page: Page, mutations: readonly object[]): Promise<void> {
  const { baseURL = "" } = test.info().project.use;
  const answer = await page.request.post(`${lake}/data/mutate/production?visibility=sync`, {
    headers: { origin: new URL(baseURL).origin, "sec-fetch-site": "same-origin" },
    data: { mutations },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Removes what a test has made: documents with their drafts, and uploads by their file names. */
export async function remove(
  page: Page,
  { ids, files }: { readonly ids: readonly string[]; readonly files: readonly string[] },
): Promise<void> {
  const filter = `_id in $ids || (_type == "sanity.imageAsset" && originalFilename in $files)`;
  const all = [...ids, ...ids.map((id) => `drafts.${id}`)];
  // Documents first: a picture that is still used cannot go.
  for (const query of ["*[_id in $ids]", `*[${filter}]`])
    await mutate(page, [{ delete: { query, params: { ids: all, files } } }]);
}
