import { useTranslations } from "next-intl";
import type { EventTimes } from "#lib/announcements/announcement.ts";
import { isOngoing } from "#lib/announcements/time-state.ts";

/** What a reader must know of an event before its date: that it is on now, moved, put off or cancelled. */
export function EventState({ event }: { readonly event: EventTimes }) {
  const t = useTranslations("Events");
  if (event.status === "cancelled" || event.status === "postponed") {
    return <strong className="state state-danger">{t(`status.${event.status}`)}</strong>;
  }
  return (
    <>
      {isOngoing(event) && <strong className="state state-now">{t("now")}</strong>}
      {event.status === "moved" && <strong className="state">{t("status.moved")}</strong>}
    </>
  );
}
