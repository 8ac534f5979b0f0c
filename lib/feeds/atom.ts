import type { AnnouncementEntry } from "../announcements/announcement.ts";
import { announcementPlace } from "../announcements/place.ts";
import { languageTags } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import { isWritten } from "../i18n/localized.ts";
import { existsIn } from "../i18n/page-languages.ts";
import { href } from "../i18n/routing.ts";
import { escapeXml } from "./xml.ts";

type Context = {
  readonly locale: Locale;
  readonly origin: string;
  /** The feed's title, and who writes it. */
  readonly title: string;
  readonly author: string;
};

/**
 * An Atom feed (RFC 4287) of announcements, the newest first. Only those written in the feed's language: what exists in
 * the other one only belongs to the other feed. An entry's id is its document's, so that a changed title or address
 * does not make it new.
 */
export function writeAtom(
  entries: readonly AnnouncementEntry[],
  { locale, origin, title, author }: Context,
): string {
  const own = entries
    .filter((entry) => existsIn(entry.languages, locale))
    .toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  const self = `${origin}${href({ kind: "feed" }, locale)}`;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTags[locale]}">`,
    `  <id>${escapeXml(self)}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <updated>${own[0]?.publishedAt ?? "1970-01-01T00:00:00.000Z"}</updated>`,
    `  <author><name>${escapeXml(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `  <link rel="alternate" type="text/html" hreflang="${locale}" href="${escapeXml(`${origin}${href({ kind: "news" }, locale)}`)}"/>`,
    ...own.flatMap((entry) => entryLines(entry, locale, origin)),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function entryLines(entry: AnnouncementEntry, locale: Locale, origin: string): readonly string[] {
  const address = `${origin}${href(announcementPlace(entry), locale)}`;
  return [
    "  <entry>",
    `    <id>tag:${new URL(origin).hostname},2026:${escapeXml(entry.id)}</id>`,
    `    <title>${escapeXml(entry.title.value)}</title>`,
    `    <link rel="alternate" type="text/html" hreflang="${locale}" href="${escapeXml(address)}"/>`,
    `    <published>${entry.publishedAt}</published>`,
    `    <updated>${entry.publishedAt}</updated>`,
    `    <category term="${entry.kind}"/>`,
    ...(isWritten(entry.summary) ? [`    <summary>${escapeXml(entry.summary.value)}</summary>`] : []),
    "  </entry>",
  ];
}
