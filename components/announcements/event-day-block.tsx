import { useLocale } from "#lib/i18n/use-locale.ts";
import type { EventTimes } from "#lib/announcements/announcement.ts";
import { formatDayBlock, formatSpan, withOffset } from "#lib/i18n/dates.ts";

/** The day of an event in the margin of a list: the number large, month and hours under it. */
export function EventDayBlock({ event }: { readonly event: EventTimes }) {
  const locale = useLocale();
  const { days, month } = formatDayBlock(event, locale);
  const { hours } = formatSpan(event, locale);
  const machine = event.allDay ? event.start.slice(0, 10) : withOffset(event.start, event.startsAt);
  return (
    <time className="day-block" dateTime={machine}>
      <span className="day-block-days">{days}</span> <span>{month}</span>{" "}
      {hours !== null && <span className="block">{hours}</span>}
    </time>
  );
}
