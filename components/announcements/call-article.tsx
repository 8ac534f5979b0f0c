import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Announcement } from "#lib/announcements/announcement.ts";
import { formatMoment } from "#lib/i18n/dates.ts";
import type { Video } from "#lib/video/video.ts";
import { Columns } from "../frame/columns.tsx";
import { Facts } from "../frame/facts.tsx";
import { Day } from "../prose/date.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";
import { TopicLinks } from "../topics/topic-links.tsx";
import { AnnouncementBody } from "./announcement-body.tsx";
import { AnnouncementHead } from "./announcement-head.tsx";

type Props = {
  readonly announcement: Extract<Announcement, { kind: "call" }>;
  readonly renderVideo: (video: Video) => ReactNode;
};

/** A call: until when, for whom, how to apply; closed ones stay readable and say so. */
export function CallArticle({ announcement, renderVideo }: Props) {
  const t = useTranslations("Calls");
  const a = useTranslations("Announcements");
  const locale = useLocale();
  const { call, callDetails, topics, publishedAt } = announcement;
  const deadline = <time dateTime={call.deadline}>{formatMoment(call.deadline, locale, call.timeZone)}</time>;
  const { audience, applyUrl } = callDetails;
  const facts = [
    { term: t("deadline"), value: deadline },
    call.opens === null
      ? null
      : { term: t("opens"), value: <Day at={call.opens} timeZone={call.timeZone} /> },
    audience === null ? null : { term: t("audience"), value: <LocalizedText text={audience} /> },
    { term: a("published"), value: <Day at={publishedAt} /> },
    topics.length === 0 ? null : { term: a("topics"), value: <TopicLinks topics={topics} /> },
  ];
  const margin = (
    <>
      <Facts facts={facts} />
      {call.state === "now" && applyUrl !== null && (
        <p className="actions">
          <a className="button" href={applyUrl} rel="noopener">
            {t("apply")}
          </a>
        </p>
      )}
    </>
  );
  return (
    <article className="page">
      <AnnouncementHead announcement={announcement} state={t(`states.${call.state}`)} />
      <Columns marginLabel={a("inBrief")} margin={margin}>
        <AnnouncementBody announcement={announcement} renderVideo={renderVideo} />
      </Columns>
    </article>
  );
}
