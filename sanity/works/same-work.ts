import { shingleOverlap } from "./abstract-shingles.ts";
import { isSameFamily, isSamePerson } from "./person-name-key.ts";
import { overlap, shinglesOfWork, type AuthorFacts, type WorkFacts } from "./work-facts.ts";

/**
 * `same`: one thing under one identifier. `versions`: two appearances of one work. `unsure`: an editor has to say.
 * `rule` names what decided, `why` says it to an editor.
 */
export type Verdict = {
  readonly kind: "same" | "versions" | "unsure" | "different";
  readonly rule: "identifier" | "title" | "similar" | "abstract" | "none";
  readonly why: string;
};

/** Titles that name a kind of text and no work. */
const general = new Set(
  (
    "preface foreword editorial introduction discussion erratum errata corrigendum correction corrections reply rejoinder " +
    "comment comments response conclusion conclusions abstract frontmatter backmatter tableofcontents contents index " +
    "guesteditorial invitedtalk keynote keynoteaddress avantpropos editorialnote acknowledgements remerciements"
  ).split(" "),
);
const shortest = 20;
const mostYearsApart = 3;

/** Prefixes of DOIs that preprint servers give; any other is that of the version of record. */
const preprintPrefixes = new Set(
  "10.48550 10.1101 10.31234 10.31219 10.36227 10.2139 10.20944 10.21203 10.26434".split(" "),
);

/** A text about another text: has nearly its title and is not it. */
const about =
  /^(?:erratum|errata|corrigendum|correction|corrections|reply|rejoinder|comment|comments|discussion|response)/;

const different: Verdict = { kind: "different", rule: "none", why: "Nothing says that they are one work." };

/** Whether two records tell of one work: by identifiers, then by title and authors, then by likeness. */
export function sameWork(one: WorkFacts, other: WorkFacts): Verdict {
  const shared = sharedIdentifier(one, other);
  if (shared !== null) return byIdentifier(one, other, shared);
  const alike = byTitle(one, other);
  if (alike !== null) return alike;
  return byLikeness(one, other);
}

/** Whether two works carry identifiers that say they are two, however alike they are; says which. */
export function keptApart(one: WorkFacts, other: WorkFacts): string | null {
  if (one.kind !== other.kind) return `one is a ${one.kind}, the other a ${other.kind}`;
  for (const [name, label] of [
    ["doi", "DOI"],
    ["arxiv", "arXiv number"],
    ["acl", "ACL Anthology number"],
    ["pmlr", "PMLR number"],
  ] as const) {
    const [a, b] = [valuesOf(one, name), valuesOf(other, name)];
    if (a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value)))
      return `each has its own ${label}: ${a[0]} and ${b[0]}`;
  }
  const shared = new Set(
    one.onceIn
      .filter(({ archive, id }) => other.onceIn.some((place) => place.archive === archive && place.id === id))
      .map(({ archive }) => archive),
  );
  const twice = one.onceIn.find(
    ({ archive }) => !shared.has(archive) && other.onceIn.some((place) => place.archive === archive),
  );
  return twice === undefined ? null : `“${twice.archive}” lists both, and lists no work twice`;
}

/** Whether two records under one name that may be chance, such as a BibTeX key, can be one: by titles and authors. */
export function mayBeOneRecord(one: WorkFacts, other: WorkFacts): boolean {
  // The kind may have been corrected.
  if (keptApart({ ...one, kind: other.kind }, other) !== null) return false;
  const isNobody = [one, other].some(({ authors }) => authors.every(({ first }) => first === null));
  if (one.titles.some(({ key }) => other.titles.some((title) => title.key === key))) {
    return isNobody || firstAuthorsAgree(one, other) || familyOverlap(one, other) >= 0.5;
  }
  return haveLikeTitles(one, other) && (isNobody || (authorsAgree(one, other) && areFirstOne(one, other)));
}

/** Whether two titles have at least half of their words in common, or one is the other with something behind. */
function haveLikeTitles(one: WorkFacts, other: WorkFacts): boolean {
  return titleLikeness(one, other) >= 0.5 || isBegun(one, other);
}

