import { useLocale } from "#lib/i18n/use-locale.ts";
import { groupByLetter } from "#lib/researchers/letter-groups.ts";
import type { ResearcherEntry } from "#lib/researchers/researcher.ts";
import { ResearcherRow } from "./researcher-row.tsx";

/** Below this many people letters would only break up the page. */
const worthLetters = 18;

/** People from A to Z; under their letters when there are many. */
export function PeopleByLetter({
  researchers,
  level = 3,
}: {
  readonly researchers: readonly ResearcherEntry[];
  /** Of the letters; of the names where there are no letters. */
  readonly level?: 2 | 3;
}) {
  const groups = groupByLetter(researchers, useLocale());
  if (researchers.length < worthLetters)
    return <People researchers={groups.flatMap((group) => group.researchers)} level={level} />;
  return groups.map((group) => (
    <section key={group.letter} className="letter" aria-label={group.letter}>
      {level === 2 ? <h2>{group.letter}</h2> : <h3>{group.letter}</h3>}
      <People researchers={group.researchers} level={level === 2 ? 3 : 4} />
    </section>
  ));
}

function People({
  researchers,
  level,
}: {
  readonly researchers: readonly ResearcherEntry[];
  readonly level: 2 | 3 | 4;
}) {
  return (
    <ul className="people">
      {researchers.map((researcher) => (
        <li key={researcher.id}>
          <ResearcherRow researcher={researcher} level={level} />
        </li>
      ))}
    </ul>
  );
}
