import type { Place } from "../i18n/routing.ts";
import type { PageLanguages } from "../seo/page-metadata.ts";
import type { AnnouncementEntry } from "./announcement.ts";

const kinds = { news: "newsItem", event: "eventItem", call: "callItem" } as const;

/** Where an announcement is to be read. */
export function announcementPlace({ kind, slugs }: Pick<AnnouncementEntry, "kind" | "slugs">): Place {
  return { kind: kinds[kind], slugs };
}

/** In which languages it exists: in both, unless its title stands in for one that nobody wrote. */
export function announcementLanguages({
  title,
  isTranslated,
}: {
  readonly title: AnnouncementEntry["title"];
  readonly isTranslated: boolean;
}): PageLanguages {
  return isTranslated ? "both" : title.lang;
}
