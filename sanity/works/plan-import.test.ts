import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { publication } from "../seed/shapes/publication.ts";
import type { ImportedVersion, ImportedWork } from "./imported-work.ts";
import { planImport, type ImportPlan } from "./plan-import.ts";
import { readWork } from "./stored-work.ts";
import {
  afterwards,
  items,
  longTitle,
  planOf,
  preprint,
  published,
  record,
  settings,
} from "./testing/records.ts";

const summary =
  "We compare what two lists say of a paper, and find that they agree in nearly everything but commas.";

function abstract(text: string, lang: "en" | "fr" = "en"): Pick<ImportedWork, "abstracts"> {
  return { abstracts: [{ lang, text, state: "publisher" }] };
}

function only(plan: ImportPlan) {
  const [work, ...others] = [...plan.created, ...plan.changed];
  assert.ok(work);
  assert.deepEqual(others, []);
  return readWork(work.document);
}

test("45: a preprint and its proceedings paper are one work with two versions", async () => {
  const work = only(await planOf([preprint("2301.00001"), published("10.1000/a")]));
  assert.deepEqual(new Set(work.versions.map(({ kind }) => kind)), new Set(["conference", "preprint"]));
  assert.equal(work.versions.length, 2);
  assert.equal(work.type, "conferencePaper");
  assert.equal(work.provenance.length, 2);
});

test("a preprint that is published later keeps its version, in whatever place its record lists it", async () => {
  const s2 = "f".repeat(40);
  const arxiv = {
    kind: "preprint",
    venueText: "arXiv",
    peerReviewed: false,
    identifiers: { arxiv: "2301.00001" },
  } as const;
  const listed = (...versions: readonly Partial<ImportedVersion>[]) =>
    record({ source: "s2", sourceId: "x", authority: "aggregator", versions });
  const before = listed({ ...arxiv, identifiers: { ...arxiv.identifiers, s2 } });
  const after = listed({ venueText: "ICML", date: "2024", identifiers: { doi: "10.1000/x", s2 } }, arxiv);
  const first = await planOf([before]);
  const second = await planOf([after], afterwards(first));
  const { versions } = only(second);
  const told = versions.map(({ kind, identifiers }) => [kind, identifiers?.["arxiv"], identifiers?.["doi"]]);
  assert.deepEqual(told, [
    ["preprint", "2301.00001", undefined],
    ["conference", undefined, "10.1000/x"],
  ]);
  assert.deepEqual((await planOf([after], afterwards(second, afterwards(first)))).changed, []);
});

test("what an import makes has the stored shape, with everything the records tell", async () => {
  const plan = await planOf([
    published("10.1000/a", {
      ...abstract(summary),
      authors: [
        { printedName: { display: "Ada Berg" }, affiliations: ["A lab"], orcid: "0000-0002-1825-0097" },
      ],
      editors: [{ display: "Ed Itor", given: "Ed", family: "Itor" }],
      groupAuthors: ["A collaboration"],
      keywords: [{ lang: "fr", text: "listes" }],
      titleTranslation: { lang: "fr", text: "Un titre" },
      statusNotice: { kind: "corrected", date: "2021" },
      versions: [
        {
          venueText: "V",
          pages: "1–2",
          identifiers: { doi: "10.1000/a", hal: "hal-01234567" },
          links: [{ kind: "pdf", url: "https://example.org/a.pdf" }],
        },
      ],
    }),
  ]);
  const [made] = plan.created;
  assert.ok(made);
  const { statusNotice, ...rest } = made.document;
  assert.deepEqual(statusNotice, { kind: "corrected", date: "2021" });
  const { success, error } = publication.safeParse(rest);
  assert.ok(success, String(error));
});

test("41: the same records again are an empty plan, in the same lake and in the same file", async () => {
  const records = [
    preprint("2301.00001", abstract(summary)),
    published("10.1000/a"),
    record({ title: "Short" }),
  ];
  const first = await planOf([...records, ...records]);
  assert.equal(first.created.length, 2);
  const again = await planOf(records, afterwards(first), {
    at: "2027-01-01T00:00:00.000Z",
    batch: "batch-2",
  });
  assert.deepEqual([again.created, again.changed, again.held, again.pairs, again.same], [[], [], [], [], 2]);
});