/** A wrong DOI in a list is common: of another paper, or of the whole volume. Title and authors have to allow it. */
function byIdentifier(one: WorkFacts, other: WorkFacts, shared: string): Verdict {
  const likeness = titleLikeness(one, other);
  const languages = one.titles[0]?.lang !== other.titles[0]?.lang;
  const why = `Both have ${spelled(shared)}.`;
  // Registers often mistake the kind: it does not count against an identifier.
  const doubt = doubtOfTitles(one, other) ?? keptApart({ ...one, kind: other.kind }, other);
  if (doubt !== null) return { kind: "unsure", rule: "identifier", why: `${why} But ${doubt}.` };
  const isAllowed =
    haveLikeTitles(one, other) || (authorsAgree(one, other) && (likeness >= 0.2 || languages));
  if (isAllowed) return { kind: "same", rule: "identifier", why };
  return {
    kind: "unsure",
    rule: "identifier",
    why: `${why} But their titles${authorsAgree(one, other) ? "" : " and authors"} differ: one of them may have a wrong identifier.`,
  };
}

/** What titles say of two works under one identifier, however much they are alike. */
function doubtOfTitles(one: WorkFacts, other: WorkFacts): string | null {
  if (one.titles.some(({ key }) => other.titles.some((title) => title.key === key))) return null;
  if (isAbout(one) !== isAbout(other)) return "one of them is a text about the other";
  const isNumbered = one.titles.some((a) => other.titles.some((b) => differInNumber(a.words, b.words)));
  return isNumbered ? "their titles differ in a number" : null;
}

const number = /^(?:\d+|[ivx]+)$/;

/** `Part I` and `Part II`: each has a number that the other has not, or one has a number in place of another. */
function differInNumber(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const mine = [...a].filter((word) => !b.has(word));
  const theirs = [...b].filter((word) => !a.has(word));
  if (mine.length === 0 || theirs.length === 0) return false;
  return mine.every((word) => number.test(word)) && theirs.every((word) => number.test(word));
}

function byTitle(one: WorkFacts, other: WorkFacts): Verdict | null {
  const title = one.titles.find(
    ({ key }) => key !== "" && !general.has(key) && other.titles.some((own) => own.key === key),
  );
  if (title === undefined) return null;
  const isFirstSame = firstAuthorsAgree(one, other);
  const shared = familyOverlap(one, other);
  // Two texts of one title and nobody in common are two texts.
  if (!isFirstSame && shared < 0.5) return null;
  const why = "They have the same title and the same authors.";
  const doubts = [
    title.key.length < shortest ? "the title is short" : null,
    isFirstSame ? null : "the first author differs",
    shared < 0.5 ? "most of the authors differ" : null,
    yearDoubt(one, other),
    keptApart(one, other),
  ].filter((doubt) => doubt !== null);
  if (doubts.length === 0) return { kind: "versions", rule: "title", why };
  return {
    kind: "unsure",
    rule: "title",
    why: `They have the same title${isFirstSame ? " and first author" : ""}. But ${doubts.join(", and ")}.`,
  };
}

function byLikeness(one: WorkFacts, other: WorkFacts): Verdict {
  if (isAbout(one) !== isAbout(other)) return different;
  if (abstractLikeness(one, other) >= 0.6) {
    return { kind: "unsure", rule: "abstract", why: "They have nearly the same abstract." };
  }
  // Of the very same people, a title may have changed more between preprint and paper.
  const enough = familyOverlap(one, other) === 1 && !isBySome(one) ? 0.6 : 0.8;
  if (firstAuthorsAgree(one, other) && titleLikeness(one, other) >= enough && !isGeneral(one)) {
    return {
      kind: "unsure",
      rule: "similar",
      why: "They have nearly the same title and the same first author.",
    };
  }
  return different;
}

