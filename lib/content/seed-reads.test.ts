import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate, parse } from "groq-js";
import type {
  AnnouncementsBySlugQueryResult,
  PublicationByShortIdQueryResult,
  ResearchersQueryResult,
  SitemapQueryResult,
} from "#sanity/generated.ts";
import { sitemapQuery } from "#sanity/queries/addresses.ts";
import { announcementsBySlugQuery } from "#sanity/queries/announcements.ts";
import { publicationByShortIdQuery } from "#sanity/queries/publications.ts";
import { researchersQuery } from "#sanity/queries/researchers.ts";
import { seedDocuments } from "#sanity/seed/seed.ts";
import { parseAnnouncement } from "../announcements/parse.ts";
import { announcementPlace } from "../announcements/place.ts";
import { sitemapPages } from "../feeds/sitemap.ts";
import { locales } from "../i18n/locale.ts";
import { listLanguages } from "../i18n/page-languages.ts";
import { texToMathml } from "../math/tex-to-mathml.ts";
import { citationFile } from "../publications/citation-file.ts";
import { citationTexts } from "../publications/citation-texts.ts";
import { referenceText } from "../publications/formats/reference.ts";
import { describePublication } from "../publications/describe.ts";
import { publicationJsonLd } from "../publications/json-ld.ts";
import { parsePublication } from "../publications/parse.ts";
import type { Publication } from "../publications/publication.ts";
import { parseResearcherEntry } from "../researchers/parse.ts";

const dataset = seedDocuments();
const now = new Date("2026-11-23T12:00:00Z");
const origin = "https://institute.example";

async function ask<Result>(query: string, params: Record<string, unknown> = {}): Promise<Result> {
  const value = await evaluate(parse(query, { params }), { dataset, params });
  // The queries' own types, which TypeGen made from the same schema.
  return (await value.get()) as Result;
}

async function works(locale: "en" | "fr"): Promise<readonly Publication[]> {
  const ids = dataset.flatMap((document) => (document._type === "publication" ? [document["shortId"]] : []));
  const parsed = ids.map(async (shortId) => {
    const stored = await ask<PublicationByShortIdQueryResult>(publicationByShortIdQuery, { shortId });
    const work = stored === null ? null : parsePublication(stored, locale, now.toISOString().slice(0, 10));
    assert.ok(work !== null, String(shortId));
    return work;
  });
  return Promise.all(parsed);
}

test("every work of the seed can be shown, and none of its outputs carries raw TeX", async () => {
  for (const locale of locales) {
    for (const work of await works(locale)) {
      const { apa, ieee, ris } = citationTexts(work, locale, origin);
      const shown = work.abstracts.flatMap(({ tex }) => texToMathml(tex)).map((segment) => segment.text);
      const outputs = [
        referenceText(apa),
        referenceText(ieee),
        ris,
        ...shown,
        JSON.stringify([
          describePublication(work, locale, origin),
          publicationJsonLd(work, { locale, origin }),
        ]),
      ];
      for (const output of outputs)
        assert.doesNotMatch(output.replaceAll(/\\["n]/g, ""), /\\|\$[^\d]/, work.slug);
    }
  }
});

test("a citation is the same whatever the language of the page it is taken from, and speaks the paper's", async () => {
  const [en, fr] = [await works("en"), await works("fr")];
  let french = 0;
  for (const [index, work] of en.entries()) {
    const other = fr[index];
    assert.ok(other !== undefined);
    for (const format of ["bib", "ris", "json"])
      assert.deepEqual(
        citationFile(work, format, { locale: "en", origin })?.body,
        citationFile(other, format, { locale: "fr", origin })?.body,
        `${work.slug}.${format}`,
      );
    if (work.title.lang === "fr") french += 1;
  }
  assert.ok(french > 0, "the seed has works in French");
});

test("the sitemap and the pages agree on the languages each page exists in", async () => {
  const content = await ask<SitemapQueryResult>(sitemapQuery, { now: now.toISOString() });
  const listed = new Map(
    sitemapPages(content).map(({ place, languages }) => [JSON.stringify(place), languages]),
  );
  for (const locale of locales) {
    for (const { slug, languages } of await works(locale))
      assert.deepEqual(
        listed.get(JSON.stringify({ kind: "publication", slug })),
        listLanguages(languages),
        slug,
      );
    for (const { _type: type, slug } of dataset) {
      if (type !== "announcement") continue;
      const found = await ask<AnnouncementsBySlugQueryResult>(announcementsBySlugQuery, {
        slug: slugOf(slug),
      });
      const announcement = found.flatMap((stored) => parseAnnouncement(stored, locale, now) ?? [])[0];
      if (
        announcement === undefined ||
        announcement.withdrawn ||
        announcement.publishedAt > now.toISOString()
      )
        continue;
      const place = JSON.stringify(announcementPlace(announcement));
      assert.deepEqual(listed.get(place), listLanguages(announcement.languages), place);
    }
  }
});

test("every visible researcher and every announcement of the seed can be shown in both languages", async () => {
  for (const locale of locales) {
    const people = await ask<ResearchersQueryResult>(researchersQuery, { after: "" });
    for (const stored of people)
      assert.notEqual(parseResearcherEntry(stored, locale, "2026-11-23"), null, stored._id);
    for (const { _id: id, _type: type, slug } of dataset) {
      if (type !== "announcement") continue;
      const found = await ask<AnnouncementsBySlugQueryResult>(announcementsBySlugQuery, {
        slug: slugOf(slug),
      });
      assert.ok(
        found.some((stored) => stored._id === id && parseAnnouncement(stored, locale, now) !== null),
        id,
      );
    }
  }
});

function slugOf(slug: unknown): string {
  const found = /"current":"([^"]+)"/.exec(JSON.stringify(slug))?.[1];
  assert.ok(found !== undefined);
  return found;
}
