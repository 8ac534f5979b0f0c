import { newBatchId } from "../works/new-batch-id.ts";
import type { BatchSettings } from "../works/write-batch.ts";

/** What identifies a decision that is written now, by whom. */
export function batchNow(who: string | undefined): BatchSettings {
  const at = new Date().toISOString();
  return { at, batch: newBatchId(at), ...(who === undefined ? {} : { who }) };
}
