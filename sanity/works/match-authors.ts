import {
  isOnlyInitials,
  lastWordOf,
  nameAgreement,
  plainWords,
  type PrintedName,
} from "./person-name-key.ts";

/** A person of the institute, as far as authors are compared with them. */
export type Person = {
  readonly id: string;
  /** The name shown, other spellings, and former names, which nobody else gets to see. */
  readonly names: readonly string[];
  readonly orcid: string | null;
  /** `openalex A123`, one for each register that calls them something. */
  readonly sourceIds: readonly string[];
  readonly matchByName: "auto" | "ask" | "never";
  /** Years of their roles here whose begin is known; `to` is `null` while they last. */
  readonly years: readonly { readonly from: number; readonly to: number | null }[];
  readonly institutions: readonly string[];
};

/** An author of a work, with what an editor or an earlier import decided. */
export type Authorship = {
  readonly printedName: PrintedName;
  readonly orcid?: string | undefined;
  readonly affiliations?: readonly string[] | undefined;
  readonly sourceIds: readonly string[];
  /** The researcher this author is linked to. */
  readonly linked: string | null;
  /** An import had linked somebody, and an editor took the link away. */
  readonly wasUnlinked: boolean;
  /** Whom an editor said it is not. */
  readonly not: readonly string[];
};

export type Match =
  | { readonly kind: "link"; readonly person: string; readonly how: "orcid" | "sourceId" | "variant" }
  | {
      readonly kind: "ask";
      readonly candidates: readonly { readonly person: string; readonly reason: string }[];
    }
  | { readonly kind: "none" };

export type WorkOfAuthors = {
  readonly years: readonly number[];
  /** Whether a record of the work comes from the list of somebody's own works, or of a group they belong to. */
  readonly isListedFor: (person: string) => boolean;
};

export type PeopleIndex = {
  readonly byOrcid: ReadonlyMap<string, readonly Person[]>;
  readonly bySourceId: ReadonlyMap<string, readonly Person[]>;
  readonly byLastWord: ReadonlyMap<string, readonly Person[]>;
  readonly byId: ReadonlyMap<string, Person>;
};

/** People by whatever may find them. */
export function peopleIndex(people: readonly Person[]): PeopleIndex {
  const index = {
    byOrcid: new Map<string, Person[]>(),
    bySourceId: new Map<string, Person[]>(),
    byLastWord: new Map<string, Person[]>(),
    byId: new Map(people.map((person) => [person.id, person])),
  };
  for (const person of people) {
    if (person.orcid !== null) add(index.byOrcid, person.orcid, person);
    for (const id of person.sourceIds) add(index.bySourceId, id, person);
    for (const word of new Set(person.names.map(lastWordOf))) add(index.byLastWord, word, person);
  }
  return index;
}

/**
 * Who the authors of a work are, as far as it can be known: by ORCID and registers' identifiers; by a full name that only
 * one person has, where affiliation, years, a linked co-author or the list it comes from agree. Whatever is less sure is
 * asked. What an editor decided stays.
 */
export function matchAuthors(
  authors: readonly Authorship[],
  work: WorkOfAuthors,
  people: PeopleIndex,
): readonly Match[] {
  const matches = askedWhereShared(
    authors,
    authors.map((author) => byIdentifier(author, people)),
    people,
  );
  const taken = new Set(authors.flatMap(({ linked }) => linked ?? []));
  for (const match of matches) if (match.kind === "link") taken.add(match.person);
  // A link found by name may vouch for the next one: until nothing is found any more, so that no order counts.
  for (let found = true; found;) {
    const before = [...taken];
    found = false;
    const named = authors.map((author, at): Match => {
      if (author.linked !== null || matches[at]?.kind === "link") return none;
      return byName(author, work, people, { isVouched: before.length > 0, taken: new Set(before) });
    });
    askedWhereShared(authors, named, people).forEach((match, at) => {
      if (authors[at]?.linked !== null || matches[at]?.kind === "link") return;
      if (match.kind === "link" && !taken.has(match.person)) {
        taken.add(match.person);
        found = true;
      }
      if (matches[at]?.kind !== "ask" || match.kind === "link") matches[at] = match;
    });
  }
  return matches;
}

const none: Match = { kind: "none" };

