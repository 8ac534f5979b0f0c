import type { SeedDocument } from "../fields.ts";
import { announcementDocument } from "./announcement.ts";
import { borrowedNews } from "./borrowed-news.ts";
import { instituteAnnouncements } from "./institute-announcements.ts";
import { instituteEvents } from "./institute-events.ts";
import { sourcePageAnnouncements } from "./source-page-announcements.ts";

/** News, events and calls: the source page's own, the demonstration institute's, and credited ones. */
export function announcementDocuments(): SeedDocument[] {
  return [...sourcePageAnnouncements, ...instituteAnnouncements, ...instituteEvents, ...borrowedNews()].map(
    announcementDocument,
  );
}
