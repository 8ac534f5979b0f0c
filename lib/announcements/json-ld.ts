import { withOffset } from "../i18n/dates.ts";
import { languageTags } from "../i18n/locale.ts";
import { existsIn } from "../i18n/page-languages.ts";
import type { Locale } from "../i18n/locale.ts";
import { href } from "../i18n/routing.ts";
import { permanentPath } from "../permanent/permanent-address.ts";
import { imageAddress } from "../site/image-address.ts";
import type { Announcement, EventTimes } from "./announcement.ts";
import { announcementPlace } from "./place.ts";

type Context = { readonly locale: Locale; readonly origin: string; readonly publisher: string };

const eventStatuses = {
  scheduled: "https://schema.org/EventScheduled",
  moved: "https://schema.org/EventRescheduled",
  postponed: "https://schema.org/EventPostponed",
  cancelled: "https://schema.org/EventCancelled",
} as const;

const attendanceModes = {
  inPerson: "https://schema.org/OfflineEventAttendanceMode",
  online: "https://schema.org/OnlineEventAttendanceMode",
  hybrid: "https://schema.org/MixedEventAttendanceMode",
} as const;

/**
 * schema.org `NewsArticle` or `Event`, `inLanguage` being the language the text is really in. The page of a language it
 * does not exist in is only a page about the original. `@id` is the address that no new slug, and no language, changes.
 */
export function announcementJsonLd(
  announcement: Announcement,
  { locale, origin, publisher }: Context,
): object {
  const url = `${origin}${href(announcementPlace(announcement), locale)}`;
  const id = `${origin}${permanentPath({ kind: "announcement", value: announcement.id })}`;
  const picture =
    announcement.image === null ? null : imageAddress(announcement.image, { width: 1200, height: 630 });
  const organization = { "@type": "ResearchOrganization", name: publisher, url: `${origin}/` };
  if (!existsIn(announcement.languages, locale)) {
    return {
      "@context": "https://schema.org",
      "@type": "WebPage",
      url,
      inLanguage: languageTags[locale],
      about: { "@id": id },
    };
  }
  const common = {
    "@context": "https://schema.org",
    "@id": id,
    url,
    inLanguage: languageTags[announcement.title.lang],
    ...(announcement.summary === null ? {} : { description: announcement.summary.value }),
    ...(picture === null ? {} : { image: `${origin}${picture}` }),
  };
  if (announcement.kind === "event") {
    return {
      ...common,
      "@type": "Event",
      name: announcement.title.value,
      organizer: organization,
      ...eventJsonLd(announcement.event),
    };
  }
  return {
    ...common,
    "@type": "NewsArticle",
    headline: announcement.title.value,
    datePublished: announcement.publishedAt,
    publisher: organization,
    ...(announcement.kind === "call" ? { expires: announcement.call.deadline } : {}),
  };
}

function eventJsonLd(event: EventTimes): object {
  const { venue, mode, allDay } = event;
  return {
    startDate: allDay ? event.start.slice(0, 10) : withOffset(event.start, event.startsAt),
    endDate: allDay ? event.end.slice(0, 10) : withOffset(event.end, event.endsAt),
    eventStatus: eventStatuses[event.status],
    eventAttendanceMode: attendanceModes[mode],
    ...(venue === null
      ? {}
      : {
          location: {
            "@type": "Place",
            name: venue.name.value,
            ...(venue.address === null ? {} : { address: venue.address }),
          },
        }),
  };
}
