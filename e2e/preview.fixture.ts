import type { Page } from "playwright/test";
import { mutate } from "./lake.fixture.ts";

/** What the Presentation tool writes before it opens a page, to be shown once to the site. `mark` makes its id unique. */
export async function makeSecret(page: Page, mark: string): Promise<string> {
  const secret = `e2e-${mark}-${Math.random().toString(36).slice(2)}`;
  const written = { _id: secretId(mark), _type: "sanity.previewUrlSecret", secret };
  await mutate(page, [{ create: { ...written, source: "sanity/presentation", studioUrl: "/studio" } }]);
  return secret;
}

/** The id of the document that `makeSecret` writes. */
export function secretId(mark: string): string {
  return `sanity-preview-e2e-${mark}`;
}

/** The address that opens a page in the preview. */
export function enable(secret: string, path: string): string {
  const search = new URLSearchParams({ "sanity-preview-secret": secret, "sanity-preview-pathname": path });
  return `/api/draft-mode/enable?${search}`;
}
