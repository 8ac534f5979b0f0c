import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import type { PublicationEntry } from "#lib/publications/publication.ts";
import type { YearSpan } from "#lib/publications/year-counts.ts";
import type { SiteSettings } from "#lib/site/settings.ts";
import type { TopicLink } from "#lib/topics/topic.ts";
import { AnnouncementList } from "../announcements/announcement-list.tsx";
import { AnnouncementsOnTop } from "../announcements/announcements-on-top.tsx";
import { SectionBlock } from "../frame/section-block.tsx";
import { Arrow } from "../prose/arrow.tsx";
import { PublicationList } from "../publications/publication-list.tsx";
import { YearBarcode } from "../publications/year-barcode.tsx";
import { TopicList } from "../topics/topic-list.tsx";
import { HomeHead } from "./home-head.tsx";

type Props = {
  readonly settings: SiteSettings;
  /** What stands on top, in order; the sections below leave these out. */
  readonly onTop: readonly AnnouncementEntry[];
  readonly news: readonly AnnouncementEntry[];
  readonly events: readonly AnnouncementEntry[];
  /** The latest few. */
  readonly publications: readonly PublicationEntry[];
  /** All works of the institute per year, drawn beside the latest. */
  readonly years: YearSpan | null;
  readonly topics: readonly TopicLink[];
};

/** The home page: who we are, what we have to say now, what is coming, what we published, what we work on. */
export function Home({ settings, onTop, news, events, publications, years, topics }: Props) {
  const t = useTranslations("Home");
  return (
    <>
      <HomeHead settings={settings} />
      <AnnouncementsOnTop entries={onTop} />
      <div className="page">
        {events.length > 0 && (
          <SectionBlock
            id="events"
            title={t("events")}
            aside={<More place={{ kind: "events" }} label={t("allEvents")} />}
          >
            <AnnouncementList entries={events} />
          </SectionBlock>
        )}
        {news.length > 0 && (
          <SectionBlock
            id="news"
            title={t("news")}
            aside={<More place={{ kind: "news" }} label={t("allNews")} />}
          >
            <AnnouncementList entries={news} />
          </SectionBlock>
        )}
        {publications.length > 0 && (
          <SectionBlock
            id="publications"
            title={t("publications")}
            aside={
              <>
                <YearBarcode span={years} />
                <More place={{ kind: "publications" }} label={t("allPublications")} />
              </>
            }
          >
            <PublicationList entries={publications} />
          </SectionBlock>
        )}
        {topics.length > 0 && (
          <SectionBlock id="topics" title={t("topics")}>
            <TopicList topics={topics} />
          </SectionBlock>
        )}
      </div>
    </>
  );
}

function More({ place, label }: { readonly place: Place; readonly label: string }) {
  return (
    <p>
      <a href={href(place, useLocale())}>
        {label} <Arrow to="next" />
      </a>
    </p>
  );
}
