import { useTranslations } from "next-intl";
import type { EventDetails, EventTimes } from "#lib/announcements/announcement.ts";

type Props = { readonly event: EventTimes; readonly details: EventDetails | null };

/** To register and to join. A cancelled event offers neither. */
export function EventActions({ event, details }: Props) {
  const t = useTranslations("Events");
  if (details === null || event.status === "cancelled") return null;
  return (
    <p className="actions">
      {details.registrationUrl !== null && (
        <a className="button" href={details.registrationUrl} rel="noopener">
          {t("register")}
        </a>
      )}
      {details.joinUrl !== null && (
        <a className="button button-quiet" href={details.joinUrl} rel="noopener">
          {t("join")}
        </a>
      )}
    </p>
  );
}
