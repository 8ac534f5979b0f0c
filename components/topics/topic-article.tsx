import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import type { PublicationEntry } from "#lib/publications/publication.ts";
import type { YearSpan } from "#lib/publications/year-counts.ts";
import type { ResearcherEntry } from "#lib/researchers/researcher.ts";
import type { Topic } from "#lib/topics/topic.ts";
import type { Video } from "#lib/video/video.ts";
import { AnnouncementList } from "../announcements/announcement-list.tsx";
import { Breadcrumbs } from "../frame/breadcrumbs.tsx";
import { LanguageNotice } from "../frame/language-notice.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { SectionBlock } from "../frame/section-block.tsx";
import { Downloads } from "../publications/downloads.tsx";
import { PublicationList } from "../publications/publication-list.tsx";
import { YearBarcode } from "../publications/year-barcode.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";
import { RichText } from "../prose/rich-text.tsx";
import { PeopleByLetter } from "../researchers/people-by-letter.tsx";

type Props = {
  readonly topic: Topic;
  readonly researchers: readonly ResearcherEntry[];
  /** The newest, newest first. */
  readonly publications: readonly PublicationEntry[];
  /** All of them. */
  readonly years: YearSpan | null;
  readonly announcements: readonly AnnouncementEntry[];
  readonly renderVideo: (video: Video) => ReactNode;
};

/** A topic: what it is, who works on it, what came of it, what is said about it. */
export function TopicArticle({ topic, researchers, publications, years, announcements, renderVideo }: Props) {
  const t = useTranslations("Topics");
  const { title, description } = topic;
  return (
    <article className="page">
      <Breadcrumbs trail={[{ place: { kind: "topics" }, label: t("title") }]} />
      <LanguageNotice text={description ?? title} beside={[title]} />
      <PageHeading kicker={t("kicker")} title={<LocalizedText text={title} />} />
      {description !== null && <RichText text={description} renderVideo={renderVideo} />}
      {announcements.length > 0 && (
        <SectionBlock id="announcements" title={t("announcements")}>
          <AnnouncementList entries={announcements} showsKind />
        </SectionBlock>
      )}
      {researchers.length > 0 && (
        <SectionBlock id="researchers" title={t("researchers")}>
          <PeopleByLetter researchers={researchers} />
        </SectionBlock>
      )}
      {publications.length > 0 && (
        <SectionBlock id="publications" title={t("publications")} aside={<YearBarcode span={years} />}>
          <div>
            <PublicationList entries={publications} />
            <Downloads of="topic" placeOf={(format) => ({ kind: "topicFile", slugs: topic.slugs, format })} />
          </div>
        </SectionBlock>
      )}
    </article>
  );
}
