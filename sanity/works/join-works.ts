import type { SanityClient } from "@sanity/client";
import { z } from "zod";
import type { DocumentChange } from "./document-change.ts";
import { joinedWork } from "./joined-work.ts";
import { pointElsewhere } from "./point-elsewhere.ts";
import { readDocument } from "./read-document.ts";
import type { RawDocument } from "./stored-work.ts";
import { textOf } from "./work-parts.ts";
import { pairDocument, pairId } from "./work-pair.ts";
import { writeBatch, type BatchSettings } from "./write-batch.ts";

const documents = z.array(z.looseObject({ _id: z.string(), _type: z.string(), _rev: z.string() }));

/**
 * Makes one work of two: the versions of both, whatever only one of them has, and everything that referred to `drop`
 * refers to `keep`. The address of `drop` leads to the joined work. Can be undone like an import.
 * @throws Error when somebody is editing one of them, or changes one in the same moment; then nothing was written
 */
export async function joinWorks(
  client: SanityClient,
  { keep, drop }: { readonly keep: string; readonly drop: string },
  settings: BatchSettings,
): Promise<{ readonly batch: string }> {
  if (keep === drop) throw new Error("These are one work already.");
  const [kept, dropped] = [await readDocument(client, keep), await readDocument(client, drop)];
  const referring = documents.parse(
    await client.fetch(
      "*[references($drop) && !(_id in $both)]",
      { drop, both: [keep, drop] },
      { perspective: "raw", useCdn: false },
    ),
  );
  const pairs = referring.filter(({ _type }) => _type === "workPair");
  const others = referring.filter(({ _type }) => _type !== "workPair");
  const changes: DocumentChange[] = [
    { before: kept, after: pointElsewhere(joinedWork(kept, dropped), drop, keep) },
    ...others.map((before) => ({ before, after: pointElsewhere(before, drop, keep) })),
    ...(await pairChanges(client, pairs, { keep, drop }, settings)),
    { before: dropped, after: null },
  ];
  const title = textOf(kept["title"]) || keep;
  return writeBatch(client, changes, {
    ...settings,
    kind: "join",
    source: `“${title}” and its duplicate`,
    besideDrafts: new Set(others.map(({ _id }) => _id)),
  });
}

/** The question about the two is answered; questions about the one that goes are asked of the one that stays. */
async function pairChanges(
  client: SanityClient,
  pairs: readonly RawDocument[],
  { keep, drop }: { readonly keep: string; readonly drop: string },
  { at, batch }: BatchSettings,
): Promise<readonly DocumentChange[]> {
  const own = pairId(keep, drop);
  const known = new Set(
    z
      .array(z.string())
      .parse(
        await client.fetch(
          `*[_type == "workPair" && $keep in works[]._ref]._id`,
          { keep },
          { perspective: "raw", useCdn: false },
        ),
      ),
  );
  return pairs.flatMap((pair): readonly DocumentChange[] => {
    if (pair._id === own) return [{ before: pair, after: { ...pair, state: "same", decidedAt: at } }];
    const other = worksOf(pair).find((id) => id !== drop);
    const gone: DocumentChange = { before: pair, after: null };
    if (other === undefined || known.has(pairId(keep, other))) return [gone];
    known.add(pairId(keep, other));
    const { reason, state } = pair;
    const moved = pairDocument({ works: [keep, other], reason: String(reason), at, batch });
    return [gone, { before: null, after: { ...moved, state: String(state) } }];
  });
}

function worksOf(pair: RawDocument): readonly string[] {
  const references = z.array(z.object({ _ref: z.string() })).safeParse(pair["works"]);
  return references.success ? references.data.map(({ _ref }) => _ref) : [];
}
