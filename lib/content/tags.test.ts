import assert from "node:assert/strict";
import { before, mock, test } from "node:test";
import type { StoredDocument } from "#sanity/lake/document.ts";
import { seedDocuments } from "#sanity/seed/seed.ts";
import { answerTags, documentTag, listTag, pointersTag, referencedIds } from "./tags.ts";
import { ask, holding, recordReads } from "./testing/recorded-reads.ts";

type Document = StoredDocument;
// As a lake keeps them.
const dataset: readonly Document[] = seedDocuments().map((document) => ({
  ...document,
  _rev: "r",
  _createdAt: "2026-11-01T00:00:00Z",
  _updatedAt: "2026-11-01T00:00:00Z",
}));
type Read = () => Promise<unknown>;

/** Every read that stands for one page, and those of lists. */
let reads: Readonly<Record<string, Read>>;

before(async () => {
  // What the clock changes has a tag of its own; here it stands still.
  mock.timers.enable({ apis: ["Date"], now: Date.UTC(2026, 10, 23, 12) });
  recordReads();
  const announcements = await import("../announcements/read.ts");
  const pages = await import("../pages/read.ts");
  const publications = await import("../publications/read.ts");
  const researchers = await import("../researchers/read.ts");
  const topics = await import("../topics/read.ts");
  const settings = await import("../site/read-settings.ts");
  const perDocument: Record<string, (document: Document) => Record<string, Read>> = {
    announcement: ({ slug }) => ({ page: () => announcements.readAnnouncement(english(slug), "en") }),
    page: ({ slug }) => ({ page: () => pages.readPage(english(slug), "fr") }),
    publication: ({ shortId }) => ({
      page: () => publications.readPublication(`x-${String(shortId)}`, "en"),
    }),
    researcher: ({ _id, slug }) => ({
      page: () => researchers.readResearcher(current(slug), "fr"),
      works: () => publications.readPublicationsOfResearcher(_id, "en"),
    }),
    topic: ({ _id, slug }) => ({
      page: () => topics.readTopic(english(slug), "en"),
      works: () => publications.readPublicationsOfTopic(_id, "en", 10),
      people: () => researchers.readResearchersOfTopic(_id, "en"),
      announcements: () => announcements.readAnnouncementsOfTopic(_id, "en"),
    }),
  };
  const own = dataset.flatMap((document) =>
    Object.entries(perDocument[document._type]?.(document) ?? {}).map(
      ([name, read]) => [`${name} of ${document._id}`, read] as const,
    ),
  );
  reads = {
    ...Object.fromEntries(own),
    settings: () => settings.readSettings("en"),
    directory: () => researchers.readResearchers("en"),
    years: () => publications.readYears(),
    latest: () => publications.readLatestPublications("en", 5),
    year: () => publications.readPublicationsOfYear(2025, 1, "en"),
    home: () => announcements.readHomeAnnouncements("en", 4),
  };
});

/** What the webhook stales when a document becomes `after`. */
function purgedBy({ _id, _type }: Document, after: Document | null): readonly string[] {
  return [...listTag(_type), documentTag(_id), ...referencedIds(after).map(pointersTag)];
}

test(
  "whatever change of a document changes an answer, it stales that answer",
  { timeout: 300_000 },
  async () => {
    // One kind of change each, in turn: every type of document meets every kind.
    let changedAnswers = 0;
    const names = Object.keys(reads);
    const seeded = holding(dataset);
    const answers = new Map<string, Awaited<ReturnType<typeof ask>>>();
    for (const name of names) answers.set(name, await ask(seeded, readNamed(name)));
    for (const [index, document] of dataset.entries()) {
      const after = changesOf(document)[index % 4] ?? null;
      const changed = holding(
        dataset.flatMap((one) => (one !== document ? [one] : after === null ? [] : [after])),
      );
      const purged = purgedBy(document, after);
      for (const name of names) {
        const before = answers.get(name);
        if (before === undefined) continue;
        const { answer } = await ask(changed, readNamed(name));
        if (answer === before.answer) continue;
        changedAnswers += 1;
        assert.ok(
          purged.some((tag) => before.tags.has(tag)),
          `${document._id} (change ${index % 4}) changes ${name}, which has the tags ${[...before.tags].join(" ")}; told were ${purged.join(" ")}`,
        );
      }
    }
    assert.ok(changedAnswers > 200, `only ${changedAnswers} answers changed`);
  },
);

test("a page of one document is not made again for a stranger's sake", async () => {
  const researcher = dataset.find(({ _type }) => _type === "researcher");
  assert.ok(researcher !== undefined);
  const { tags } = await ask(holding(dataset), readNamed(`page of ${researcher._id}`));
  assert.ok(tags.has(documentTag(researcher._id)));
  assert.ok(!tags.has("researchers") && !tags.has("publications"));
});

test("a document that is not there yet stales the answer that it was not", async () => {
  const [work] = dataset.filter(({ _type }) => _type === "publication");
  assert.ok(work !== undefined);
  const without = holding(dataset.filter((one) => one !== work));
  const { answer, tags } = await ask(without, readNamed(`page of ${work._id}`));
  assert.equal(answer, "null");
  assert.ok(purgedBy(work, work).some((tag) => tags.has(tag)));
});

test("an answer of more documents than tags may be is tagged as a list of their types", () => {
  const many = Array.from({ length: 2_000 }, (_, index) => ({ _id: `r${index}`, _type: "researcher" }));
  const tags = answerTags({ _id: "p", _type: "publication", authors: many });
  assert.deepEqual(tags, ["doc:p", "researchers"]);
});

function readNamed(name: string): Read {
  const read = reads[name];
  assert.ok(read !== undefined, name);
  return read;
}

/** Ways in which an editor may change a document. */
function changesOf(document: Document): readonly (Document | null)[] {
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value === "string") return value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) =>
        ["title", "name", "display", "en", "fr", "label"].includes(key) && typeof inner === "string"
          ? [key, `${inner} (changed)`]
          : [key, rename(inner)],
      ),
    );
  };
  const renamed = Object.fromEntries(
    Object.entries(document).map(([key, value]) =>
      key === "slug"
        ? [key, value]
        : key === "title" && typeof value === "string"
          ? [key, `${value}!`]
          : [key, rename(value)],
    ),
  );
  return [
    { ...document, ...renamed },
    null,
    { ...document, visibility: "hidden", withdrawn: true },
    withoutReferences(document),
  ];
}

function withoutReferences(document: Document): Document {
  const pointing = Object.keys(document).filter((key) => referencedIds(document[key]).length > 0);
  return { ...document, ...Object.fromEntries(pointing.map((key) => [key, undefined])) };
}

function current(slug: unknown): string {
  return String(Object(slug).current);
}

function english(slug: unknown): string {
  const { en, fr } = Object(slug);
  return current(en ?? fr);
}
