// An institute that does not exist, the same for the same seed: many works, with abstracts as long as real ones.
import { Random } from "../testing/random.ts";

/** How much of everything there is. */
export interface Amounts {
  readonly works: number;
  readonly researchers: number;
  readonly announcements: number;
}

export interface MadeUpDocument {
  readonly _id: string;
  readonly _type: string;
  readonly [attribute: string]: unknown;
}

const topics = 60;
const venues = 120;
const words = [
  "causal",
  "learning",
  "graph",
  "sparse",
  "bandit",
  "gradient",
  "kernel",
  "policy",
  "latent",
  "robust",
  "diffusion",
  "attention",
  "étude",
  "réseau",
  "apprentissage",
  "of",
  "with",
  "and",
  "for",
  "under",
] as const;

/** All documents, whatever is referred to first. */
export function* madeUp(amounts: Amounts, seed = 1): Generator<MadeUpDocument> {
  const random = new Random(seed);
  yield {
    _id: "role-professor",
    _type: "roleType",
    label: both("Professor", "Professeur"),
    plural: both("Professors", "Professeurs"),
    group: "faculty",
    rank: 1,
  };
  for (let n = 0; n < topics; n++)
    yield {
      _id: `topic-${n}`,
      _type: "topic",
      title: both(`Topic ${n}`, `Thème ${n}`),
      slug: slugs(`topic-${n}`),
    };
  for (let n = 0; n < venues; n++)
    yield {
      _id: `venue-${n}`,
      _type: "venue",
      name: `Venue ${n}`,
      abbreviation: `V${n}`,
      kind: "conference",
    };
  for (let n = 0; n < amounts.researchers; n++) yield researcher(random, n);
  for (let n = 0; n < amounts.works; n++) yield work(random, n, amounts.researchers);
  for (let n = 0; n < amounts.announcements; n++) yield announcement(random, n, amounts);
}

function researcher(random: Random, n: number): MadeUpDocument {
  const [given, family] = [`Given${n % 97}`, `Family${n}`];
  return {
    _id: `researcher-${n}`,
    _type: "researcher",
    name: { display: `${given} ${family}`, given, family, sortKey: `family${n} ${given}` },
    slug: { current: `researcher-${n}` },
    visibility: random.chance(0.95) ? "public" : "hidden",
    roles: [{ _key: "a", start: "2015-09-01", roleType: reference("role-professor") }],
    topics: topicsOf(random),
    bio: { en: [block(sentence(random, 60))], fr: [block(sentence(random, 60))] },
  };
}

function work(random: Random, n: number, researchers: number): MadeUpDocument {
  const year = 2005 + (n % 22);
  const authors = Array.from({ length: 1 + random.below(6) }, (_, index) => ({
    _key: `a${index}`,
    _type: "author",
    printedName: { display: `Author ${random.below(5000)}` },
    ...(random.chance(0.5) ? { researcher: reference(`researcher-${random.below(researchers)}`) } : {}),
  }));
  return {
    _id: `work-${String(n).padStart(6, "0")}`,
    _type: "publication",
    shortId: `w${n.toString(36).padStart(5, "0")}`,
    title: sentence(random, 9),
    titleLang: "en",
    type: "conferencePaper",
    authors,
    leadVersion: "v1",
    versions: [
      {
        _key: "v1",
        _type: "version",
        kind: "conference",
        status: "published",
        venue: reference(`venue-${random.below(venues)}`),
        date: `${year}-0${1 + random.below(9)}-15`,
        identifiers: { doi: `10.1000/${n}` },
      },
    ],
    abstracts: [{ _key: "en", _type: "abstract", lang: "en", text: sentence(random, 160), state: "author" }],
    topics: topicsOf(random),
    featured: random.chance(0.01),
  };
}

function announcement(random: Random, n: number, { researchers, works }: Amounts): MadeUpDocument {
  const kind = random.pick(["news", "news", "event", "call"]);
  const day = `20${String(18 + (n % 9)).padStart(2, "0")}-${String(1 + random.below(12)).padStart(2, "0")}-1${random.below(9)}`;
  return {
    _id: `announcement-${n}`,
    _type: "announcement",
    kind,
    title: both(sentence(random, 8), sentence(random, 8)),
    slug: slugs(`announcement-${n}`),
    summary: both(sentence(random, 30), sentence(random, 30)),
    body: { en: [block(sentence(random, 120))], fr: [block(sentence(random, 120))] },
    publishedAt: `${day}T09:00:00.000Z`,
    topics: topicsOf(random),
    people: [{ ...reference(`researcher-${random.below(researchers)}`), _key: "a" }],
    publications: [{ ...reference(`work-${String(random.below(works)).padStart(6, "0")}`), _key: "a" }],
    ...(kind === "event"
      ? {
          event: {
            start: `${day}T10:00`,
            end: `${day}T12:00`,
            timeZone: "America/Toronto",
            uid: `e${n}`,
            sequence: 0,
          },
        }
      : {}),
    ...(kind === "call" ? { call: { deadline: `${day}T23:59:00.000Z`, timeZone: "America/Toronto" } } : {}),
  };
}

function topicsOf(random: Random): readonly object[] {
  return Array.from({ length: 1 + random.below(3) }, (_, index) => ({
    ...reference(`topic-${random.below(topics)}`),
    _key: `t${index}`,
  }));
}

function sentence(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick(words)).join(" ");
}

function both(en: string, fr: string): object {
  return { en, fr };
}

function slugs(name: string): object {
  return { en: { current: name }, fr: { current: `${name}-fr` } };
}

function reference(id: string): object {
  return { _type: "reference", _ref: id };
}

function block(text: string): object {
  const children = [{ _type: "span", _key: "s", text, marks: [] }];
  return { _type: "block", _key: "b", style: "normal", markDefs: [], children };
}
