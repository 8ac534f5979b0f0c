import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { importedWork } from "#sanity/works/imported-work.ts";
import type { ImportedWork } from "#sanity/works/imported-work.ts";
import { readCslJson } from "./read-csl-json.ts";

function work(item: object): ImportedWork {
  const [only, ...others] = readCslJson(
    JSON.stringify([{ title: "T", type: "article-journal", ...item }], null, 2),
  );
  assert.ok(only?.kind === "work" && others.length === 0, JSON.stringify(only));
  return importedWork.parse(only.work);
}

test("dates are read in every shape they are found in", () => {
  for (const [issued, date] of [
    [{ "date-parts": [[2020, 3, 5]] }, "2020-03-05"],
    [{ "date-parts": [["2020", "3"]] }, "2020-03"],
    [{ "date-parts": [[2020, null, null]] }, "2020"],
    [{ "date-parts": [[null]] }, undefined],
    [
      {
        "date-parts": [
          [2020, 3],
          [2020, 4],
        ],
      },
      "2020-03",
    ],
    [{ raw: "2020-03-05T10:00" }, "2020-03-05"],
    [{ raw: "March 2020" }, "2020-03"],
    [{ literal: "Spring 2020" }, "2020"],
    ["2020", undefined],
    [null, undefined],
  ] as const)
    assert.equal(work({ issued }).versions[0]?.date, date, JSON.stringify(issued));
});

test("people have parts, particles and suffixes; organisations are literal", () => {
  const read = work({
    author: [
      { family: "Berg", given: "Ada", "non-dropping-particle": "van den" },
      { family: "King", given: "Martin Luther", suffix: "Jr." },
      { literal: "Mila - Quebec AI Institute" },
      { literal: "J. Carletta" },
      { name: "OpenAI" },
      { family: "Ada" },
      "broken",
    ],
    editor: [{ family: "E", given: "F" }],
  });
  assert.deepEqual(
    read.authors.map(({ printedName }) => [printedName.display, printedName.family]),
    [
      ["Ada van den Berg", "van den Berg"],
      ["Martin Luther King Jr.", "King"],
      ["J. Carletta", undefined],
      ["Ada", undefined],
    ],
  );
  assert.deepEqual(read.groupAuthors, ["Mila - Quebec AI Institute", "OpenAI"]);
  assert.equal(read.editors[0]?.display, "F E");
});

test("numbers for strings, lists for values and markup in titles are read", () => {
  const read = work({
    title: ["On <i>x</i><sub>2</sub> &amp; y"],
    volume: 7,
    page: "12-34",
    "container-title": ["J"],
    DOI: "10.1000/ABC",
    ISSN: ["1424-8220", "0000-0000"],
    archive: "arXiv",
    archive_location: "2001.00001",
    abstract: "<jats:p>One.</jats:p>",
    keyword: "a; b",
  });
  assert.equal(read.title, "On x2 & y");
  assert.deepEqual(read.versions[0]?.identifiers, { doi: "10.1000/abc", issn: "1424-8220" });
  assert.deepEqual(
    [read.versions[0]?.volume, read.versions[0]?.pages, read.versions[1]?.identifiers.arxiv],
    ["7", "12–34", "2001.00001"],
  );
  assert.equal(read.abstracts[0]?.text, "One.");
});

test("an item that is no JSON or has no title is a fault with its line and costs no other", () => {
  const items = [
    ...readCslJson(
      '[\n {"title": "One", "type": "book"},\n {"title": oops},\n {"type": "book"},\n 7,\n {"title": "Two, [b}"}\n]',
    ),
  ];
  assert.deepEqual(
    items.map((item) => (item.kind === "work" ? item.work.title : item.line)),
    ["One", 3, 4, 5, "Two, [b}"],
  );
});

test("one item without a list, and a list in an envelope, are read", () => {
  for (const text of ['{"title": "One"}', '{"items": [{"title": "One"}]}'])
    assert.deepEqual(
      [...readCslJson(text)].map((item) => item.kind),
      ["work"],
    );
});

test("nothing makes it throw", () => {
  const wild = fc.oneof(
    fc.json(),
    fc
      .array(
        fc.record(
          {
            title: fc.anything(),
            author: fc.anything(),
            issued: fc.anything(),
            type: fc.anything(),
            custom: fc.anything(),
            URL: fc.anything(),
          },
          { requiredKeys: [] },
        ),
      )
      .map((items) =>
        JSON.stringify(items, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
      ),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(wild, (text) => {
      for (const item of readCslJson(text ?? "")) if (item.kind === "work") importedWork.parse(item.work);
    }),
    { numRuns: 1_000 },
  );
});
