import type { SanityClient } from "@sanity/client";
import type { DocumentChange } from "./document-change.ts";
import type { ImportPlan, PlannedWork } from "./plan-import.ts";
import type { RawDocument } from "./stored-work.ts";
import { writeChanges, type RawRecord, type Written } from "./write-changes.ts";

export type ApplySettings = {
  /** Names of files, or of a register. */
  readonly source: string;
  readonly sha256?: string;
  readonly who?: string;
  /** Nothing is published: works become drafts, for an editor to read. */
  readonly asDrafts: boolean;
  /** Asked between transactions; what is written by then stays, whole, and can be undone. */
  readonly isStopped?: () => boolean;
  readonly progress?: (done: number, all: number) => void;
  /** The time at the end, ISO 8601. */
  readonly now: () => string;
};

/** Records longer than this are kept no further than so many characters. */
const longestRaw = 10_000;

/** Writes what a plan says. An empty plan writes nothing at all, not even that there was an import. */
export async function applyPlan(
  client: SanityClient,
  plan: ImportPlan,
  settings: ApplySettings,
): Promise<Written> {
  const { batch, created, changed, pairs } = plan;
  const changes: DocumentChange[] = [
    ...[...created, ...changed].map((work) => changeOf(work, settings.asDrafts)),
    ...pairs.map((pair) => ({ before: null, after: { ...pair } })),
  ];
  if (changes.length === 0) {
    return { created: 0, changed: 0, deleted: 0, editedMeanwhile: [], isStopped: false };
  }
  const counts = {
    new: created.length,
    changed: changed.length,
    same: plan.same,
    unsure: pairs.length,
    faults: plan.faults.length,
    editedMeanwhile: plan.held.length,
  };
  const _id = `import.${batch}`;
  await client.create({
    _id,
    _type: "importBatch",
    kind: "import",
    source: settings.source,
    ...(settings.sha256 === undefined ? {} : { sha256: settings.sha256 }),
    ...(settings.who === undefined ? {} : { who: settings.who }),
    at: plan.at,
    state: "running",
    asDrafts: settings.asDrafts,
    counts,
  });
  const { isStopped, progress } = settings;
  const written = await writeChanges(client, changes, {
    batch,
    records: new Map([...created, ...changed].map(({ id, records }) => [id, records.flatMap(rawOf)])),
    ...(isStopped === undefined ? {} : { isStopped }),
    ...(progress === undefined ? {} : { progress: (done) => progress(done, changes.length) }),
  });
  await client
    .patch(_id)
    .set({
      state: written.isStopped ? "stopped" : "done",
      finishedAt: settings.now(),
      "counts.editedMeanwhile": plan.held.length + written.editedMeanwhile.length,
    })
    .commit();
  return written;
}

function changeOf({ before, document }: PlannedWork, asDrafts: boolean): DocumentChange {
  if (!asDrafts) return { before, after: document };
  // The published one is in readers' hands and stays; its revision is not the draft's.
  const { _rev, _createdAt, _updatedAt, ...kept } = document;
  const after: RawDocument = { ...kept, _id: `drafts.${document._id}`, _type: document._type };
  return { before: null, after, ...(before === null ? {} : { from: before }) };
}

function rawOf({ source, sourceId, raw }: PlannedWork["records"][number]): readonly RawRecord[] {
  return raw === undefined ? [] : [{ source, id: sourceId, raw: raw.slice(0, longestRaw) }];
}
