// The planner may only make answers come sooner: on generated documents and queries, on and off must agree.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { StoredDocument } from "../document.ts";
import { Dataset } from "../store/dataset.ts";
import type { Transaction } from "../store/transaction.ts";
import { DatasetViews } from "./dataset-views.ts";
import type { Perspective } from "./perspective.ts";
import { runQuery } from "./run-query.ts";

const plain = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(fields, { noNullPrototype: true });
const names = ["ada", "bob", "cy"];
const ids = ["a", "b", "c", "d", "drafts.a", "drafts.b", "versions.r1.a", "versions.r1.e"];
const content = fc.record(
  {
    _type: fc.constantFrom("person", "work"),
    name: fc.constantFrom(...names),
    slug: plain({ current: fc.constantFrom(...names), en: plain({ current: fc.constantFrom(...names) }) }),
    n: fc.oneof(fc.nat(3), fc.constantFrom("1", null, true)),
    tags: fc.array(fc.constantFrom(...names), { maxLength: 3 }),
    best: plain({ _ref: fc.constantFrom("a", "b", "zz") }),
    authors: fc.array(plain({ _key: fc.constantFrom("k1", "k2"), _ref: fc.constantFrom("a", "b", "c") }), {
      maxLength: 2,
    }),
    versions: fc.oneof(
      fc.array(
        fc.oneof(
          fc.record(
            { doi: fc.constantFrom(...names, 1, null), ids: plain({ doi: fc.constantFrom(...names, true) }) },
            { requiredKeys: [], noNullPrototype: true },
          ),
          fc.constantFrom<unknown>("ada", null, ["ada"], { ids: [{ doi: "ada" }] }, { doi: ["ada"] }),
        ),
        { maxLength: 3 },
      ),
      fc.constantFrom<unknown>("ada", { doi: "ada", ids: { doi: "ada" } }, null),
    ),
  },
  { requiredKeys: ["_type"], noNullPrototype: true },
);
const change = plain({ id: fc.constantFrom(...ids), content: fc.option(content, { freq: 5 }) });

const condition = fc.oneof(
  fc.constantFrom(
    '_type == "person"',
    '"work" == _type',
    '_id == "a"',
    '_id in ["a", "c", "zz"]',
    '_type in ["person", "work"]',
    'slug.current == "ada"',
    "slug.en.current == $name",
    'slug["current"] in [$name, "bob"]',
    'references("a")',
    'references(["a", "b"])',
    'references($name, "c")',
    "n == 1",
    'n == "1"',
    "n in [1, null]",
    "n == true",
    "n > 0",
    '_id > "a"',
    '_id > "b" && _type == "person"',
    '_id > $name && _type in ["person", "work"]',
    '@.name == "ada"',
    "$name in tags",
    '"bob" in tags',
    '"ada" in slug',
    "$name in versions[]",
    "$name in versions[].doi",
    '"ada" in versions[].ids.doi',
    "1 in versions[].doi",
    "true in versions[].ids.doi",
    "null in versions[].doi",
    '"ada" in versions.doi',
    '("bob" in versions[].doi || $name in versions[].ids.doi)',
    '!("ada" in versions[].doi)',
    '"k1" in authors[]._key',
    '"ada" in @.versions[].doi',
    '(name == "ada" || slug.current == $name)',
    'slug.current == "bob" || slug.en.current == $name || $name in tags',
    '(_id == "a" || n > 1)',
    '("ada" in tags) && (n == 1 || n == 2)',
    'name match "a*"',
    "defined(best)",
    'best->name == "bob"',
    'tags[0] == "ada"',
    "count(authors) > 0",
    '_id in path("drafts.**")',
    '!(_type == "work")',
    'name in *[_type == "work"].name',
  ),
);
const filter = fc
  .array(condition, { minLength: 1, maxLength: 3 })
  .chain((parts) =>
    fc.constantFrom(
      parts.join(" && "),
      `(${parts.join(" && ")})`,
      parts.join(" || "),
      `${parts[0] ?? "true"} && (${parts.join(" || ")})`,
    ),
  );
