import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { StoredDocument } from "../document.ts";
import { Dataset } from "../store/dataset.ts";
import { DatasetViews } from "./dataset-views.ts";
import { runQuery } from "./run-query.ts";

const many = 40;

function library(): { readonly dataset: Dataset; readonly views: DatasetViews } {
  const dataset = new Dataset("test", "2026-01-01T00:00:00Z");
  const views = new DatasetViews(dataset);
  for (let n = 0; n < many; n += 1) put(dataset, n, { title: `Work ${n}`, n });
  return { dataset, views };
}

function put(dataset: Dataset, n: number, content: object): void {
  const id = `w${String(n).padStart(2, "0")}`;
  const after: StoredDocument = {
    _id: id,
    _type: "work",
    _rev: "r",
    _createdAt: "2026-01-01T00:00:00Z",
    _updatedAt: "2026-01-01T00:00:00Z",
    best: { _ref: "w00" },
    tags: ["a", null, "b"],
    versions: [{ _key: "k", kind: "preprint", date: n % 2 === 0 ? "2024" : null }],
    ...content,
  };
  const before = dataset.documents.get(id) ?? null;
  dataset.apply({
    id: "t",
    author: "me",
    timestamp: "2026-01-01T00:00:00Z",
    seq: n + 1,
    changes: [{ id, before, after, mutations: [] }],
  });
}

function ask(views: DatasetViews, query: string, plan = true): unknown {
  return runQuery(views, {
    query,
    params: { name: "Work 1" },
    perspective: { kind: "raw" },
    sourceMap: false,
    identity: "me",
    projectId: "vitrine",
    plan,
  }).result;
}

test("what did not change is the same object again, what did is shown anew", () => {
  const { dataset, views } = library();
  const query = '*[_type == "work"] | order(_id){_id, title, "dates": versions[].date}';
  const first = ask(views, query);
  put(dataset, 7, { title: "Another" });
  const second = ask(views, query);
  assert.ok(Array.isArray(first) && Array.isArray(second));
  assert.equal(second[6], first[6]);
  assert.notEqual(second[7], first[7]);
  assert.deepEqual(second[7], { _id: "w07", title: "Another", dates: [null] });
  assert.deepEqual(second, ask(views, query, false));
});

test("what a reference leads to is part of what is remembered", () => {
  const { dataset, views } = library();
  const query = '*[_type == "work"]{_id, "best": best->title}';
  const first = ask(views, query);
  put(dataset, 0, { title: "Another" });
  const second = ask(views, query);
  assert.ok(Array.isArray(first) && Array.isArray(second));
  assert.equal(first[7].best, "Work 0");
  assert.equal(second[7].best, "Another");
  put(dataset, 1, { title: "Elsewhere" });
  const third = ask(views, query);
  assert.ok(Array.isArray(third));
  assert.equal(third[7], second[7]);
  assert.deepEqual(third, ask(views, query, false));
});

test("remembering changes no answer, also where a projection looks at more than its document", () => {
  const fields = fc.constantFrom(
    "title",
    '"x": title + "!"',
    '"best": best->title',
    '"all": count(*)',
    '"same": title == $name',
    '"up": *[_id == ^.best._ref][0].title',
    '"kinds": versions[kind == "preprint"]{kind, "own": ^.title}',
    '"tags": array::compact(tags)',
    '"length": length(title)',
    '"who": identity()',
    "...",
    'n > 3 => {"large": true}',
    '"refers": references("w00")',
    '"select": select(n > 5 => "many", "few")',
    '"sorted": versions[] | order(date)',
  );
  const query = fc
    .tuple(
      fc.uniqueArray(fields, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(
        "",
        " && n > 3",
        ' && best->title > "M"',
        ' && _id > "w07"',
        ' && n in [1, 2, 3] && _id > "w0"',
        ' && references("w00")',
        ' && title match "work*"',
        " && title == $name",
        ' && count(*[_type == "work" && n == ^.n]) > 1',
      ),
      fc.constantFrom(
        "",
        " | order(_id desc)",
        " | order(n desc)",
        " | order(mixed, n desc)",
        " | order(mixed desc, best->title)",
        " | order(count(tags), select(n > 4 => mixed, title)) | order(n)",
        ' | order(count(*[_id == "w00"]), n)',
      ),
      fc.constantFrom("", "[0...20]", "[3..7]", "[-5..-1]", "[0]", "[n > 2]"),
      fc.constantFrom("", '{"inside": LIST}', '{"inside": LIST, "count": count(LIST)}'),
    )
    .map(([shown, condition, order, slice, around]) => {
      const whole = `*[_type == "work"${condition}]${order}${slice}{_id, ${shown.join(", ")}}`;
      return around === "" ? whole : around.replaceAll("LIST", whole);
    });
  const mixed = fc.oneof(fc.string(), fc.nat(3), fc.boolean(), fc.constant(null), fc.constant(["a"]));
  const change = fc.tuple(
    fc.oneof(fc.constant(0), fc.nat(many - 1)),
    fc.record({ title: fc.string(), n: fc.nat(9), mixed }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(query, change), { minLength: 2, maxLength: 6 }), (steps) => {
      const { dataset, views } = library();
      for (const [groq, [n, content]] of steps) {
        assert.deepEqual(ask(views, groq), ask(views, groq, false), groq);
        put(dataset, n, { ...content });
        assert.deepEqual(ask(views, groq), ask(views, groq, false), groq);
      }
    }),
    { numRuns: 200 },
  );
});
