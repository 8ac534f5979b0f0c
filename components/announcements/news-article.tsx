import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Announcement } from "#lib/announcements/announcement.ts";
import type { Video } from "#lib/video/video.ts";
import { Columns } from "../frame/columns.tsx";
import { Facts } from "../frame/facts.tsx";
import { Day } from "../prose/date.tsx";
import { ResearcherLinks } from "../researchers/researcher-links.tsx";
import { TopicLinks } from "../topics/topic-links.tsx";
import { AnnouncementBody } from "./announcement-body.tsx";
import { AnnouncementHead } from "./announcement-head.tsx";

type Props = {
  readonly announcement: Extract<Announcement, { kind: "news" }>;
  readonly renderVideo: (video: Video) => ReactNode;
};

/** A piece of news. */
export function NewsArticle({ announcement, renderVideo }: Props) {
  const t = useTranslations("Announcements");
  const { publishedAt, people, topics } = announcement;
  const facts = [
    { term: t("published"), value: <Day at={publishedAt} /> },
    people.length === 0 ? null : { term: t("people"), value: <ResearcherLinks researchers={people} /> },
    topics.length === 0 ? null : { term: t("topics"), value: <TopicLinks topics={topics} /> },
  ];
  return (
    <article className="page">
      <AnnouncementHead announcement={announcement} />
      <Columns marginLabel={t("inBrief")} margin={<Facts facts={facts} />}>
        <AnnouncementBody announcement={announcement} renderVideo={renderVideo} />
      </Columns>
    </article>
  );
}
