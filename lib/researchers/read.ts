import { cacheLife, cacheTag } from "next/cache";
import {
  researcherBySlugQuery,
  researchersOfTopicQuery,
  researchersQuery,
} from "#sanity/queries/researchers.ts";
import { researchersInSlice } from "#sanity/queries/slices.ts";
import { parseEach } from "../content/parse-each.ts";
import { readContent } from "../content/read-content.ts";
import { readSlices } from "../content/read-slices.ts";
import { answerTags, clockTag, everythingTag, pointersTag } from "../content/tags.ts";
import type { Locale } from "../i18n/locale.ts";
import { readDay } from "../site/read-day.ts";
import { sortResearchers } from "./directory.ts";
import { parseResearcher, parseResearcherEntry } from "./parse.ts";
import type { Researcher, ResearcherEntry } from "./researcher.ts";

/** Everybody who may be shown, alumni included, from A to Z. `directoryGroups` makes the directory of them. */
export async function readResearchers(locale: Locale): Promise<readonly ResearcherEntry[]> {
  "use cache";
  const { today, life } = await readDay(locale);
  cacheLife(life);
  cacheTag(everythingTag, clockTag, "researchers", "roleTypes", "topics");
  const stored = await readSlices(researchersInSlice, (after) => readContent(researchersQuery, { after }));
  return sortResearchers(
    parseEach(stored, (one) => parseResearcherEntry(one, locale, today)),
    locale,
  );
}

/** Those whose time at the institute is over, from A to Z. */
export async function readAlumni(locale: Locale): Promise<readonly ResearcherEntry[]> {
  return (await readResearchers(locale)).filter(({ status }) => status === "alumni");
}

/** Who works on a topic (document id), from A to Z. */
export async function readResearchersOfTopic(
  topicId: string,
  locale: Locale,
): Promise<readonly ResearcherEntry[]> {
  "use cache";
  const { today, life } = await readDay(locale);
  cacheLife(life);
  const stored = await readContent(researchersOfTopicQuery, { id: topicId });
  cacheTag(everythingTag, clockTag, pointersTag(topicId), ...answerTags(stored));
  return sortResearchers(
    parseEach(stored, (one) => parseResearcherEntry(one, locale, today)),
    locale,
  );
}

/**
 * The researcher at this address, or who was there once (the caller redirects to their `slug`), or `null`; hidden ones do
 * not exist.
 */
export async function readResearcher(slug: string, locale: Locale): Promise<Researcher | null> {
  "use cache";
  const { today, life } = await readDay(locale);
  cacheLife(life);
  const stored = await readContent(researcherBySlugQuery, { slug });
  const researcher = stored === null ? null : parseResearcher(stored, locale, today);
  // A slug nobody has may be somebody's tomorrow.
  cacheTag(everythingTag, clockTag, ...(researcher === null ? ["researchers"] : answerTags(stored)));
  return researcher;
}
