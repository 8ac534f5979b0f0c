import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import type { Place } from "#lib/i18n/routing.ts";

const kinds = { news: "newsItem", event: "eventItem", call: "callItem" } as const;

/** Where an announcement is to be read. */
export function announcementPlace({ kind, slugs }: Pick<AnnouncementEntry, "kind" | "slugs">): Place {
  return { kind: kinds[kind], slugs };
}
