import { isDeepStrictEqual } from "node:util";
import type { IdentifiedSanityDocumentStub, SanityClient, SanityDocument } from "@sanity/client";
import type { StoredDocument } from "#sanity/seed/shapes/any-document.ts";

export type Tally = { new: number; changed: number; same: number };

/** What was done, by type of document. */
export type LoadReport = Map<string, Tally>;

const batchSize = 200;

/**
 * Writes documents that are new or differ from what the lake has, in transactions. An importer may write only what it
 * brings: fields that editors added stay, and so do fields they locked. A second run of the same content writes nothing.
 * @param done told after every batch how many documents have been dealt with
 */
export async function loadDocuments(
  client: SanityClient,
  documents: readonly StoredDocument[],
  done: (count: number) => void,
): Promise<LoadReport> {
  const report: LoadReport = new Map();
  for (let from = 0; from < documents.length; from += batchSize) {
    const batch = documents.slice(from, from + batchSize);
    const stored = await storedById(client, batch);
    let transaction = client.transaction();
    let writes = 0;
    for (const document of batch) {
      const { _id, _type } = document;
      const tally = report.get(_type) ?? { new: 0, changed: 0, same: 0 };
      report.set(_type, tally);
      const before = stored.get(_id);
      const after = before === undefined ? document : merged(before, document);
      if (before !== undefined && isSame(before, after)) {
        tally.same += 1;
        continue;
      }
      tally[before === undefined ? "new" : "changed"] += 1;
      transaction = transaction.createOrReplace(after);
      writes += 1;
    }
    if (writes > 0) await transaction.commit({ visibility: "async", returnDocuments: false });
    done(Math.min(from + batchSize, documents.length));
  }
  return report;
}

async function storedById(
  client: SanityClient,
  batch: readonly StoredDocument[],
): Promise<Map<string, SanityDocument>> {
  const ids = batch.map(({ _id }) => _id);
  const found = await client.fetch<SanityDocument[]>("*[_id in $ids]", { ids }, { perspective: "raw" });
  return new Map(found.map((document) => [document._id, document]));
}

/** The stored document with what the import brings, but for locked fields. */
function merged(before: SanityDocument, imported: StoredDocument): IdentifiedSanityDocumentStub {
  const { _rev, _createdAt, _updatedAt, ...kept } = before;
  const locked = new Set<unknown>(Array.isArray(before["locked"]) ? before["locked"] : []);
  const brought = Object.entries(imported).filter(([field]) => !locked.has(field));
  return { ...kept, ...Object.fromEntries(brought), _id: imported._id, _type: imported._type };
}

/** Whether nothing but the time of fetching differs. */
function isSame(before: SanityDocument, after: IdentifiedSanityDocumentStub): boolean {
  const { _rev, _createdAt, _updatedAt, ...content } = before;
  return isDeepStrictEqual(withoutFetchTimes(content), withoutFetchTimes(after));
}

function withoutFetchTimes(document: object): unknown {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    key === "fetchedAt" ? undefined : value,
  );
}
