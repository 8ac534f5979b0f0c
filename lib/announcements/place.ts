import type { Place } from "../i18n/routing.ts";
import type { AnnouncementEntry } from "./announcement.ts";

const kinds = { news: "newsItem", event: "eventItem", call: "callItem" } as const;

/** Where an announcement is to be read. */
export function announcementPlace({ kind, slugs }: Pick<AnnouncementEntry, "kind" | "slugs">): Place {
  return { kind: kinds[kind], slugs };
}
