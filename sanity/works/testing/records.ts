import type { ImportedVersion, ImportedWork, ImportItem } from "../imported-work.ts";
import type { Existing } from "../existing.ts";
import { nothing } from "../existing.ts";
import type { ImportPlan, PlanSettings } from "../plan-import.ts";
import { planImport } from "../plan-import.ts";

type Given = Partial<Omit<ImportedWork, "authors" | "versions">> & {
  /** `Ada Berg`, or with more. */
  readonly authors?: readonly (string | Partial<ImportedWork["authors"][number]>)[];
  readonly versions?: readonly Partial<ImportedVersion>[];
};

export const longTitle = "Learning to compare what two lists say of a paper";

/** A record of an invented paper; what is not given is the same in all of them. */
export function record({
  authors = ["Ada Berg", "Bo Quist"],
  versions = [{}],
  ...given
}: Given = {}): ImportedWork {
  return {
    source: "list",
    sourceId: "one",
    authority: "list",
    listsWorkOnce: false,
    title: longTitle,
    titleLang: "en",
    abstracts: [],
    type: "conferencePaper",
    authors: authors.map((author) =>
      typeof author === "string"
        ? { printedName: { display: author }, affiliations: [], sourceIds: {} }
        : { printedName: { display: "Nobody" }, affiliations: [], sourceIds: {}, ...author },
    ),
    authorsAreCut: false,
    groupAuthors: [],
    editors: [],
    keywords: [],
    warnings: [],
    ...given,
    versions: versions.map((version) => ({
      kind: "conference",
      status: "published",
      date: "2020",
      peerReviewed: true,
      identifiers: {},
      links: [],
      ...version,
    })),
  };
}

/** A preprint on arXiv. */
export function preprint(arxiv: string, given: Given = {}): ImportedWork {
  return record({
    source: "arxiv",
    sourceId: arxiv,
    authority: "preprintServer",
    type: "preprint",
    versions: [{ kind: "preprint", venueText: "arXiv", identifiers: { arxiv }, peerReviewed: false }],
    ...given,
  });
}

/** A paper as its publisher registers it. */
export function published(doi: string, given: Given = {}): ImportedWork {
  return record({
    source: "crossref",
    sourceId: doi,
    authority: "publisher",
    versions: [{ venueText: "Conference on Lists", identifiers: { doi } }],
    ...given,
  });
}

export function items(...works: readonly ImportedWork[]): readonly ImportItem[] {
  return works.map((work) => ({ kind: "work", work }));
}

export const settings: PlanSettings = { at: "2026-11-28T09:00:00.000Z", batch: "batch-1" };

/** The plan of an import into a lake that has nothing, or what is given. */
export function planOf(
  works: readonly ImportedWork[],
  existing: Partial<Existing> = {},
  more: Partial<PlanSettings> = {},
): Promise<ImportPlan> {
  return planImport({ ...nothing, ...existing }, items(...works), { ...settings, ...more });
}

/** What the lake has when a plan was carried out. */
export function afterwards(plan: ImportPlan, before: Partial<Existing> = {}): Existing {
  const documents = new Map((before.works ?? []).map((work) => [work._id, work]));
  for (const { id, document } of [...plan.created, ...plan.changed]) documents.set(id, document);
  return {
    ...nothing,
    ...before,
    works: [...documents.values()],
    pairs: [
      ...(before.pairs ?? []),
      ...plan.pairs.map(({ _id, works, state }) => ({ _id, state, works: works.map(({ _ref }) => _ref) })),
    ],
  };
}
