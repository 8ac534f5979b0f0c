import type { SanityClient } from "@sanity/client";
import { z } from "zod";
import { changedFields } from "./document-change.ts";
import type { RawDocument } from "./stored-work.ts";

const documents = z.array(z.looseObject({ _id: z.string(), _type: z.string(), _rev: z.string() }));

/**
 * Writes an answer about a work: into its draft where there is one, which stays a draft; else into the published work, at
 * once.
 * @throws Error when the work is gone, or somebody changes it in the same moment
 */
export async function changeWork(
  client: SanityClient,
  id: string,
  change: (document: RawDocument) => RawDocument,
): Promise<void> {
  const found = documents.parse(
    await client.fetch(
      "*[_id in $ids]",
      { ids: [id, `drafts.${id}`] },
      { perspective: "raw", useCdn: false },
    ),
  );
  const before = found.find(({ _id }) => _id !== id) ?? found[0];
  if (before === undefined) throw new Error("This work is not there any more.");
  const fields = [...changedFields(before, change(before))];
  if (fields.length === 0) return;
  await client
    .patch(before._id)
    .set(Object.fromEntries(fields.filter(([, value]) => value !== undefined)))
    .unset(fields.filter(([, value]) => value === undefined).map(([name]) => name))
    .ifRevisionId(before._rev)
    .commit({ visibility: "sync" });
}