test("42: the order of the records changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(worksArbitrary().chain(shuffledTwice), async ([one, other]) => {
      const [a, b] = [await planOf(one), await planOf(other)];
      assert.deepEqual(
        [a.created.map(({ document }) => document), a.pairs, a.notes.toSorted()],
        [b.created.map(({ document }) => document), b.pairs, b.notes.toSorted()],
      );
    }),
    { numRuns: 150 },
  );
});

test("whatever was imported, importing it again writes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(worksArbitrary(), async (records) => {
      const first = await planOf(records);
      const again = await planOf(records, afterwards(first), { batch: "batch-2" });
      assert.deepEqual(
        [...again.created, ...again.changed].map(({ changes, id }) => [id, changes]),
        [],
      );
      assert.deepEqual(again.pairs, []);
    }),
    { numRuns: 150 },
  );
});

test("the publisher’s word counts more than a list’s, whichever is imported first", async () => {
  const list = record({
    title: `${longTitle}.`,
    versions: [{ pages: "1", identifiers: { doi: "10.1000/a" } }],
  });
  const publisher = published("10.1000/a", {
    title: longTitle,
    versions: [{ pages: "1–9", identifiers: { doi: "10.1000/a" } }],
  });
  for (const [one, other] of [
    [list, publisher],
    [publisher, list],
  ] as const) {
    const first = afterwards(await planOf([one]));
    const [work] = afterwards(await planOf([other], first), first).works;
    assert.ok(work);
    const { title, versions } = readWork(work);
    assert.deepEqual([title, versions.length], [longTitle, 1]);
    assert.equal((work["versions"] as { pages: string }[])[0]?.pages, "1–9");
  }
});

test("the longest whole abstract is kept, in each language by itself", async () => {
  const work = only(
    await planOf([
      published("10.1000/a", abstract(`${summary.slice(0, 60)}…`)),
      record({ versions: [{ identifiers: { doi: "10.1000/a" } }], ...abstract(summary) }),
      record({
        source: "x",
        versions: [{ identifiers: { doi: "10.1000/a" } }],
        ...abstract("Un résumé.", "fr"),
      }),
    ]),
  );
  assert.deepEqual(Object.fromEntries(work.abstracts.map(({ lang, text }) => [lang, text])), {
    en: summary,
    fr: "Un résumé.",
  });
});

test("37: what a record does not tell erases nothing", async () => {
  const first = afterwards(
    await planOf([published("10.1000/a", { ...abstract(summary), groupAuthors: ["A collaboration"] })]),
  );
  const again = await planOf([published("10.1000/a")], first);
  assert.deepEqual([again.changed, again.same], [[], 1]);
});

test("authors come from the best list, with the ORCIDs and affiliations that others know", async () => {
  const doi = [{ identifiers: { doi: "10.1000/a" } }];
  const work = only(
    await planOf([
      published("10.1000/a", { authors: ["Ada Berg", "Bo Quist"] }),
      record({
        source: "openalex",
        authority: "aggregator",
        authors: [
          { printedName: { display: "A. Berg" }, orcid: "0000-0002-1825-0097", affiliations: ["A lab"] },
          { printedName: { display: "B. Quist" }, sourceIds: { openalex: "A1" } },
        ],
        versions: doi,
      }),
      record({
        source: "cut",
        authority: "publisher",
        authors: ["Ada Berg"],
        authorsAreCut: true,
        versions: doi,
      }),
    ]),
  );
  assert.deepEqual(
    work.authors.map(({ printedName, orcid, affiliations, sourceIds }) => [
      printedName.display,
      orcid,
      affiliations,
      sourceIds?.openalex,
    ]),
    [
      ["Ada Berg", "0000-0002-1825-0097", ["A lab"], undefined],
      ["Bo Quist", undefined, undefined, "A1"],
    ],
  );
});

test("links and ORCIDs are never carried to somebody else of the same family", async () => {
  const orcid = "0000-0002-1825-0097";
  const named = (given: string) => ({
    printedName: { display: `${given} Bengio`, given, family: "Bengio" },
  });
  const samy = {
    id: "samy",
    names: ["Samy Bengio"],
    orcid,
    sourceIds: [],
    matchByName: "never",
    years: [],
    institutions: [],
  } as const;
  const lake = afterwards(
    await planOf([record({ authors: [{ ...named("Samy"), orcid }] })], { people: [samy] }),
  );
  for (const [given, isHim] of [
    ["Yoshua", false],
    ["S.", true],
  ] as const) {
    const [author] = only(await planOf([published("10.1000/a", { authors: [named(given)] })], lake)).authors;
    assert.equal(author?.printedName.given, given);
    assert.equal(author.researcher?._ref, isHim ? "samy" : undefined);
    assert.equal(author.orcid, isHim ? orcid : undefined);
  }
});

