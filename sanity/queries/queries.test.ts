import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate, parse } from "groq-js";
import * as addresses from "./addresses.ts";
import * as announcements from "./announcements.ts";
import * as pages from "./pages.ts";
import * as publications from "./publications.ts";
import * as researchers from "./researchers.ts";
import * as search from "./search.ts";
import * as settings from "./site-settings.ts";
import * as topics from "./topics.ts";

type Document = { readonly _id: string; readonly _type: string; readonly [field: string]: unknown };

const params = {
  now: "2026-11-23T12:00:00.000Z",
  from: "2026-11-22",
  until: "2026-11-25",
  today: "2026-11-22",
  start: 0,
  end: 10,
  slug: "ada",
  shortId: "k7m2qd",
  id: "topic-a",
  ids: ["publication-k7m2qd", "researcher-hidden"],
  after: "",
  doi: "10.1000/182",
  arxiv: "2506.05233",
  orcid: "0000-0002-1825-0097",
};

const all = {
  ...addresses,
  ...announcements,
  ...pages,
  ...publications,
  ...researchers,
  ...search,
  ...settings,
  ...topics,
};

const ref = (id: string) => ({ _type: "reference", _ref: id });
const slug = (current: string) => ({ _type: "slug", current });
const slugs = (en: string, fr?: string) => ({ en: slug(en), ...(fr === undefined ? {} : { fr: slug(fr) }) });

const lake: readonly Document[] = [
  person("researcher-ada", "Ada Exemple", "ada", "public"),
  person("researcher-hidden", "Hidden Person", "hidden-person", "hidden"),
  person("researcher-unsaid", "Unsaid Person", "unsaid-person"),
  { _id: "topic-a", _type: "topic", title: { en: "A", fr: "B" }, slug: slugs("a", "b") },
  {
    _id: "publication-k7m2qd",
    _type: "publication",
    shortId: "k7m2qd",
    title: "A paper",
    titleLang: "en",
    authors: ["researcher-ada", "researcher-hidden"].map((id) => ({
      _key: id,
      printedName: { display: `Printed ${id}` },
      researcher: ref(id),
    })),
    versions: [
      { _key: "v", kind: "preprint", status: "published", date: "2025", venue: ref("venue-gone") },
      { _key: "w", kind: "journal", status: "published", identifiers: { doi: "10.1000/182" } },
      { _key: "x", kind: "preprint", status: "published", identifiers: { arxiv: "2506.05233" } },
    ],
    abstracts: [{ _key: "fr", lang: "fr", text: "Un texte." }],
    topics: [ref("topic-a")],
    mergedFrom: ["zzzzzz"],
  },
  news("announcement-now", "now", "maintenant", "2026-11-01T00:00:00.000Z"),
  news("announcement-future", "future", "futur", "2026-12-01T00:00:00.000Z"),
  { ...news("announcement-taken-down", "gone", "parti", "2026-11-01T00:00:00.000Z"), withdrawn: true },
  {
    ...news("announcement-expired", "old", "vieux", "2026-10-01T00:00:00.000Z"),
    expiresAt: "2026-11-01T00:00:00.000Z",
  },
  {
    ...news("announcement-event", "maintenant", "evenement", "2026-11-01T00:00:00.000Z"),
    kind: "event",
    event: {
      start: "2026-11-30T09:00",
      end: "2026-11-30T10:00",
      speakers: [{ _key: "h", researcher: ref("researcher-hidden") }],
    },
  },
];

test("every query is GROQ that can be read, and answers in an empty lake", async () => {
  for (const [name, query] of Object.entries(all)) {
    await assert.doesNotReject(async () => {
      await ask(query, []);
    }, name);
  }
});

test("a person who is hidden, or of whom nothing is said, leaves no trace in any answer but as printed on a paper", async () => {
  for (const [name, query] of Object.entries(all)) {
    for (const more of [{}, { slug: "hidden-person" }, { slug: "maintenant" }, { id: "researcher-hidden" }]) {
      const answer = JSON.stringify(await ask(query, lake, more)) ?? "";
      assert.doesNotMatch(answer, /Hidden Person|hidden-person|Unsaid Person|unsaid-person/, name);
    }
  }
});

