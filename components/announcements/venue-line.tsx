import { useTranslations } from "next-intl";
import type { EventTimes } from "#lib/announcements/announcement.ts";
import { LocalizedText } from "../prose/localized-text.tsx";

/** Where an event takes place, in a line: the venue, online, or both. */
export function VenueLine({ event }: { readonly event: EventTimes }) {
  const t = useTranslations("Events");
  return (
    <p className="row-note">
      {event.venue !== null && <LocalizedText text={event.venue.name} />}
      {event.venue !== null && event.mode === "hybrid" && " · "}
      {(event.mode !== "inPerson" || event.venue === null) && t(`mode.${event.mode}`)}
    </p>
  );
}
