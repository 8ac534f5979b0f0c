import { defineQuery } from "groq";
import { namedResearcher, shown, researcherLinkFields, richTextFields, videoFields } from "./fragments.ts";
import { announcementEntryFields } from "./announcement-fields.ts";
import { publicationEntryFields } from "./publication-fields.ts";

/** Instants are compared as text: the studio and the seed store them in UTC, `2026-11-21T14:00:00.000Z`. */
const isOut = /* groq */ `_type == "announcement" && publishedAt <= $now && withdrawn != true`;

/**
 * Candidates for the top of the home page, in the order lib wants them least wrong: pinned ones, the newest news,
 * events that have not ended and open calls. lib makes the exact cut by the clock.
 * `$now` is an instant in UTC, `$from` the earliest local date an event may end on (`2026-11-20`).
 */
export const homeAnnouncementsQuery = defineQuery(`{
  "pinned": *[${isOut} && defined(pin) && (!defined(pin.until) || pin.until > $now) && (!defined(expiresAt) || expiresAt > $now)]
    | order(pin.rank asc, publishedAt desc)[0...12]{${announcementEntryFields}},
  "news": *[${isOut} && kind == "news" && (!defined(expiresAt) || expiresAt > $now)]
    | order(publishedAt desc)[0...24]{${announcementEntryFields}},
  "events": *[${isOut} && kind == "event" && event.end >= $from && (!defined(expiresAt) || expiresAt > $now)]
    | order(event.start asc)[0...24]{${announcementEntryFields}},
  "calls": *[${isOut} && kind == "call" && call.deadline > $now && (!defined(expiresAt) || expiresAt > $now)]
    | order(call.deadline asc)[0...12]{${announcementEntryFields}}
}`);

/** News, newest first, from `$start` up to but not including `$end`. */
export const newsQuery = defineQuery(
  `*[${isOut} && kind == "news"] | order(publishedAt desc, _id asc)[$start...$end]{${announcementEntryFields}}`,
);

/** Events that end on the local date `$from` or later, by start. Give the day before today's: zones differ. */
export const upcomingEventsQuery = defineQuery(
  `*[${isOut} && kind == "event" && event.end >= $from] | order(event.start asc, _id asc){${announcementEntryFields}, "uid": event.uid, "sequence": event.sequence}`,
);

/** Events that end before the local date `$until`, latest first. Give the day after tomorrow's: zones differ. */
export const pastEventsQuery = defineQuery(
  `*[${isOut} && kind == "event" && event.end < $until] | order(event.end desc, _id asc)[$start...$end]{${announcementEntryFields}}`,
);

/** Calls whose deadline is still to come, the nearest first. */
export const openCallsQuery = defineQuery(
  `*[${isOut} && kind == "call" && call.deadline > $now] | order(call.deadline asc, _id asc){${announcementEntryFields}}`,
);

/** Calls whose deadline has passed, the latest first. */
export const closedCallsQuery = defineQuery(
  `*[${isOut} && kind == "call" && call.deadline <= $now] | order(call.deadline desc, _id asc)[$start...$end]{${announcementEntryFields}}`,
);

/** How long the lists are, for paging. `$until` as for the past events. */
export const announcementCountsQuery = defineQuery(`{
  "news": count(*[${isOut} && kind == "news"]),
  "pastEvents": count(*[${isOut} && kind == "event" && event.end < $until]),
  "closedCalls": count(*[${isOut} && kind == "call" && call.deadline <= $now])
}`);

/**
 * Every announcement with `$slug` in either language, or that had it once: one, unless two addresses happen to be the
 * same word. Withdrawn and future ones are included, so that lib can say why a page is not there.
 */
export const announcementsBySlugQuery = defineQuery(`
  *[_type == "announcement" && (slug.en.current == $slug || slug.fr.current == $slug || $slug in formerSlugs)] | order(_id asc)[0...4]{
    ${announcementEntryFields},
    _updatedAt,
    withdrawn,
    body{${richTextFields}},
    "people": people[@->visibility in ${shown}]->{${researcherLinkFields}},
    "named": people[]{${namedResearcher}},
    "publications": publications[]->{${publicationEntryFields}},
    correction{note, at},
    credit{text, url, licence},
    video{${videoFields}},
    "eventDetails": event{
      uid,
      sequence,
      previousStart,
      joinUrl,
      registrationUrl,
      spokenLanguages,
      "access": venue.access,
      speakers[]{
        _key,
        name,
        affiliation,
        role,
        "named": researcher{${namedResearcher}},
        "researcher": select(researcher->visibility in ${shown} => researcher->{${researcherLinkFields}})
      }
    },
    "callDetails": call{audience, applyUrl}
  }
`);

/** The newest announcements about a topic. */
export const announcementsOfTopicQuery = defineQuery(
  `*[${isOut} && references($id)] | order(publishedAt desc)[0...12]{${announcementEntryFields}}`,
);

/** The newest announcements that name a researcher. */
export const announcementsOfResearcherQuery = defineQuery(
  `*[${isOut} && references($id)] | order(publishedAt desc)[0...12]{${announcementEntryFields}}`,
);

/** Whatever the clock alone will change: instants still to come. `$today` is a local date, the day before today's. */
export const announcementBoundariesQuery = defineQuery(`
  *[_type == "announcement" && (
    publishedAt > $now || expiresAt > $now || pin.until > $now ||
    call.opens > $now || call.deadline > $now || event.end >= $today
  )]{
    _id,
    publishedAt,
    expiresAt,
    "pinUntil": pin.until,
    call{opens, deadline},
    event{start, end, timeZone, allDay}
  }
`);
