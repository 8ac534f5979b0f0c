import { cacheLife, cacheTag } from "next/cache";
import {
  publicationByShortIdQuery,
  publicationEntriesQuery,
  publicationIndexOfTopicQuery,
  publicationIndexQuery,
  publicationJoinedFromQuery,
  publicationsOfResearcherQuery,
} from "#sanity/queries/publications.ts";
import { worksInIndexSlice } from "#sanity/queries/slices.ts";
import { readContent } from "../content/read-content.ts";
import { readSlices } from "../content/read-slices.ts";
import { answerTags, clockTag, everythingTag, pointersTag } from "../content/tags.ts";
import type { Locale } from "../i18n/locale.ts";
import { indexWorks } from "./index-of-works.ts";
import type { IndexedWork } from "./index-of-works.ts";
import { compareDates } from "./lead-version.ts";
import { readDay } from "../site/read-day.ts";
import { changesWithTime } from "./parse-members.ts";
import { parsePublication } from "./parse.ts";
import { parsePublicationEntries } from "./parse-entry.ts";
import type { Publication, PublicationEntry } from "./publication.ts";
import { shortIdIn } from "./slug.ts";
import { spanOf, yearSpan } from "./year-counts.ts";
import type { YearSpan } from "./year-counts.ts";

const perPage = 50;

/** The newest works, those taken back left out. */
export async function readLatestPublications(
  locale: Locale,
  count: number,
): Promise<readonly PublicationEntry[]> {
  "use cache";
  cacheLife("max");
  cacheTag(everythingTag, "publications");
  const latest = (await readIndex()).filter(({ isTakenBack }) => !isTakenBack).slice(0, count);
  return readEntries(latest, locale);
}

export type PublicationsPage = { readonly entries: readonly PublicationEntry[]; readonly pages: number };

/**
 * A page of a year's works (or, for `null`, of those without one), newest first, counted from 1; `null` for a year without
 * works or a page past the last.
 */
export async function readPublicationsOfYear(
  year: number | null,
  page: number,
  locale: Locale,
): Promise<PublicationsPage | null> {
  "use cache";
  cacheLife("max");
  cacheTag(everythingTag, "publications");
  const works = (await readIndex()).filter((work) => work.year === year);
  const start = (page - 1) * perPage;
  if (page < 1 || start >= works.length) return null;
  const entries = await readEntries(works.slice(start, start + perPage), locale);
  return { entries, pages: Math.ceil(works.length / perPage) };
}

/** How many works nobody knows the year of, those taken back included: it is all there is on their page. */
export async function readUndatedCount(): Promise<number> {
  "use cache";
  cacheLife("max");
  cacheTag(everythingTag, "publications");
  return (await readIndex()).filter(({ year }) => year === null).length;
}

/** Works per year; those taken back are not counted. `null` when there are none. */
export async function readYears(): Promise<YearSpan | null> {
  "use cache";
  cacheLife("max");
  cacheTag(everythingTag, "publications");
  const counted = (await readIndex()).flatMap(({ year, isTakenBack }) =>
    year === null || isTakenBack ? [] : [year],
  );
  return spanOf(
    [...Map.groupBy(counted, (year) => year)].map(([year, works]) => ({ year, count: works.length })),
  );
}

/** All works of a researcher (document id), newest first. */
export async function readPublicationsOfResearcher(
  researcherId: string,
  locale: Locale,
): Promise<readonly PublicationEntry[]> {
  "use cache";
  cacheLife("max");
  const stored = await readContent(publicationsOfResearcherQuery, { id: researcherId });
  cacheTag(everythingTag, pointersTag(researcherId), ...answerTags(stored));
  const entries = parsePublicationEntries(stored, locale);
  // The query finds every mention; a work is somebody's by its list of authors.
  return newestFirst(
    entries.filter(({ authors }) => authors.some((author) => author.researcherId === researcherId)),
  );
}

/** The newest works about a topic (document id), and all of them per year; those taken back are left out of both. */
export async function readPublicationsOfTopic(
  topicId: string,
  locale: Locale,
  count: number,
): Promise<{ readonly publications: readonly PublicationEntry[]; readonly years: YearSpan | null }> {
  "use cache";
  cacheLife("max");
  const stored = await readContent(publicationIndexOfTopicQuery, { id: topicId });
  cacheTag(everythingTag, pointersTag(topicId), ...answerTags(stored));
  const works = indexWorks(stored).filter(({ isTakenBack }) => !isTakenBack);
  return { publications: await readEntries(works.slice(0, count), locale), years: yearSpan(works) };
}

/**
 * The work whose short id ends this address, or the one it was joined into, or `null`. When its `slug` is not the one
 * asked for, the caller redirects there.
 */
export async function readPublication(slug: string, locale: Locale): Promise<Publication | null> {
  "use cache";
  cacheTag(everythingTag);
  const { today, life } = await readDay(locale);
  const shortId = shortIdIn(slug);
  const stored =
    shortId === null
      ? null
      : ((await readContent(publicationByShortIdQuery, { shortId })) ?? (await readJoined(shortId)));
  // Most works never change by themselves; one whose author is about to leave does.
  const isTimed = stored !== null && changesWithTime(stored, locale, today);
  if (isTimed) {
    cacheLife(life);
    cacheTag(clockTag);
  } else cacheLife("max");
  if (shortId === null) return null;
  const publication = stored === null ? null : parsePublication(stored, locale, today);
  // A short id nobody has may be somebody's tomorrow.
  cacheTag(...(publication === null ? ["publications"] : answerTags(stored)));
  return publication;
}

async function readJoined(shortId: string) {
  const joined = await readContent(publicationJoinedFromQuery, { shortId });
  if (joined === null || joined.shortId === null) return null;
  return readContent(publicationByShortIdQuery, { shortId: joined.shortId });
}

/** Every work in order; the entries of a page are asked for by id. */
async function readIndex(): Promise<readonly IndexedWork[]> {
  "use cache";
  cacheLife("max");
  cacheTag(everythingTag, "publications");
  const stored = await readSlices(worksInIndexSlice, (after) =>
    readContent(publicationIndexQuery, { after }),
  );
  return indexWorks(stored);
}

async function readEntries(
  works: readonly IndexedWork[],
  locale: Locale,
): Promise<readonly PublicationEntry[]> {
  const ids = works.map(({ id }) => id);
  const stored = await readContent(publicationEntriesQuery, { ids });
  cacheTag(...answerTags(stored));
  const entries = parsePublicationEntries(stored, locale);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function newestFirst(entries: readonly PublicationEntry[]): readonly PublicationEntry[] {
  return entries.toSorted(
    (one, other) =>
      (other.year ?? 0) - (one.year ?? 0) || compareDates(other.lead?.date ?? null, one.lead?.date ?? null),
  );
}
