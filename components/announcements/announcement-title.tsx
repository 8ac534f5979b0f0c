import { announcementPlace } from "#lib/announcements/place.ts";
import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { LanguageBadge } from "../prose/language-badge.tsx";
import { LocalizedLink } from "../prose/localized-link.tsx";

/** The title of an announcement as a link to it; struck when the event is cancelled. */
export function AnnouncementTitle({ entry }: { readonly entry: AnnouncementEntry }) {
  const { title } = entry;
  const isCancelled = entry.kind === "event" && entry.event.status === "cancelled";
  const link = <LocalizedLink to={announcementPlace(entry)} text={title} isWhole className="title-link" />;
  return (
    <>
      {isCancelled ? <s>{link}</s> : link} <LanguageBadge text={title} />
    </>
  );
}
