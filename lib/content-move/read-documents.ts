import type { SanityClient } from "@sanity/client";

/** A document as it is stored. */
export type StoredDocument = { readonly _id: string; readonly _type: string } & Readonly<
  Record<string, unknown>
>;

const page = 500;

/**
 * Every document of a dataset by its id, drafts and versions included, but for what a Content Lake keeps for itself
 * (`_.releases.…`, `_.groups.…`): releases cannot be written as documents.
 * @param client with a token that sees drafts, and the perspective `raw`
 */
export async function readDocuments(client: SanityClient): Promise<ReadonlyMap<string, StoredDocument>> {
  const found = new Map<string, StoredDocument>();
  for (let after = ""; ;) {
    const some = await client.fetch<readonly StoredDocument[]>(
      `*[!(_id in path("_.**")) && _id > $after] | order(_id) [0...${page}]`,
      { after },
      { perspective: "raw" },
    );
    for (const document of some) found.set(document._id, document);
    const last = some.at(-1);
    if (last === undefined || some.length < page) return found;
    after = last._id;
  }
}