test("a list of authors that comes back cut takes nobody away", async () => {
  const lake = afterwards(await planOf([record({ authors: ["Ada Berg", "Bo Quist", "Cy Dale"] })]));
  const cut = record({ authors: ["A. Berg"], authorsAreCut: true });
  const { created, changed } = await planOf([cut], lake);
  assert.deepEqual([created, changed], [[], []]);
  const shorter = only(await planOf([record({ authors: ["Ada Berg", "Bo Quist"] })], lake));
  assert.equal(shorter.authors.length, 2);
});

test("a venue of the list is referred to, and the others are counted", async () => {
  const plan = await planOf(
    [
      published("10.1000/a", { versions: [{ venueText: "ICML 2020", identifiers: { doi: "10.1000/a" } }] }),
      published("10.1000/b", {
        title: "Another one with a title",
        versions: [{ venueText: "Journal of X" }],
      }),
    ],
    {
      venues: [
        { _id: "venue-icml", name: "International Conference on Machine Learning", abbreviation: "ICML" },
      ],
    },
  );
  const venues = plan.created.map(({ document }) => readWork(document).versions[0]);
  assert.deepEqual(
    new Set(venues.map((version) => version?.venue?._ref ?? version?.venueText)),
    new Set(["Journal of X", "venue-icml"]),
  );
  assert.deepEqual(plan.unmatchedVenues, [{ name: "Journal of X", count: 1 }]);
});

test("a third record that is like two others which identifiers keep apart joins neither; all are asked", async () => {
  const [one, other, third] = [
    published("10.1000/a"),
    published("10.2000/b", { source: "x" }),
    preprint("2301.00001"),
  ];
  const plan = await planOf([one, third, other]);
  assert.equal(plan.created.length, 3);
  assert.equal(plan.pairs.length, 3);
});

test("two works of the lake are never joined by an import, even when a record belongs to both", async () => {
  const apart = afterwards(
    await planOf([preprint("2301.00001", { title: "A first title of the paper" }), published("10.1000/a")]),
  );
  assert.equal(apart.works.length, 2);
  const bridge = record({
    versions: [
      { identifiers: { doi: "10.1000/a" } },
      { kind: "preprint", identifiers: { arxiv: "2301.00001" } },
    ],
  });
  const plan = await planOf([bridge], apart);
  assert.deepEqual(plan.created, []);
  assert.equal(plan.pairs.length, 1);
});

test("a BibTeX key that is another paper’s in another file joins nothing", async () => {
  const plan = await planOf([
    record({ source: "bibtex", sourceId: "berg20" }),
    record({ source: "bibtex", sourceId: "berg20", title: "Ladders and how to climb them" }),
  ]);
  assert.equal(plan.created.length, 2);
});

test("a BibTeX key that is another paper’s in a later file overwrites nothing, like titles or not", async () => {
  const wei = { printedName: { display: "Wei Chen", given: "Wei", family: "Chen" } };
  const tao = { printedName: { display: "Tao Chen", given: "Tao", family: "Chen" } };
  const key = { source: "bibtex", sourceId: "chen2019learning" };
  const versionOf = (doi: string) => [{ identifiers: { doi } }];
  const rank = { ...key, title: "Learning to rank", authors: [wei] };
  const walk = { ...key, title: "Learning to walk", authors: [tao, "Jane Doe"] };
  for (const [one, other] of [
    [
      record({ ...rank, versions: versionOf("10.1000/a") }),
      record({ ...walk, versions: versionOf("10.1000/b") }),
    ],
    [record(rank), record(walk)],
    [record({ ...key, title: "Preface" }), record({ ...key, title: "Preface", authors: ["Cy Dale"] })],
  ] as const) {
    const lake = afterwards(await planOf([one]));
    const plan = await planOf([other], lake);
    assert.deepEqual([plan.created.length, plan.changed.length], [1, 0]);
  }
  const corrected = await planOf(
    [record({ ...rank, title: "Learning to rank lists", authors: ["W. Chen"] })],
    afterwards(await planOf([record(rank)])),
  );
  assert.equal(corrected.created.length, 0);
});

