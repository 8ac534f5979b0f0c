import type { Person } from "../works/match-authors.ts";
import type { KnownVenue } from "../works/venue-index.ts";

/** What people and venues of the lake are called, by their ids. */
export type Names = {
  readonly person: (id: string) => string;
  readonly venue: (id: string) => string | undefined;
};

type Named = {
  readonly people: readonly Pick<Person, "id" | "names">[];
  readonly venues: readonly KnownVenue[];
};

/** Reads the names out of what an import compares with. */
export function namesIn({ people, venues }: Named): Names {
  // The name shown comes first; former ones, which nobody may see, come last.
  const persons = new Map(people.map(({ id, names: [shown] }) => [id, shown]));
  const called = new Map(
    venues.map(({ _id, name, abbreviation }) => [_id, abbreviation ?? name ?? undefined]),
  );
  return { person: (id) => persons.get(id) ?? id, venue: (id) => called.get(id) };
}