/** Nobody is two authors of one paper: whom several would be is asked, unless the name of only one of them agrees. */
function askedWhereShared(
  authors: readonly Authorship[],
  matches: readonly Match[],
  people: PeopleIndex,
): Match[] {
  return matches.map((match, at) => {
    if (match.kind !== "link") return match;
    const person = people.byId.get(match.person);
    const rivals = matches.flatMap((other, index) =>
      other.kind === "link" && other.person === match.person ? [index] : [],
    );
    if (person === undefined || rivals.length < 2) return match;
    const agreeing = rivals.filter((index) =>
      person.names.some(
        (name) => nameAgreement(authors[index]?.printedName ?? { display: "" }, name) !== null,
      ),
    );
    if (agreeing.length === 1) return agreeing[0] === at ? match : none;
    return ask([person], () => "Several authors of this paper may be this person.");
  });
}

function byIdentifier({ linked, orcid, sourceIds, not }: Authorship, people: PeopleIndex): Match {
  if (linked !== null) return none;
  const allowed = (all: readonly Person[] | undefined): readonly Person[] =>
    (all ?? []).filter(({ id }) => !not.includes(id));
  const byOrcid = orcid === undefined ? [] : allowed(people.byOrcid.get(orcid));
  const [person, other] = byOrcid;
  if (person !== undefined && other === undefined) return { kind: "link", person: person.id, how: "orcid" };
  const found = [...new Set(sourceIds.flatMap((id) => allowed(people.bySourceId.get(id))))].filter(
    (one) => !isAnother(one, orcid),
  );
  const [first] = found;
  if (first !== undefined && found.length === 1) return { kind: "link", person: first.id, how: "sourceId" };
  const all = [...byOrcid, ...found];
  if (all.length === 0) return none;
  return ask(all, () => "Several of our people have this identifier.");
}

function byName(
  author: Authorship,
  work: WorkOfAuthors,
  people: PeopleIndex,
  { isVouched, taken }: { readonly isVouched: boolean; readonly taken: ReadonlySet<string> },
): Match {
  const { printedName, orcid, not } = author;
  const found = (people.byLastWord.get(lastWordOf(printedName.display)) ?? []).flatMap((person) => {
    if (person.matchByName === "never" || taken.has(person.id) || not.includes(person.id)) return [];
    if (isAnother(person, orcid)) return [];
    const agreements = person.names.map((name) => nameAgreement(printedName, name));
    const agreement = (["whole", "middle", "initials"] as const).find((one) => agreements.includes(one));
    return agreement === undefined ? [] : [{ person, agreement }];
  });
  const [first] = found;
  if (first === undefined) return none;
  const { person, agreement } = first;
  const near = found.filter((one) => one.agreement !== "initials");
  const isSure =
    agreement === "whole" &&
    near.length === 1 &&
    found.length === 1 &&
    !isOnlyInitials(printedName) &&
    person.matchByName === "auto" &&
    !author.wasUnlinked &&
    (isVouched || isCorroborated(author, person, work));
  if (isSure) return { kind: "link", person: person.id, how: "variant" };
  return ask(
    found.map((one) => one.person),
    (one) => reasonFor(one, found),
  );
}

function isCorroborated(author: Authorship, person: Person, work: WorkOfAuthors): boolean {
  if (work.isListedFor(person.id)) return true;
  const isThere = work.years.some((year) =>
    person.years.some(({ from, to }) => from <= year && (to === null || year <= to + 1)),
  );
  if (isThere) return true;
  const printed = (author.affiliations ?? []).map((text) => ` ${plainWords(text)} `);
  return person.institutions
    .map((name) => plainWords(name))
    .some((name) => name !== "" && printed.some((text) => text.includes(` ${name} `)));
}

type Found = {
  readonly person: Person;
  readonly agreement: NonNullable<ReturnType<typeof nameAgreement>>;
};

const reasons = {
  initials: "The family name and the initials agree; initials alone are not enough.",
  middle: "The name agrees but for the middle names.",
  whole: "The name agrees, but no co-author, date or institution does.",
} as const;

/** In words that tell an editor what is missing, and never a name that is not on the paper. */
function reasonFor(person: Person, found: readonly Found[]): string {
  if (found.length > 1) return "Several of our people may have this name.";
  if (person.matchByName === "ask") return "The name agrees; for this person you want to be asked.";
  return reasons[found[0]?.agreement ?? "whole"];
}

function ask(people: readonly Person[], reason: (person: Person) => string): Match {
  const candidates = [...new Set(people)]
    .map((person) => ({ person: person.id, reason: reason(person) }))
    .toSorted((a, b) => (a.person < b.person ? -1 : 1));
  return { kind: "ask", candidates };
}

/** The paper gives an ORCID, and it is not this person's. */
function isAnother(person: Person, orcid: string | undefined): boolean {
  return orcid !== undefined && person.orcid !== null && person.orcid !== orcid;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
