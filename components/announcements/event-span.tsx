import { useLocale } from "#lib/i18n/use-locale.ts";
import type { EventTimes } from "#lib/announcements/announcement.ts";
import { formatSpan, withOffset } from "#lib/i18n/dates.ts";

/** The day or days of an event and its hours, by the clock of its place, with the same instant for machines. */
export function EventSpan({ event }: { readonly event: EventTimes }) {
  const { days, hours } = formatSpan(event, useLocale());
  const machine = event.allDay ? event.start.slice(0, 10) : withOffset(event.start, event.startsAt);
  return (
    <time dateTime={machine}>
      {days}
      {hours !== null && (
        <>
          {" "}
          <span className="block">{hours}</span>
        </>
      )}
    </time>
  );
}
