import { cacheLife, cacheTag } from "next/cache";
import { topicsBySlugQuery, topicsQuery } from "#sanity/queries/topics.ts";
import { readContent } from "../content/read-content.ts";
import { documentTag, everythingTag } from "../content/tags.ts";
import { languageTags } from "../i18n/locale.ts";
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
  cacheTag(everythingTag, "topics");
  const found = (await readContent(topicsBySlugQuery, { slug })).flatMap(
    (stored) => parseTopic(stored, locale) ?? [],
  );
  const topic = found.find(({ slugs }) => slugs[locale] === slug) ?? found[0] ?? null;
  if (topic !== null) cacheTag(documentTag(topic.id));
  return topic;
}
