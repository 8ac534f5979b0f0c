import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { isReservedWord } from "#sanity/schema/rules/reserved-words.ts";
import { locales, otherLocale } from "./locale.ts";
import { equivalentPath, href, parsePath, routes } from "./routing.ts";
import type { Place } from "./routing.ts";

const slug = fc.stringMatching(/^[a-z]{2,9}(-[a-z0-9]{1,6}){0,3}$/).filter((word) => !isReservedWord(word));
const page = fc
  .option(fc.integer({ min: 2, max: 999 }), { nil: null })
  .map((n) => (n === null ? {} : { page: n }));
const place: fc.Arbitrary<Place> = fc.oneof(
  fc
    .constantFrom(
      "home",
      "events",
      "calls",
      "researchers",
      "alumni",
      "publications",
      "topics",
      "cookies",
      "messages",
      "search",
      "feed",
      "jsonFeed",
      "eventsCalendar",
    )
    .map((kind): Place => ({ kind })),
  fc.tuple(fc.constantFrom("news", "eventsPast"), page).map(([kind, n]): Place => ({ kind, ...n })),
  fc
    .tuple(
      fc.constantFrom("newsItem", "eventItem", "callItem", "topic", "page", "topicFeed", "eventCalendar"),
      slug,
    )
    .map(([kind, word]): Place => ({ kind, slugs: { en: word, fr: word } })),
  fc
    .tuple(fc.constantFrom("researcher", "publication", "researcherFeed"), slug)
    .map(([kind, word]): Place => ({ kind, slug: word })),
  fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), page)
    .map(([year, n]): Place => ({ kind: "publicationsYear", year, ...n })),
  fc
    .tuple(slug, fc.constantFrom("pdf", "bib", "ris", "json", "jsonld", "txt"))
    .map(([word, format]): Place => ({ kind: "publicationFile", slug: word, format })),
  fc
    .string({ unit: "grapheme" })
    .map((query): Place => ({ kind: "search", asked: new URLSearchParams({ q: query }).toString() })),
);
const locale = fc.constantFrom(...locales);

test("addresses read as the plan says", () => {
  assert.equal(href({ kind: "home" }, "fr"), "/fr");
  assert.equal(
    href({ kind: "newsItem", slugs: { en: "a-grant", fr: "une-bourse" } }, "fr"),
    "/fr/nouvelles/une-bourse",
  );
  assert.equal(href({ kind: "eventsPast", page: 2 }, "fr"), "/fr/evenements/passes?page=2");
  assert.equal(href({ kind: "publicationsYear", year: 2025, page: 1 }, "en"), "/en/publications/2025");
  assert.equal(
    href({ kind: "publicationFile", slug: "x-k7m2qd", format: "bib" }, "fr"),
    "/fr/publications/x-k7m2qd.bib",
  );
  assert.equal(
    href({ kind: "search", asked: "q=r%C3%A9seaux+%26+co" }, "fr"),
    "/fr/rechercher?q=r%C3%A9seaux+%26+co",
  );
  assert.equal(href({ kind: "cookies" }, "fr"), "/fr/temoins");
});

test("an address written is an address understood", () => {
  fc.assert(
    fc.property(place, locale, (where, lang) => {
      assert.deepEqual(parsePath(href(where, lang)), { locale: lang, place: where });
    }),
  );
});

test("the language link of the language link leads back, query and all", () => {
  fc.assert(
    fc.property(place, locale, (where, lang) => {
      const path = href(where, lang);
      const other = equivalentPath(path);
      assert.ok(other !== null && other.startsWith(`/${otherLocale(lang)}`));
      assert.equal(equivalentPath(other), path);
    }),
  );
  assert.equal(
    equivalentPath("/en/researchers?topic=rl&status=alumni"),
    "/fr/chercheurs?topic=rl&status=alumni",
  );
});

test("paths that are none of ours have no place", () => {
  for (const path of ["/", "/xx", "/de/news", "/english", "/en/a/b/c", "/en/news/A", "/studio", "/en/"]) {
    assert.equal(parsePath(path), null, path);
  }
});

test("every word of an address is one that the studio refuses as a slug", () => {
  const words = Object.values(routes).flatMap((route) =>
    locales.flatMap((lang) => route[lang].split(/[/.]/)),
  );
  for (const word of words.filter((candidate) => /^[a-z]/.test(candidate)))
    assert.equal(isReservedWord(word), true, word);
  for (const word of ["page", "file", "calendar", "2025"]) assert.equal(isReservedWord(word), true, word);
});
