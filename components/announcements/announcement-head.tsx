import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Announcement } from "#lib/announcements/announcement.ts";
import type { Place } from "#lib/i18n/routing.ts";
import { Breadcrumbs } from "../frame/breadcrumbs.tsx";
import { LanguageNotice } from "../frame/language-notice.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";
import { CorrectionNotice } from "./correction-notice.tsx";

type Props = { readonly announcement: Announcement; readonly state?: ReactNode };

/** The head of an announcement's page: the way back, what it is, its title and summary, what was corrected. */
export function AnnouncementHead({ announcement, state }: Props) {
  const t = useTranslations("Announcements");
  const f = useTranslations("Frame.sections");
  const { title, summary, correction } = announcement;
  const isCancelled = announcement.kind === "event" && announcement.event.status === "cancelled";
  const heading = <LocalizedText text={title} />;
  const section = sectionOf[announcement.kind];
  return (
    <>
      <Breadcrumbs trail={[{ place: { kind: section } satisfies Place, label: f(section) }]} />
      <LanguageNotice text={announcement.body ?? title} beside={[title, summary]} />
      <PageHeading
        kicker={state ?? t(`kinds.${announcement.kind}`)}
        title={isCancelled ? <s>{heading}</s> : heading}
        size="sentence"
      >
        {summary !== null && <LocalizedText text={summary} as="p" className="lede" />}
        {correction !== null && <CorrectionNotice correction={correction} />}
      </PageHeading>
    </>
  );
}

const sectionOf = { news: "news", event: "events", call: "calls" } as const;
