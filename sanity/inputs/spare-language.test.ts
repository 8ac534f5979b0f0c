import assert from "node:assert/strict";
import { test } from "node:test";
import { set, unset } from "sanity";
import { spareOtherLanguage } from "./spare-language.ts";

const form = {
  fields: [
    { name: "title", type: { name: "localeString" } },
    { name: "slug", type: { name: "localeSlug" } },
    { name: "image", type: { name: "figure" } },
  ],
};

function pathsOf(value: unknown, ...paths: (string | number)[][]): unknown[] {
  return spareOtherLanguage(
    paths.map((path) => unset(path)),
    value,
    form,
  ).map(({ path }) => path);
}

test("who empties the last language that the form knows of takes that one away, not the text of both", () => {
  assert.deepEqual(pathsOf({ title: { _type: "localeString", fr: "Seul" } }, ["title"]), [["title", "fr"]]);
  assert.deepEqual(pathsOf({ slug: { en: { current: "alone" } } }, ["slug"]), [["slug", "en"]]);
});

test("everything else passes as it is", () => {
  const both = { title: { en: "Both", fr: "Deux" }, image: { en: "no text" } };
  assert.deepEqual(pathsOf(both, ["title"], ["title", "en"], ["image"], ["image", "alt"], [0]), [
    ["title"],
    ["title", "en"],
    ["image"],
    ["image", "alt"],
    [0],
  ]);
  assert.deepEqual(pathsOf({ title: { _type: "localeString" } }, ["title"]), [["title"]]);
  assert.deepEqual(pathsOf(undefined, ["title"]), [["title"]]);
  const written = [set("Un", ["title", "fr"])];
  assert.deepEqual(spareOtherLanguage(written, { title: { fr: "Seul" } }, form), written);
});