test("a DOI that a whole volume carries is nobody’s", async () => {
  const papers = Array.from({ length: 20 }, (_, at) =>
    record({
      sourceId: `p${at}`,
      title: `The paper number ${at} of this volume`,
      versions: [{ identifiers: { doi: "10.1000/volume" } }],
    }),
  );
  const plan = await planOf(papers);
  assert.equal(plan.created.length, 20);
  assert.match(plan.notes.join(), /10\.1000\/volume/);
});

test("a record that breaks the contract is a fault that says what, and the rest is planned", async () => {
  const broken = { ...record(), title: "" };
  const plan = await planImport(
    afterwards(await planOf([])),
    items(broken, record({ sourceId: "two" })),
    settings,
  );
  assert.equal(plan.created.length, 1);
  assert.match(plan.faults[0]?.what ?? "", /title/);
});

test("55: a former name finds its person, is printed as it was, and is written nowhere else", async () => {
  const people = [
    {
      id: "researcher-ada",
      names: ["Ada New", "Ada Former"],
      orcid: null,
      sourceIds: [],
      matchByName: "auto",
      years: [{ from: 2019, to: null }],
      institutions: [],
    },
  ] as const;
  const plan = await planOf([record({ authors: ["Ada Former"] })], { people });
  const [author] = only(plan).authors;
  assert.deepEqual([author?.printedName.display, author?.researcher?._ref], ["Ada Former", "researcher-ada"]);
  const asked = await planOf([record({ authors: ["A. Former"], versions: [{ date: "1999" }] })], { people });
  const reasons = only(asked).authors.flatMap(({ mayBe }) => mayBe.map(({ reason }) => reason));
  assert.equal(reasons.length, 1);
  assert.doesNotMatch(reasons.join(), /Former|New/);
});

/** Records of few works, so that many of them meet: of one title or nearly, with identifiers that agree and disagree. */
function worksArbitrary(): fc.Arbitrary<ImportedWork[]> {
  const version = fc.record(
    {
      kind: fc.constantFrom("conference", "preprint", "journal"),
      venueText: fc.constantFrom("ICML 2020", "Proceedings of ICML", "arXiv", "Journal of X"),
      date: fc.constantFrom("2019", "2020", "2020-06", "2025"),
      pages: fc.constantFrom("1–2", "3–4"),
      identifiers: fc.record(
        {
          doi: fc.constantFrom("10.1000/a", "10.1000/b", "10.31234/c"),
          arxiv: fc.constantFrom("2301.00001", "2301.00002"),
          s2: fc.constantFrom("a".repeat(40), "b".repeat(40)),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
  const one = fc
    .record({
      source: fc.constantFrom("pmlr", "openalex", "list", "bibtex"),
      sourceId: fc.constantFrom("a", "b", "c"),
      listsWorkOnce: fc.boolean(),
      title: fc.constantFrom(longTitle, longTitle.toUpperCase(), `${longTitle}, again`, "Preface", "Short"),
      type: fc.constantFrom("conferencePaper", "preprint", "thesis"),
      authors: fc.constantFrom(["Ada Berg", "Bo Quist"], ["A. Berg", "B. Quist"], ["Bo Quist"], []),
      authorsAreCut: fc.boolean(),
      abstracts: fc.constantFrom([], abstract(summary).abstracts, abstract(`${summary} And dots.`).abstracts),
      versions: fc.array(version, { minLength: 1, maxLength: 2 }),
    })
    .map(({ source, sourceId, ...given }) => {
      const authority = source === "pmlr" ? "publisher" : source === "openalex" ? "aggregator" : "list";
      // A register has no two works under one id; a list that people keep may.
      const id = authority === "list" ? sourceId : `${sourceId} ${given.title.toLowerCase()}`;
      return record({ ...(given as Parameters<typeof record>[0]), source, sourceId: id, authority });
    });
  return fc.array(one, { minLength: 1, maxLength: 7 });
}

function shuffledTwice(records: readonly ImportedWork[]) {
  const all = { minLength: records.length, maxLength: records.length };
  return fc.tuple(fc.shuffledSubarray([...records], all), fc.shuffledSubarray([...records], all));
}
