import { useLocale } from "next-intl";
import type { EventTimes } from "#lib/announcements/announcement.ts";
import { formatSpan, formatZone, withOffset } from "#lib/i18n/dates.ts";

/** When an event takes place by the clock of its place, the zone named, the same instant for machines. */
export function EventWhen({ event }: { readonly event: EventTimes }) {
  const locale = useLocale();
  const { days, hours } = formatSpan(event, locale);
  const machine = event.allDay ? event.start : withOffset(event.start, event.startsAt);
  return (
    <>
      <time dateTime={machine}>
        {days}
        {hours !== null && <span className="block">{hours}</span>}
      </time>
      {!event.allDay && (
        <span className="block text-ink-2">{formatZone(event.startsAt, locale, event.timeZone)}</span>
      )}
    </>
  );
}
