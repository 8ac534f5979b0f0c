import { fingerprint } from "../translation/fingerprint.ts";
import type { Existing } from "../works/existing.ts";
import type { ImportPlan, PlannedWork } from "../works/plan-import.ts";
import type { RawDocument } from "../works/stored-work.ts";
import type { PairDocument } from "../works/work-pair.ts";
import { membersOf } from "../works/work-parts.ts";

/** An editor's word that what would be a new work is one that the lake has. */
export type SameWork = {
  readonly pair: PairDocument;
  /** The work of the lake. */
  readonly work: string;
  /** The records that tell of it. */
  readonly records: readonly { readonly source: string; readonly sourceId: string }[];
  /** For people: what it would have been called. */
  readonly title: string;
};

/** What saying "the same work" of a pair would mean; `null` where not exactly one of the two would be new. */
export function sameWorkOf(plan: ImportPlan, pair: PairDocument): SameWork | null {
  const [one, other] = pair.works.map(({ _ref }) => _ref);
  const created = plan.created.filter(({ id }) => id === one || id === other);
  const [made] = created;
  if (made === undefined || created.length > 1 || one === undefined || other === undefined) return null;
  return {
    pair,
    work: made.id === one ? other : one,
    records: made.records.map(({ source, sourceId }) => ({ source, sourceId })),
    title: made.title,
  };
}

/** The lake as it would be had those works been made from these records: then their records find them. */
export function withSameWorks(existing: Existing, sames: readonly SameWork[]): Existing {
  return { ...existing, works: existing.works.map((work) => withRecords(work, sames)) };
}

function withRecords(work: RawDocument, sames: readonly SameWork[]): RawDocument {
  const id = work._id.replace(/^drafts\./, "");
  const records = sames.filter((same) => same.work === id).flatMap((same) => same.records);
  if (records.length === 0) return work;
  const known = membersOf(work["provenance"]);
  const added = records
    .filter(
      ({ source, sourceId }) => !known.some((one) => one["source"] === source && one["id"] === sourceId),
    )
    .map(({ source, sourceId }) => ({
      _key: fingerprint(`${source}\n${sourceId}`).slice(0, 12),
      _type: "provenance",
      source,
      id: sourceId,
    }));
  return { ...work, provenance: [...known, ...added] };
}

/** A plan made with `withSameWorks`, with the works as they really are before it. */
export function withRealBefore(plan: ImportPlan, existing: Existing): ImportPlan {
  const real = new Map(existing.works.map((work) => [work._id, work]));
  const restored = (work: PlannedWork): PlannedWork => {
    const before = real.get(work.id) ?? real.get(`drafts.${work.id}`);
    return before === undefined ? work : { ...work, before: { ...before, _id: work.id } };
  };
  return { ...plan, changed: plan.changed.map(restored), held: plan.held.map(restored) };
}
