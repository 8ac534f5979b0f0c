import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { EventTimes } from "#lib/announcements/announcement.ts";
import { formatZone } from "#lib/i18n/dates.ts";
import { EventSpan } from "./event-span.tsx";

/** When an event takes place by the clock of its place, the zone named, and by the reader's clock where it differs. */
export function EventWhen({ event }: { readonly event: EventTimes }) {
  const t = useTranslations("Events");
  const locale = useLocale();
  return (
    <>
      <EventSpan event={event} />
      {!event.allDay && (
        <>
          <span className="block text-ink-2">{formatZone(event.startsAt, locale, event.timeZone)}</span>
          <local-time
            hidden
            data-start={event.startsAt}
            data-zone={event.timeZone}
            data-text={t("localTime", { time: "{time}" })}
          />
        </>
      )}
    </>
  );
}
