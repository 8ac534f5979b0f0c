import { shinglesOf, type Shingles } from "./abstract-shingles.ts";
import { familyKey, type PrintedName } from "./person-name-key.ts";
import { titleKey, titleWords } from "./title-key.ts";

/** Identifiers that one work has and no other: not those of volumes and series. */
export const identities = [
  "doi",
  "arxiv",
  "openreview",
  "acl",
  "pmlr",
  "pmid",
  "pmcid",
  "hal",
  "dblp",
  "s2",
  "openalex",
] as const;

type IdentifiedVersion = {
  readonly date?: string | undefined;
  readonly identifiers?: { readonly [name in (typeof identities)[number]]?: string | undefined } | undefined;
};

/** A work as imports and the lake both have it, as far as it is compared. */
export type Comparable = {
  readonly title: string;
  readonly titleLang: string;
  /** Translations, and titles of versions that were joined. */
  readonly otherTitles: readonly string[];
  readonly type: string;
  readonly names: readonly PrintedName[];
  readonly authorsAreCut: boolean;
  readonly versions: readonly IdentifiedVersion[];
  readonly abstracts: readonly { readonly lang: string; readonly text: string }[];
  /** Its places in archives that never list a work twice: `pmlr v1/a`. */
  readonly onceIn: readonly { readonly archive: string; readonly id: string }[];
};

/** What two works are compared by. */
export type WorkFacts = {
  /** `doi 10.1000/182`, one for each. */
  readonly identifiers: ReadonlySet<string>;
  readonly titles: readonly TitleFacts[];
  readonly kind: Kind;
  /** One list for each record that was put together. */
  readonly authors: readonly AuthorFacts[];
  readonly years: readonly number[];
  readonly onceIn: Comparable["onceIn"];
  readonly abstracts: readonly string[];
};

type TitleFacts = {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  readonly lang: string | null;
};

export type AuthorFacts = {
  readonly first: PrintedName | null;
  readonly families: ReadonlySet<string>;
  readonly areCut: boolean;
};

/** Texts of one kind may be versions of one another; a thesis and a paper of the same title are two works. */
type Kind = "paper" | "thesis" | "book" | "dataset" | "software" | "patent";

export function factsOf(work: Comparable): WorkFacts {
  const families = work.names.map((name) => familyKey(name)).filter((key) => key !== "");
  return {
    identifiers: new Set(
      work.versions.flatMap(({ identifiers = {} }) =>
        identities.flatMap((name) => (identifiers[name] === undefined ? [] : `${name} ${identifiers[name]}`)),
      ),
    ),
    titles: [
      titleFacts(work.title, work.titleLang),
      ...work.otherTitles.map((title) => titleFacts(title, null)),
    ],
    kind: kindOf(work.type),
    authors: [{ first: work.names[0] ?? null, families: new Set(families), areCut: work.authorsAreCut }],
    years: [
      ...new Set(work.versions.flatMap(({ date }) => (date === undefined ? [] : Number(date.slice(0, 4))))),
    ],
    onceIn: work.onceIn,
    abstracts: work.abstracts.map(({ text }) => text),
  };
}

/** What several records of one work say together. */
export function togetherFacts(all: readonly [WorkFacts, ...WorkFacts[]]): WorkFacts {
  const [first] = all;
  if (all.length === 1) return first;
  return {
    identifiers: new Set(all.flatMap(({ identifiers }) => [...identifiers])),
    titles: all
      .flatMap(({ titles }) => titles)
      .filter(({ key }, at, titles) => titles.findIndex((title) => title.key === key) === at),
    kind: first.kind,
    authors: all.flatMap(({ authors }) => authors),
    years: [...new Set(all.flatMap(({ years }) => years))],
    onceIn: all.flatMap(({ onceIn }) => onceIn),
    abstracts: [...new Set(all.flatMap(({ abstracts }) => abstracts))],
  };
}

const known = new WeakMap<WorkFacts, readonly Shingles[]>();

/** What the abstracts of a work are compared by; made when it is asked for, since most works never come to that. */
export function shinglesOfWork(facts: WorkFacts): readonly Shingles[] {
  const made = known.get(facts) ?? facts.abstracts.flatMap((text) => shinglesOf(text) ?? []);
  known.set(facts, made);
  return made;
}

/** Shared among all, from 0 to 1 (Jaccard). */
export function overlap<Member>(one: ReadonlySet<Member>, other: ReadonlySet<Member>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const member of small) if (large.has(member)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

function titleFacts(title: string, lang: string | null): TitleFacts {
  return { key: titleKey(title), words: new Set(titleWords(title)), lang };
}

function kindOf(type: string): Kind {
  switch (type) {
    case "thesis":
    case "book":
    case "dataset":
    case "software":
    case "patent":
      return type;
    default:
      return "paper";
  }
}
