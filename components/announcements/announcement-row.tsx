import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { Day } from "../prose/date.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";
import { AnnouncementTitle } from "./announcement-title.tsx";
import { CallUntil } from "./call-until.tsx";
import { EventDayBlock } from "./event-day-block.tsx";
import { EventSpan } from "./event-span.tsx";
import { EventState } from "./event-state.tsx";
import { VenueLine } from "./venue-line.tsx";

type Props = {
  readonly entry: AnnouncementEntry;
  /** Level of the title in the page's outline. */
  readonly level?: 2 | 3;
  /** Lists of one kind need not say it on every row. */
  readonly showsKind?: boolean;
};

/** An announcement in a list: its date in the margin, its title, its summary. */
export function AnnouncementRow({ entry, level = 3, showsKind = false }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article className="row">
      <div className="row-margin">
        <RowDate entry={entry} showsKind={showsKind} />
      </div>
      <div className="row-body">
        {entry.kind === "event" && <EventState event={entry.event} />}
        <Heading className="row-title">
          <AnnouncementTitle entry={entry} />
        </Heading>
        {entry.summary !== null && <LocalizedText text={entry.summary} as="p" className="row-summary" />}
        {entry.kind === "event" && <VenueLine event={entry.event} />}
      </div>
    </article>
  );
}

function RowDate({ entry, showsKind }: Required<Pick<Props, "entry" | "showsKind">>): ReactNode {
  const t = useTranslations("Announcements");
  const kind = showsKind && <span className="row-kind">{t(`kinds.${entry.kind}`)}</span>;
  switch (entry.kind) {
    case "news":
      return (
        <>
          {kind} <Day at={entry.publishedAt} />
        </>
      );
    case "event":
      return (
        <>
          {kind} {showsKind ? <EventSpan event={entry.event} /> : <EventDayBlock event={entry.event} />}
        </>
      );
    case "call":
      return (
        <>
          {kind} <CallUntil call={entry.call} />
        </>
      );
  }
}
