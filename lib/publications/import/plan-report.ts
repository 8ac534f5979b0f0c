import type { ImportPlan, PlannedWork } from "#sanity/works/plan-import.ts";
import type { Written } from "#sanity/works/write-changes.ts";

/** A plan, and what was written of it, as JSON for other programs: without the documents, but field by field. */
export function planReport(plan: ImportPlan, written: Written | null): object {
  const { batch, at, same, kept, authors, merges, pairs, openPairs, unmatchedVenues, notes } = plan;
  return {
    batch,
    at,
    created: plan.created.map(summary),
    changed: plan.changed.map(summary),
    same,
    held: plan.held.map(summary),
    pairs: pairs.map(({ works, reason }) => ({ works: works.map(({ _ref }) => _ref), reason })),
    openPairs,
    kept,
    authors,
    merges,
    unmatchedVenues,
    faults: plan.faults.map(({ line, what }) => ({ line, what })),
    notes,
    written,
  };
}

function summary({ id, title, changes, records }: PlannedWork): object {
  return {
    id,
    title,
    changes,
    records: records.map(({ source, sourceId, at }) => ({ source, sourceId, at })),
  };
}
