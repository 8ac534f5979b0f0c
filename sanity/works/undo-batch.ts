import type { SanityClient, Transaction } from "@sanity/client";
import { z } from "zod";
import { exactHash } from "./canonical.ts";
import { contentOf, type RecordedChange } from "./document-change.ts";
import type { RawDocument } from "./stored-work.ts";
import { membersOf } from "./work-parts.ts";
import { isConflict, publishedId } from "./write-changes.ts";

export type Undone = {
  /** Documents that are as they were. */
  readonly restored: number;
  /** Documents that the batch had made and that are gone. */
  readonly removed: number;
  /** What stays because somebody changed it since, or needs it: the document, and which of its fields or why. */
  readonly kept: readonly { readonly id: string; readonly what: string }[];
};

const text = z.string();
const recordedChanges = z.array(
  z.object({
    changes: z.array(
      z.object({ id: text, kind: z.enum(["created", "changed", "deleted"]), before: text, after: text }),
    ),
  }),
);
const fieldMap = z.record(z.string(), z.unknown());
const document = z.looseObject({ _id: text, _type: text, _rev: text });

type Step =
  | { readonly kind: "remove"; readonly current: RawDocument }
  | { readonly kind: "restore"; readonly current: RawDocument; readonly fields: ReadonlyMap<string, unknown> }
  | { readonly kind: "bringBack"; readonly document: RawDocument };

/**
 * Takes back what a batch wrote, transaction by transaction from the last. Only where a field still is what the batch
 * made of it; what somebody changed since stays and is told. Running it again does what is left.
 * @throws Error when there is no such batch
 */
export async function undoBatch(given: SanityClient, batch: string): Promise<Undone> {
  const client = given.withConfig({ perspective: "raw", useCdn: false });
  const _id = `import.${batch}`;
  const state = await client.fetch<string | null>("*[_id == $_id][0].state", { _id });
  if (state === null)
    throw new Error(`There is no import “${batch}”. Look at the list of imports for its name.`);
  const transactions = recordedChanges.parse(
    await client.fetch(
      `*[_type == "importChanges" && batch == $batch] | order(length(_id) desc, _id desc){changes[]{id, kind, before, after}}`,
      { batch },
    ),
  );
  const undone = { restored: 0, removed: 0, kept: [] as Undone["kept"][number][] };
  for (const { changes } of transactions) {
    const one = await undoTransaction(client, batch, changes);
    undone.restored += one.restored;
    undone.removed += one.removed;
    undone.kept.push(...one.kept);
  }
  await client.patch(_id).set({ state: "undone" }).commit();
  return undone;
}

async function undoTransaction(
  client: SanityClient,
  batch: string,
  changes: readonly RecordedChange[],
): Promise<Undone> {
  const attempt = async (some: readonly RecordedChange[]): Promise<Undone> => {
    const { steps, kept } = await stepsOf(client, batch, some);
    if (steps.length > 0) {
      await steps
        .reduce(withStep, client.transaction())
        .commit({ visibility: "sync", returnDocuments: false });
    }
    const removed = steps.filter(({ kind }) => kind === "remove").length;
    return { restored: steps.length - removed, removed, kept };
  };
  try {
    return await attempt(changes);
  } catch (error) {
    if (!isConflict(error)) throw error;
  }
  // Something refers to one of them, or somebody writes just now: each by itself, so that one keeps no other.
  const undone = { restored: 0, removed: 0, kept: [] as Undone["kept"][number][] };
  for (const change of changes.toReversed()) {
    try {
      const one = await attempt([change]);
      undone.restored += one.restored;
      undone.removed += one.removed;
      undone.kept.push(...one.kept);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const why = error instanceof Error ? error.message : String(error);
      undone.kept.push({ id: change.id, what: `stays: ${why}` });
    }
  }
  return undone;
}

async function stepsOf(
  client: SanityClient,
  batch: string,
  changes: readonly RecordedChange[],
): Promise<{ readonly steps: readonly Step[]; readonly kept: Undone["kept"] }> {
  const ids = changes.flatMap(({ id }) => [id, publishedId(id), `drafts.${publishedId(id)}`]);
  const found = z.array(document).parse(await client.fetch("*[_id in $ids]", { ids }));
  const now = new Map<string, RawDocument>(found.map((one) => [one._id, one]));
  const steps: Step[] = [];
  const kept: Undone["kept"][number][] = [];
  for (const change of changes) {
    const current = now.get(change.id);
    const hasDraft = !change.id.startsWith("drafts.") && now.has(`drafts.${change.id}`);
    if (change.kind === "deleted") {
      if (current === undefined) {
        steps.push({
          kind: "bringBack",
          document: document.omit({ _rev: true }).parse(JSON.parse(change.before)),
        });
      } else kept.push({ id: change.id, what: "was made again" });
      continue;
    }
    if (current === undefined) {
      // Whoever deleted it has undone it; whoever published it has not.
      if (isPublishedSince(change, batch, now.get(publishedId(change.id))))
        kept.push({ id: change.id, what: "was published since" });
      continue;
    }
    if (hasDraft) {
      kept.push({ id: change.id, what: "is being edited: it has a draft" });
      continue;
    }
    const after = fieldMap.parse(JSON.parse(change.after));
    if (change.kind === "created") {
      const edited = [...contentOf(current)].filter(
        ([name, value]) => exactHash(value) !== (after[name] ?? "-"),
      );
      const gone = Object.keys(after).filter((name) => after[name] !== "-" && current[name] === undefined);
      const names = [...new Set([...edited.map(([name]) => name), ...gone])];
      if (names.length === 0) steps.push({ kind: "remove", current });
      else kept.push({ id: change.id, what: `was edited since: ${names.join(", ")}` });
      continue;
    }
    const before = fieldMap.parse(JSON.parse(change.before));
    const same = Object.keys(before).filter((name) => exactHash(current[name]) === after[name]);
    const edited = Object.keys(before).filter(
      (name) => !same.includes(name) && exactHash(current[name]) !== exactHash(before[name]),
    );
    if (edited.length > 0) kept.push({ id: change.id, what: `was edited since: ${edited.join(", ")}` });
    if (same.length > 0) {
      steps.push({ kind: "restore", current, fields: new Map(same.map((name) => [name, before[name]])) });
    }
  }
  return { steps, kept };
}

/** Whether a draft that the batch made was published: by the parts or the records that it has from there, which nobody edits. */
function isPublishedSince(
  { id, after }: RecordedChange,
  batch: string,
  published: RawDocument | undefined,
): boolean {
  if (!id.startsWith("drafts.") || published === undefined) return false;
  if (membersOf(published["origins"]).some((origin) => origin["batch"] === batch)) return true;
  return exactHash(published["provenance"]) === fieldMap.parse(JSON.parse(after))["provenance"];
}

function withStep(transaction: Transaction, step: Step): Transaction {
  switch (step.kind) {
    case "bringBack":
      return transaction.create({ ...step.document });
    case "remove":
      return transaction
        .patch(step.current._id, (patch) =>
          patch.unset(["_guard"]).ifRevisionId(String(step.current["_rev"])),
        )
        .delete(step.current._id);
    case "restore": {
      const fields = [...step.fields];
      const set = Object.fromEntries(fields.filter(([, value]) => value !== null));
      const unset = fields.filter(([, value]) => value === null).map(([name]) => name);
      return transaction.patch(step.current._id, (patch) => {
        const setting = Object.keys(set).length > 0 ? patch.set(set) : patch;
        return (unset.length > 0 ? setting.unset(unset) : setting).ifRevisionId(String(step.current["_rev"]));
      });
    }
  }
}
