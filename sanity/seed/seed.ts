import type { IdentifiedSanityDocumentStub, SanityClient } from "@sanity/client";
import { type SeedAsset, seedAssetsOf } from "./assets.ts";
import { announcementDocuments } from "./documents/announcements.ts";
import { pageDocuments } from "./documents/pages.ts";
import { publicationDocuments } from "./documents/publications.ts";
import { researcherDocuments } from "./documents/researchers.ts";
import { roleTypeDocuments } from "./documents/role-types.ts";
import { settingsDocument } from "./documents/settings.ts";
import { topicDocuments } from "./documents/topics.ts";
import { venueDocuments } from "./documents/venues.ts";
import { assetPrefix, type SeedDocument } from "./fields.ts";
import { anyDocument } from "./shapes/any-document.ts";

/** Every document of the demonstration institute, referred-to ones first. Pictures are still named, not uploaded. */
export function seedDocuments(): SeedDocument[] {
  return [
    ...roleTypeDocuments(),
    ...topicDocuments(),
    ...venueDocuments(),
    ...researcherDocuments(),
    ...publicationDocuments(),
    ...announcementDocuments(),
    ...pageDocuments(),
    settingsDocument(),
  ].map((document) => anyDocument.parse(JSON.parse(JSON.stringify(document))));
}

/** Every picture that the documents refer to. */
export function seedAssets(): SeedAsset[] {
  return seedAssetsOf(seedDocuments());
}

/** What a seeding did: how many documents are new, and how many were there before and stay untouched. */
export type SeedReport = { readonly created: number; readonly kept: number; readonly pictures: number };

/**
 * Puts the demonstration institute into an empty lake, or adds what is missing: a document that exists is never
 * touched, so a second run changes nothing and an editor's work is safe. Pictures go first, since documents refer to
 * their ids. Works with any host; the client needs a token that may write.
 */
export async function seed(client: SanityClient): Promise<SeedReport> {
  const documents = seedDocuments();
  const existing = new Set(
    await client.fetch<string[]>(
      "*[_id in $ids]._id",
      { ids: documents.map(({ _id }) => _id) },
      { perspective: "raw" },
    ),
  );
  const missing = documents.filter(({ _id }) => !existing.has(_id));
  const assets = await upload(client, seedAssetsOf(missing));
  for (let from = 0; from < missing.length; from += batchSize) {
    let transaction = client.transaction();
    for (const document of missing.slice(from, from + batchSize)) {
      transaction = transaction.createIfNotExists(withAssets(document, assets));
    }
    await transaction.commit({ visibility: "async" });
  }
  return { created: missing.length, kept: existing.size, pictures: assets.size };
}

const batchSize = 100;

/** Uploads the pictures, a few at a time, and answers their asset ids by name. */
async function upload(client: SanityClient, assets: readonly SeedAsset[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const queue = [...assets];
  const worker = async () => {
    for (let asset = queue.shift(); asset !== undefined; asset = queue.shift()) {
      const { _id } = await client.assets.upload("image", await asset.render(), {
        filename: asset.filename,
        contentType: "image/png",
      });
      ids.set(asset.name, _id);
    }
  };
  await Promise.all(Array.from({ length: 3 }, worker));
  return ids;
}

/** The document with real asset ids in place of the pictures' seed names. */
function withAssets(document: SeedDocument, ids: ReadonlyMap<string, string>): IdentifiedSanityDocumentStub {
  const { _id } = document;
  return anyDocument.parse(
    JSON.parse(JSON.stringify(document), (key, value: unknown) => {
      if (key !== "_ref" || typeof value !== "string" || !value.startsWith(assetPrefix)) return value;
      const name = value.slice(assetPrefix.length);
      const id = ids.get(name);
      if (id !== undefined) return id;
      throw new Error(`Seed picture "${name}" of ${_id} was not uploaded. Check sanity/seed/assets.ts.`);
    }),
  );
}
