import type { SanityClient } from "@sanity/client";
import { newBatchId } from "../works/new-batch-id.ts";
import { notTheSame } from "../works/not-the-same.ts";
import type { DeskPair } from "./read-pairs.ts";

/**
 * An editor's word that two works are two: on both of them, where nobody is editing either; else on the question alone,
 * which imports hear just as well.
 */
export async function declareDifferent(
  client: SanityClient,
  { id, sides }: DeskPair,
  at: string,
): Promise<void> {
  const [one, other] = sides;
  if (one.hindrance === null && other.hindrance === null)
    return notTheSame(client, [one.card.id, other.card.id], { at, batch: newBatchId(at) });
  await client.patch(id).set({ state: "different", decidedAt: at }).commit({ visibility: "sync" });
}
