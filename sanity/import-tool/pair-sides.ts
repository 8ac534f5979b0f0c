import type { Existing } from "../works/existing.ts";
import type { ImportPlan } from "../works/plan-import.ts";
import type { PairDocument } from "../works/work-pair.ts";
import type { PairSide } from "./pair-cards.tsx";
import { workCard } from "./work-card.ts";

/** Shows the two works of a question: what the import would make, or what the lake has. */
export function pairSides(
  plan: ImportPlan,
  existing: Existing,
  venueName: (id: string) => string | undefined,
): (pair: PairDocument) => readonly PairSide[] {
  const made = new Map(plan.created.map((work) => [work.id, work.document]));
  const there = new Map(existing.works.map((work) => [work._id, work]));
  return ({ works }) =>
    works.flatMap(({ _ref }): readonly PairSide[] => {
      const created = made.get(_ref);
      if (created !== undefined)
        return [{ card: workCard(created, venueName), state: "In this import", isThere: false }];
      const published = there.get(_ref);
      const document = published ?? there.get(`drafts.${_ref}`);
      if (document === undefined) return [];
      const state = published === undefined ? "A draft" : "On the site";
      return [{ card: workCard(document, venueName), state, isThere: true }];
    });
}
