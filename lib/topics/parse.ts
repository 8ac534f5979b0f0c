import type { Locale } from "../i18n/locale.ts";
import { pickText } from "../i18n/pick-text.ts";
import { languagesOf } from "../i18n/page-languages.ts";
import type { LocaleField } from "../i18n/localized.ts";
import { parseSlugs } from "../i18n/parse-slugs.ts";
import { pickRichText } from "../portable-text/pick-rich-text.ts";
import type { Topic, TopicLink } from "./topic.ts";

type StoredLink = {
  readonly _id: string;
  readonly title: LocaleField<string>;
  readonly slugs: { readonly en: string | null; readonly fr: string | null } | null;
};

/** A topic as a label; `null` for a reference that leads nowhere or a topic without a title or an address. */
export function parseTopicLink(stored: StoredLink | null, locale: Locale): TopicLink | null {
  const title = pickText(stored?.title, locale);
  const slugs = parseSlugs(stored?.slugs);
  return stored === null || title === null || slugs === null ? null : { id: stored._id, title, slugs };
}

/** The topics of a document that can be shown, in their order. */
export function parseTopicLinks(
  stored: readonly (StoredLink | null)[] | null,
  locale: Locale,
): readonly TopicLink[] {
  return (stored ?? []).flatMap((topic) => parseTopicLink(topic, locale) ?? []);
}

/** A topic with its description. */
export function parseTopic(
  stored: StoredLink & { readonly description: LocaleField<readonly unknown[]> },
  locale: Locale,
): Topic | null {
  const link = parseTopicLink(stored, locale);
  if (link === null) return null;
  return {
    ...link,
    description: pickRichText(stored.description, locale),
    languages: languagesOf(stored.title, stored.description),
  };
}
