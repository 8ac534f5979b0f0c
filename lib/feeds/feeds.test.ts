import fc from "fast-check";
import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnnouncementEntry } from "../announcements/announcement.ts";
import { writeAtom } from "./atom.ts";
import { sitemapPages, writeSitemap } from "./sitemap.ts";
import { escapeXml } from "./xml.ts";

const origin = "https://institute.example";
const news = (id: string, languages: "both" | "en" | "fr", title = "A & B"): AnnouncementEntry => ({
  id,
  kind: "news",
  title: { value: title, lang: "fr", state: "own" },
  languages,
  summary: null,
  slugs: { en: "a", fr: "b" },
  image: null,
  publishedAt: "2026-01-02T00:00:00.000Z",
  expiresAt: null,
  pin: null,
  topics: [],
});

test("a feed holds what is written in its own language, under names that never change", () => {
  const feed = writeAtom([news("one", "both"), news("two", "en")], {
    locale: "fr",
    origin,
    title: "T",
    author: "I",
  });
  assert.match(feed, /xml:lang="fr-CA"/);
  assert.match(feed, /<id>tag:institute\.example,2026:one<\/id>/);
  assert.match(feed, /<title>A &amp; B<\/title>/);
  assert.match(feed, /href="https:\/\/institute\.example\/fr\/nouvelles\/b"/);
  assert.doesNotMatch(feed, /:two</);
});

test("no text can end its element, and what XML cannot hold is left out", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeXml(text);
      assert.doesNotMatch(escaped, /[<>"\uFFFE\uFFFF]/);
      assert.ok(Array.from(escaped).every((sign) => sign >= " " || ["\t", "\n", "\r"].includes(sign)));
    }),
  );
});

test("a sitemap names each language, and translations only of what is translated", () => {
  const map = writeSitemap(
    [
      {
        place: { kind: "newsItem", slugs: { en: "a", fr: "b" } },
        languages: ["en", "fr"],
        changed: "2026-01-02T00:00:00Z",
      },
      { place: { kind: "researcher", slug: "r" }, languages: ["en"], changed: null },
    ],
    origin,
  );
  assert.equal(map.match(/<loc>/g)?.length, 3);
  assert.equal(map.match(/<xhtml:link/g)?.length, 4);
  assert.match(map, /<loc>https:\/\/institute\.example\/fr\/nouvelles\/b<\/loc>/);
});

test("a sitemap leaves out what has no page: without a title or a name there is none", () => {
  const at = { _updatedAt: "2026-01-02T00:00:00Z" };
  const slugs = { en: "a", fr: "b" };
  const text = { en: true, fr: null, translation: null } as const;
  const pages = (title: string | null) => {
    const inEnglish = title === null ? null : { _type: "localeString" as const, en: title, fr: " " };
    const titled = { ...at, slugs, title: inEnglish, text };
    return sitemapPages({
      announcements: [{ ...titled, _id: "n", kind: "news" }],
      topics: [{ ...titled, _id: "t" }],
      pages: [{ ...titled, _id: "p" }],
      researchers: [{ ...at, _id: "r", slug: "r", name: title, text }],
      publications: [
        { ...at, _id: "w", shortId: "w1", title, titleLang: "en", titleTranslations: null, abstracts: null },
      ],
    }).filter(({ changed }) => changed !== null);
  };
  assert.deepEqual(
    pages("A title").map(({ place }) => place.kind),
    ["newsItem", "topic", "page", "researcher", "publication"],
  );
  for (const nothing of [null, "", "  "]) assert.deepEqual(pages(nothing), []);
});
