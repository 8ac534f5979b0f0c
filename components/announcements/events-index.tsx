import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { href } from "#lib/i18n/routing.ts";
import { EmptyList } from "../frame/empty-list.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { Arrow } from "../prose/arrow.tsx";
import { OwnLanguageOnly } from "../prose/own-language-only.tsx";
import { AnnouncementList } from "./announcement-list.tsx";

/** Events going on, then events to come, soonest first. */
export function EventsIndex({ entries }: { readonly entries: readonly AnnouncementEntry[] }) {
  const t = useTranslations("Events");
  const locale = useLocale();
  return (
    <div className="page">
      <PageHeading title={t("title")} />
      <OwnLanguageOnly entries={entries} />
      {entries.length === 0 ? (
        <EmptyList sentence={t("noneUpcoming")} />
      ) : (
        <AnnouncementList entries={entries} level={2} />
      )}
      <ul className="link-list after-list">
        <li>
          <a href={href({ kind: "eventsPast" }, locale)}>
            {t("pastEvents")} <Arrow to="next" />
          </a>
        </li>
        <li>
          <a href={href({ kind: "eventsCalendar" }, locale)}>{t("subscribe")}</a>
        </li>
      </ul>
    </div>
  );
}
