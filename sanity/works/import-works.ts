import type { SanityClient } from "@sanity/client";
import { applyPlan, type ApplySettings } from "./apply-plan.ts";
import type { ImportItem } from "./imported-work.ts";
import { newBatchId } from "./new-batch-id.ts";
import { planImport, type ImportPlan, type PlanSettings } from "./plan-import.ts";
import { readExisting } from "./read-existing.ts";
import type { Written } from "./write-changes.ts";

/** Reads the lake, plans and writes, in one go; for those who do not want to look at the plan in between. */
export async function importWorks(
  client: SanityClient,
  items: Iterable<ImportItem>,
  settings: ApplySettings & Omit<PlanSettings, "at" | "batch">,
): Promise<{ readonly plan: ImportPlan; readonly written: Written }> {
  const at = settings.now();
  const plan = await planImport(await readExisting(client), items, {
    ...settings,
    at,
    batch: newBatchId(at),
  });
  return { plan, written: await applyPlan(client, plan, settings) };
}
