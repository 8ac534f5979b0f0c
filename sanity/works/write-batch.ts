import type { SanityClient } from "@sanity/client";
import type { DocumentChange } from "./document-change.ts";
import { writeChanges } from "./write-changes.ts";

export type BatchSettings = {
  /** ISO 8601. */
  readonly at: string;
  /** The batch's own id: letters, digits and hyphens. */
  readonly batch: string;
  readonly who?: string;
};

/**
 * Writes an editor's decision in one transaction, with what it takes to undo it.
 * @throws Error when one of the documents has changed since it was read; then nothing was written
 */
export async function writeBatch(
  client: SanityClient,
  changes: readonly DocumentChange[],
  settings: BatchSettings & {
    readonly kind: "join" | "split";
    readonly source: string;
    readonly besideDrafts?: ReadonlySet<string>;
  },
): Promise<{ readonly batch: string }> {
  const { at, batch, who, kind, source, besideDrafts = new Set<string>() } = settings;
  const _id = `import.${batch}`;
  await client.create({
    _id,
    _type: "importBatch",
    kind,
    source,
    ...(who === undefined ? {} : { who }),
    at,
    state: "running",
    counts: { new: 0, changed: changes.length, same: 0, unsure: 0, faults: 0, editedMeanwhile: 0 },
  });
  const written = await writeChanges(client, changes, { batch, isOneTransaction: true, besideDrafts });
  if (written.editedMeanwhile.length > 0) {
    await client.delete(_id);
    throw new Error(
      `Somebody has just changed one of these documents: ${written.editedMeanwhile.join(", ")}. Nothing was written. Look again, and repeat it.`,
    );
  }
  await client.patch(_id).set({ state: "done", finishedAt: at }).commit();
  return { batch };
}