function sharedIdentifier(one: WorkFacts, other: WorkFacts): string | null {
  for (const identifier of one.identifiers) if (other.identifiers.has(identifier)) return identifier;
  return null;
}

const labels: Readonly<Record<string, string>> = {
  doi: "the DOI",
  arxiv: "the arXiv number",
  acl: "the ACL Anthology number",
  pmlr: "the PMLR number",
};

function spelled(identifier: string): string {
  const [name = "", value = ""] = identifier.split(" ");
  return `${labels[name] ?? `the ${name} identifier`} ${value}`;
}

/** Values of a class of identifiers; of DOIs, those of versions of record. */
function valuesOf({ identifiers }: WorkFacts, name: string): readonly string[] {
  return [...identifiers]
    .filter((identifier) => identifier.startsWith(`${name} `))
    .map((identifier) => identifier.slice(name.length + 1))
    .filter((value) => name !== "doi" || !preprintPrefixes.has(value.split("/")[0] ?? ""));
}

/** The best likeness of any two titles, by their words, from 0 to 1. */
function titleLikeness(one: WorkFacts, other: WorkFacts): number {
  let best = 0;
  for (const a of one.titles) for (const b of other.titles) best = Math.max(best, overlap(a.words, b.words));
  return best;
}

/** One title is the beginning of the other: a subtitle was added, or left out. */
function isBegun(one: WorkFacts, other: WorkFacts): boolean {
  return one.titles.some(({ key: a }) =>
    other.titles.some(({ key: b }) => {
      const [short, long] = a.length <= b.length ? [a, b] : [b, a];
      return short.length >= 8 && long.startsWith(short);
    }),
  );
}

function isAbout({ titles }: WorkFacts): boolean {
  return titles.some(({ key }) => about.test(key));
}

/** By one author or two, who write many papers of like titles together. */
function isBySome({ authors }: WorkFacts): boolean {
  return authors.every(({ families }) => families.size < 3);
}

function isGeneral({ titles }: WorkFacts): boolean {
  return titles.some(({ key }) => general.has(key));
}

function authorsAgree(one: WorkFacts, other: WorkFacts): boolean {
  return firstAuthorsAgree(one, other) && familyOverlap(one, other) >= 0.5;
}

function firstAuthorsAgree(one: WorkFacts, other: WorkFacts): boolean {
  return one.authors.some(({ first: a }) =>
    other.authors.some(({ first: b }) => a !== null && b !== null && isSameFamily(a, b)),
  );
}

/** As far as their given names go, which are only asked where both have them. */
function areFirstOne(one: WorkFacts, other: WorkFacts): boolean {
  return one.authors.some(({ first: a }) =>
    other.authors.some(({ first: b }) => a !== null && b !== null && isSamePerson(a, b)),
  );
}

/** How many of the families are the same, from 0 to 1. */
function familyOverlap(one: WorkFacts, other: WorkFacts): number {
  return Math.max(...one.authors.flatMap((a) => other.authors.map((b) => sharedFamilies(a, b))));
}

/** Of a list that its source cut, only those it names are asked for. */
function sharedFamilies(a: AuthorFacts, b: AuthorFacts): number {
  if (!a.areCut && !b.areCut) return overlap(a.families, b.families);
  const [short, long] = a.areCut ? [a.families, b.families] : [b.families, a.families];
  const found = [...short].filter((family) => long.has(family)).length;
  return short.size === 0 ? 0 : found / short.size;
}

function yearDoubt({ years: a }: WorkFacts, { years: b }: WorkFacts): string | null {
  if (a.length === 0 || b.length === 0) return "the year of one is not known";
  const apart = Math.min(...a.flatMap((year) => b.map((other) => Math.abs(year - other))));
  return apart <= mostYearsApart ? null : `they are ${apart} years apart`;
}

function abstractLikeness(one: WorkFacts, other: WorkFacts): number {
  let best = 0;
  const theirs = shinglesOfWork(other);
  for (const a of shinglesOfWork(one)) for (const b of theirs) best = Math.max(best, shingleOverlap(a, b));
  return best;
}
