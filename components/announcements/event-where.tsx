import { useTranslations } from "next-intl";
import type { EventTimes } from "#lib/announcements/announcement.ts";
import type { Localized } from "#lib/i18n/localized.ts";
import { LocalizedText } from "../prose/localized-text.tsx";

type Props = { readonly event: EventTimes; readonly access: Localized<string> | null };

/** Where an event takes place: venue, address, how one gets in; that it can be followed online. */
export function EventWhere({ event, access }: Props) {
  const t = useTranslations("Events");
  const { venue } = event;
  const address = venue?.address ?? null;
  return (
    <>
      {venue !== null && <LocalizedText text={venue.name} as="span" className="block" />}
      {address !== null && <span className="block whitespace-pre-line text-ink-2">{address}</span>}
      {(event.mode !== "inPerson" || venue === null) && (
        <span className="block">{t(`mode.${event.mode}`)}</span>
      )}
      {access !== null && <LocalizedText text={access} as="span" className="block text-ink-2" />}
    </>
  );
}
