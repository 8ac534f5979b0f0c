import { cacheLife, cacheTag } from "next/cache";
import { topicsBySlugQuery, topicsQuery } from "#sanity/queries/topics.ts";
import { readContent } from "../content/read-content.ts";
import { answerTags, everythingTag, pointersTag } from "../content/tags.ts";
import { languageTags } from "../i18n/locale.ts";
import { bySlug } from "../i18n/by-slug.ts";
import type { Locale } from "../i18n/locale.ts";
import { parseTopic, parseTopicLinks } from "./parse.ts";
import type { Topic, TopicLink } from "./topic.ts";

/** Every topic, by title in the reader's alphabet. */
export async function readTopics(locale: Locale): Promise<readonly TopicLink[]> {
  "use cache";
  cacheLife("max");
  cacheTag(everythingTag, "topics");
  const { compare } = new Intl.Collator(languageTags[locale]);
  return parseTopicLinks(await readContent(topicsQuery), locale).toSorted((a, b) =>
    compare(a.title.value, b.title.value),
  );
}

/** The topic with this slug in either language, or `null`. Whether the address is the right one is the caller's to say. */
export async function readTopic(slug: string, locale: Locale): Promise<Topic | null> {
  "use cache";
  cacheLife("max");
  const stored = await readContent(topicsBySlugQuery, { slug });
  const found = stored.flatMap((one) => parseTopic(one, locale) ?? []);
  const topic = bySlug(found, slug, locale);
  // A slug nobody has may be somebody's tomorrow, and so may a place among the narrower topics.
  if (topic === null) cacheTag(everythingTag, "topics");
  else cacheTag(everythingTag, pointersTag(topic.id), ...answerTags(stored));
  return topic;
}
