import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Announcement } from "#lib/announcements/announcement.ts";
import { isOngoing } from "#lib/announcements/time-state.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Video } from "#lib/video/video.ts";
import { Columns } from "../frame/columns.tsx";
import { Facts } from "../frame/facts.tsx";
import { ResearcherLinks } from "../researchers/researcher-links.tsx";
import { TopicLinks } from "../topics/topic-links.tsx";
import { AnnouncementBody } from "./announcement-body.tsx";
import { AnnouncementHead } from "./announcement-head.tsx";
import { EventActions } from "./event-actions.tsx";
import { EventState } from "./event-state.tsx";
import { EventWhen } from "./event-when.tsx";
import { EventWhere } from "./event-where.tsx";
import { Speakers } from "./speakers.tsx";
import { SpokenLanguages } from "./spoken-languages.tsx";

type Props = {
  readonly announcement: Extract<Announcement, { kind: "event" }>;
  readonly renderVideo: (video: Video) => ReactNode;
};

/** An event: when, where, in which language and with whom in the margin, what it is about beside it. */
export function EventArticle({ announcement, renderVideo }: Props) {
  const t = useTranslations("Events");
  const a = useTranslations("Announcements");
  const locale = useLocale();
  const { event, eventDetails, people, topics, slugs } = announcement;
  const languages = eventDetails.spokenLanguages;
  const facts = [
    { term: t("when"), value: <EventWhen event={event} /> },
    { term: t("where"), value: <EventWhere event={event} access={eventDetails.access} /> },
    languages.length === 0 ? null : { term: t("language"), value: <SpokenLanguages languages={languages} /> },
    people.length === 0 ? null : { term: a("people"), value: <ResearcherLinks researchers={people} /> },
    topics.length === 0 ? null : { term: a("topics"), value: <TopicLinks topics={topics} /> },
  ];
  const margin = (
    <>
      <Facts facts={facts} />
      <EventActions event={event} details={eventDetails} />
      <p>
        <a href={href({ kind: "eventCalendar", slugs }, locale)}>{t("addToCalendar")}</a>
      </p>
    </>
  );
  const isPlain = event.status === "scheduled" && !isOngoing(event);
  return (
    <article className="page">
      <AnnouncementHead
        announcement={announcement}
        state={isPlain ? undefined : <EventState event={event} />}
      />
      <Columns marginLabel={a("inBrief")} margin={margin}>
        <AnnouncementBody announcement={announcement} renderVideo={renderVideo} />
        <Speakers speakers={eventDetails.speakers} />
      </Columns>
    </article>
  );
}