const projection = fc.constantFrom(
  "",
  "{_id, name}",
  '{_id, "best": best->{name}, "authors": authors[]->name}',
  '{_id, "own": *[_type == "work" && references(^._id)]{_id}}',
  '{_id, "same": *[name == ^.name && _id != ^._id] | order(_id)._id}',
  '{_id, "slugs": *[slug.current == ^.slug.current]{_id, "deep": count(*[slug.en.current == ^.^.name])}}',
  '{_id, "n": *[n == ^.n]._id}',
  '{_id, "in": authors[]{"who": *[_id == ^._ref][0]._id}}',
  '{_id, "all": count(*), "people": count(*[_type == "person"])}',
);
const order = fc.constantFrom(
  "",
  " | order(_id)",
  " | order(_id asc) [1..3]",
  " | order(_id desc)",
  " | order(name asc, _id desc)",
  " | order(n) [0...2]",
  "[0]",
  "[1..2]",
  ' | score(name match "a*") | order(_score desc, _id asc)',
);
const query = fc
  .tuple(filter, order, projection)
  .map(([where, sorted, shown]) => `*[${where}]${sorted}${shown}`);
const perspective: fc.Arbitrary<Perspective> = fc.constantFrom<Perspective>(
  { kind: "raw" },
  { kind: "published" },
  { kind: "public" },
  { kind: "stack", layers: ["drafts"] },
  { kind: "stack", layers: ["r1", "drafts"] },
);

test("the planner changes no answer, while documents come and go", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(change, query, perspective), { minLength: 3, maxLength: 12 }), (steps) => {
      const dataset = new Dataset("test", "2026-01-01T00:00:00Z");
      const views = new DatasetViews(dataset);
      steps.forEach(([{ id, content: next }, groq, seen], index) => {
        put(dataset, id, next, index);
        assert.deepEqual(answer(views, groq, seen, true), answer(views, groq, seen, false), groq);
      });
    }),
    { numRuns: 700 },
  );
});

test("a view that was kept up to date answers as one made anew", () => {
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 20 }),
      query,
      perspective,
      (changes, groq, seen) => {
        const dataset = new Dataset("test", "2026-01-01T00:00:00Z");
        const kept = new DatasetViews(dataset);
        changes.forEach(({ id, content: next }, index) => {
          answer(kept, groq, seen, true);
          put(dataset, id, next, index);
        });
        assert.deepEqual(
          answer(kept, groq, seen, true),
          answer(new DatasetViews(dataset), groq, seen, true),
          groq,
        );
      },
    ),
    { numRuns: 300 },
  );
});

test("source maps change no answer", () => {
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 4, maxLength: 10 }),
      query,
      perspective,
      (changes, groq, seen) => {
        const dataset = new Dataset("test", "2026-01-01T00:00:00Z");
        changes.forEach(({ id, content: next }, index) => put(dataset, id, next, index));
        const views = new DatasetViews(dataset);
        const traced = runQuery(views, { ...request(groq, seen), sourceMap: true });
        assert.deepEqual(traced.result, answer(views, groq, seen, true), groq);
        assert.doesNotMatch(JSON.stringify(traced), /[\uE0F0\uE0F1]/);
      },
    ),
    { numRuns: 300 },
  );
});

function request(groq: string, seen: Perspective) {
  return {
    query: groq,
    params: { name: "ada" },
    perspective: seen,
    sourceMap: false,
    identity: "me",
    projectId: "vitrine",
  } as const;
}

function answer(views: DatasetViews, groq: string, seen: Perspective, plan: boolean): unknown {
  return runQuery(views, { ...request(groq, seen), plan }).result;
}

function put(dataset: Dataset, id: string, next: object | null, index: number): void {
  const before = dataset.documents.get(id) ?? null;
  const after: StoredDocument | null = next && {
    _type: "person",
    ...next,
    _id: id,
    _rev: `r${index}`,
    _createdAt: "2026-01-01T00:00:00Z",
    _updatedAt: "2026-01-01T00:00:00Z",
  };
  const transaction: Transaction = {
    seq: index + 1,
    id: `t${index}`,
    author: "me",
    timestamp: "2026-01-01T00:00:00Z",
    changes: [{ id, before, after, mutations: [] }],
  };
  dataset.apply(transaction);
}
