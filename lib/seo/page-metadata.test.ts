import assert from "node:assert/strict";
import { test } from "node:test";
import { pageMetadata } from "./page-metadata.ts";

const page = {
  place: { kind: "newsItem", slugs: { en: "quantum", fr: "quantique" } },
  title: "Quantum",
  description: "A long day.",
  siteName: "Vitrine Institute",
  origin: "https://institute.example",
} as const;

test("a translation names itself and its other language", () => {
  const { alternates, title } = pageMetadata({ ...page, locale: "fr", languages: "both" });
  assert.equal(title, "Quantum – Vitrine Institute");
  assert.equal(alternates?.canonical, "https://institute.example/fr/nouvelles/quantique");
  assert.deepEqual(alternates.languages, {
    en: "https://institute.example/en/news/quantum",
    fr: "https://institute.example/fr/nouvelles/quantique",
    "x-default": "https://institute.example/en/news/quantum",
  });
});

test("a page that only shows the other language's text points to the original and claims no translation", () => {
  const { alternates, openGraph } = pageMetadata({ ...page, locale: "fr", languages: "en" });
  assert.equal(alternates?.canonical, "https://institute.example/en/news/quantum");
  assert.equal(alternates.languages, undefined);
  assert.equal(openGraph && "alternateLocale" in openGraph, false);
});

test("a description is cut between words", () => {
  const { description } = pageMetadata({
    ...page,
    locale: "en",
    languages: "both",
    description: "word ".repeat(80),
  });
  assert.ok(description != null && description.length <= 200 && description.endsWith("word…"));
});

test("tags of one name keep their order", () => {
  const tags = [
    ["citation_author", "A"],
    ["citation_title", "T"],
    ["citation_author", "B"],
  ] as const;
  assert.deepEqual(pageMetadata({ ...page, locale: "en", languages: "en", tags }).other, {
    citation_author: ["A", "B"],
    citation_title: ["T"],
  });
});
