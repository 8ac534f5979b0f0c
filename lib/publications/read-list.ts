import type { Citable } from "./formats/citable.ts";
import { cacheLife, cacheTag } from "next/cache";
import {
  publicationEntriesQuery,
  publicationIndexOfTopicQuery,
  publicationsOfResearcherQuery,
} from "#sanity/queries/publications.ts";
import { documentsInSlice } from "#sanity/queries/slices.ts";
import { readContent } from "../content/read-content.ts";
import { answerTags, everythingTag, pointersTag } from "../content/tags.ts";
import type { Locale } from "../i18n/locale.ts";
import { indexWorks } from "./index-of-works.ts";
import { parseListedWorks } from "./listed-work.ts";
import { newestFirst, readIndex } from "./read.ts";

/** All works of a researcher (document id) for a file, newest first. */
export async function readWorksOfResearcher(id: string, locale: Locale): Promise<readonly Citable[]> {
  "use cache";
  cacheLife("max");
  const stored = await readContent(publicationsOfResearcherQuery, { id });
  cacheTag(everythingTag, pointersTag(id), ...answerTags(stored));
  const works = parseListedWorks(stored, locale);
  return newestFirst(works.filter(({ authors }) => authors.some((author) => author.researcherId === id)));
}

/** All works of a year for a file, newest first; none for a year without any. */
export async function readWorksOfYear(year: number, locale: Locale): Promise<readonly Citable[]> {
  "use cache";
  cacheLife("max");
  cacheTag(everythingTag, "publications");
  const ids = (await readIndex()).filter((work) => work.year === year).map(({ id }) => id);
  return readByIds(ids, locale);
}

/** All works about a topic (document id) for a file, newest first. */
export async function readWorksOfTopic(topicId: string, locale: Locale): Promise<readonly Citable[]> {
  "use cache";
  cacheLife("max");
  const stored = await readContent(publicationIndexOfTopicQuery, { id: topicId });
  cacheTag(everythingTag, pointersTag(topicId), ...answerTags(stored));
  return readByIds(
    indexWorks(stored).map(({ id }) => id),
    locale,
  );
}

async function readByIds(ids: readonly string[], locale: Locale): Promise<readonly Citable[]> {
  const works: Citable[] = [];
  for (let from = 0; from < ids.length; from += documentsInSlice) {
    const slice = ids.slice(from, from + documentsInSlice);
    const stored = await readContent(publicationEntriesQuery, { ids: slice });
    cacheTag(...answerTags(stored));
    const byId = new Map(parseListedWorks(stored, locale).map((work) => [work.id, work]));
    works.push(...slice.flatMap((id) => byId.get(id) ?? []));
  }
  return works;
}