test("the home page gets what is out and has not expired", async () => {
  const home = await ask(announcements.homeAnnouncementsQuery, lake);
  assert.deepEqual(idsOf(home, "news"), ["announcement-now"]);
  assert.deepEqual(idsOf(home, "events"), ["announcement-event"]);
});

test("news keep what has expired from the top, and nothing from the future or taken down", async () => {
  assert.deepEqual(idsOf(await ask(announcements.newsQuery, lake)), [
    "announcement-now",
    "announcement-expired",
  ]);
});

test("an address that is French for one and English for another finds both", async () => {
  const found = idsOf(await ask(announcements.announcementsBySlugQuery, lake, { slug: "maintenant" }));
  assert.deepEqual(found, ["announcement-event", "announcement-now"]);
});

test("the clock is told of every moment to come", async () => {
  const found = idsOf(await ask(announcements.announcementBoundariesQuery, lake));
  assert.deepEqual(found.sort(), ["announcement-event", "announcement-future"]);
});

test("a work is found by its short id, and by the one of a duplicate that was joined into it", async () => {
  assert.deepEqual(idsOf([await ask(publications.publicationByShortIdQuery, lake)]), ["publication-k7m2qd"]);
  const joined = await ask(publications.publicationJoinedFromQuery, lake, { shortId: "zzzzzz" });
  assert.deepEqual(idsOf([joined]), ["publication-k7m2qd"]);
});

test("a work is found by an identifier of any of its versions", async () => {
  for (const query of [addresses.publicationByDoiQuery, addresses.publicationByArxivQuery])
    assert.deepEqual(idsOf([await ask(query, lake)]), ["publication-k7m2qd"]);
  assert.equal(await ask(addresses.publicationByDoiQuery, lake, { doi: "10.1000/183" }), null);
});

test("a person is found by their ORCID, unless they are hidden", async () => {
  const identifiers = { orcid: "0000-0002-1825-0097" };
  const of = (visibility: string) => [{ ...person("researcher-x", "X", "x", visibility), identifiers }];
  for (const shown of ["public", "nameOnly"])
    assert.deepEqual(await ask(addresses.researcherByOrcidQuery, of(shown)), {
      _id: "researcher-x",
      _type: "researcher",
      slug: "x",
    });
  assert.equal(await ask(addresses.researcherByOrcidQuery, of("hidden")), null);
});

test("the index of works is small, and the entries come by id", async () => {
  const [entry] = asArray(await ask(publications.publicationIndexQuery, lake));
  assert.ok(JSON.stringify(entry).length < 400);
  assert.deepEqual(idsOf(await ask(publications.publicationEntriesQuery, lake)), ["publication-k7m2qd"]);
});

test("the sitemap is told what tells a page's languages, without its text", async () => {
  const { publications: works, announcements: found } = Object(await ask(addresses.sitemapQuery, lake));
  assert.deepEqual(works[0].abstracts, [{ lang: "fr", state: null, isThere: true }]);
  assert.deepEqual(found[0].text, { en: null, fr: null, translation: null });
});

function person(_id: string, display: string, address: string, visibility?: string): Document {
  const name = { display, sortKey: display };
  return {
    _id,
    _type: "researcher",
    name,
    slug: slug(address),
    ...(visibility === undefined ? {} : { visibility }),
    topics: [ref("topic-a")],
  };
}

function news(_id: string, en: string, fr: string, publishedAt: string): Document {
  return {
    _id,
    _type: "announcement",
    kind: "news",
    title: { en, fr },
    slug: slugs(en, fr),
    publishedAt,
    people: [ref("researcher-ada"), ref("researcher-hidden")],
    topics: [ref("topic-a")],
  };
}

async function ask(query: string, dataset: readonly Document[], more: object = {}): Promise<unknown> {
  const given = { ...params, ...more };
  const answer: unknown = await (
    await evaluate(parse(query, { params: given }), { dataset, params: given })
  ).get();
  return answer;
}

function asArray(answer: unknown): readonly unknown[] {
  assert.ok(Array.isArray(answer));
  return answer;
}

function idsOf(answer: unknown, list?: string): string[] {
  return asArray(list === undefined ? answer : Object(answer)[list]).map((document) =>
    String(Object(document)._id),
  );
}
