import { group } from "#lib/content-load/progress.ts";
import type { ImportPlan } from "#sanity/works/plan-import.ts";
import type { Written } from "#sanity/works/write-changes.ts";

/** What an import would do, for people at a terminal. */
export function planLines(plan: ImportPlan): readonly string[] {
  const { created, changed, same, held, pairs, openPairs, kept, authors, merges, unmatchedVenues } = plan;
  const linked = authors.filter(({ match }) => match.kind === "link").length;
  const rules = countBy(merges.map(({ rule }) => rule));
  const lines = [
    `${group(created.length + changed.length + same + held.length)} works: ${group(created.length)} new, ${group(changed.length)} changed, ${group(same)} same`,
  ];
  const add = (count: number, line: string): void => {
    if (count > 0) lines.push(line);
  };
  add(
    merges.length,
    `${group(merges.length)} records were put together: ${[...rules].map(([rule, count]) => `${group(count)} by ${rule}`).join(", ")}`,
  );
  add(
    pairs.length + openPairs,
    `${group(pairs.length)} new questions whether two works are one, ${group(openPairs)} that wait`,
  );
  add(held.length, `${group(held.length)} works are left alone: somebody is editing them`);
  add(
    kept.length,
    `${group(kept.length)} parts stay as an editor has them; what was imported is shown beside them`,
  );
  add(
    authors.length,
    `${group(linked)} authors linked to researchers, ${group(authors.length - linked)} to ask about`,
  );
  add(
    unmatchedVenues.length,
    `${group(unmatchedVenues.length)} names of venues are not in the list of venues, most often: ${unmatchedVenues
      .slice(0, 5)
      .map(({ name, count }) => `${name} (${group(count)})`)
      .join(" · ")}`,
  );
  return lines;
}

/** What was written of it. */
export function writtenLines({ batch }: ImportPlan, written: Written): readonly string[] {
  const { created, changed, editedMeanwhile, isStopped } = written;
  if (created + changed === 0 && editedMeanwhile.length === 0) return ["Nothing to write."];
  return [
    ...(isStopped ? ["Stopped. What is written is whole, and can be undone."] : []),
    ...(editedMeanwhile.length === 0
      ? []
      : [
          `${group(editedMeanwhile.length)} works were edited meanwhile and are as their editors left them: ${editedMeanwhile.join(", ")}. Import again for what they lack.`,
        ]),
    `To undo: npm run publications:undo -- ${batch}`,
  ];
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
