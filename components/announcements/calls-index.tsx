import { useTranslations } from "next-intl";
import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { EmptyList } from "../frame/empty-list.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { SectionHeading } from "../frame/section-heading.tsx";
import { OwnLanguageOnly } from "../prose/own-language-only.tsx";
import { AnnouncementList } from "./announcement-list.tsx";

type Props = {
  readonly open: readonly AnnouncementEntry[];
  readonly upcoming: readonly AnnouncementEntry[];
  readonly closed: readonly AnnouncementEntry[];
};

/** Calls one can answer, soonest deadline first, then those that open later, then those that are over. */
export function CallsIndex({ open, upcoming, closed }: Props) {
  const t = useTranslations("Calls");
  return (
    <div className="page">
      <PageHeading title={t("title")} />
      <OwnLanguageOnly entries={[...open, ...upcoming, ...closed]} />
      {open.length === 0 ? (
        <EmptyList sentence={t("noneOpen")} />
      ) : (
        <AnnouncementList entries={open} level={2} />
      )}
      {upcoming.length > 0 && (
        <section aria-labelledby="upcoming">
          <SectionHeading id="upcoming">{t("upcomingTitle")}</SectionHeading>
          <AnnouncementList entries={upcoming} />
        </section>
      )}
      {closed.length > 0 && (
        <section aria-labelledby="closed">
          <SectionHeading id="closed">{t("closedTitle")}</SectionHeading>
          <AnnouncementList entries={closed} />
        </section>
      )}
    </div>
  );
}
