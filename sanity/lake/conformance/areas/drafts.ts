import assert from "node:assert/strict";
import type { Place } from "../place.ts";

/** The draft of the document `a`. */
export function draftOf(place: Place): string {
  return `drafts.${place.id("a")}`;
}

/** What the draft and the published one of the document `a` are called; null: is not there. */
export async function expectTitles(
  place: Place,
  draft: string | null,
  published: string | null,
): Promise<void> {
  const [theDraft, thePublished] = await place.client.getDocuments([draftOf(place), place.id("a")]);
  assert.deepEqual([theDraft?.["title"] ?? null, thePublished?.["title"] ?? null], [draft, published]);
}

/** Writes a document of the case. */
export async function put(place: Place, _id: string, title: string): Promise<void> {
  await place.client.createOrReplace({ _id, _type: place.type, title });
}
