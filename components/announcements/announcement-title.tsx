import { useLocale } from "next-intl";
import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { href } from "#lib/i18n/routing.ts";
import { foreignLang } from "../prose/foreign-lang.ts";
import { LanguageBadge } from "../prose/language-badge.tsx";
import { announcementPlace } from "#lib/announcements/place.ts";

/** The title of an announcement as a link to it; struck when the event is cancelled. */
export function AnnouncementTitle({ entry }: { readonly entry: AnnouncementEntry }) {
  const { title } = entry;
  const locale = useLocale();
  const isCancelled = entry.kind === "event" && entry.event.status === "cancelled";
  const link = (
    <a
      className="title-link"
      href={href(announcementPlace(entry), locale)}
      lang={foreignLang(title.lang, locale)}
      hrefLang={foreignLang(title.lang, locale)}
    >
      {title.value}
    </a>
  );
  return (
    <>
      {isCancelled ? <s>{link}</s> : link} <LanguageBadge lang={title.lang} />
    </>
  );
}
