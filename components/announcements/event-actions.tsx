import { useTranslations } from "next-intl";
import type { EventDetails, EventTimes } from "#lib/announcements/announcement.ts";

type Props = { readonly event: EventTimes; readonly details: EventDetails };

/** To register and to join. An event that is over or cancelled offers neither. */
export function EventActions({ event, details }: Props) {
  const t = useTranslations("Events");
  const { registrationUrl } = details;
  const joinUrl = event.mode === "inPerson" ? null : details.joinUrl;
  if (event.status === "cancelled" || event.state === "past") return null;
  if (registrationUrl === null && joinUrl === null) return null;
  return (
    <p className="actions">
      {registrationUrl !== null && (
        <a className="button" href={registrationUrl} rel="noopener">
          {t("register")}
        </a>
      )}
      {joinUrl !== null && (
        <a className="button button-quiet" href={joinUrl} rel="noopener">
          {t("join")}
        </a>
      )}
    </p>
  );
}
