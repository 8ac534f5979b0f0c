import { cacheLife, cacheTag } from "next/cache";
import { draftMode } from "next/headers";
import {
  announcementCountsQuery,
  announcementsBySlugQuery,
  announcementsOfTopicQuery,
  closedCallsQuery,
  homeAnnouncementsQuery,
  newsQuery,
  openCallsQuery,
  pastEventsQuery,
  upcomingEventsQuery,
} from "#sanity/queries/announcements.ts";
import { readContent } from "../content/read-content.ts";
import { answerTags, clockTag, everythingTag, pointersTag } from "../content/tags.ts";
import { bySlug } from "../i18n/by-slug.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Announcement, AnnouncementEntry } from "./announcement.ts";
import type { CalendarEvent } from "./icalendar.ts";
import { announcementsOnTop } from "./on-top.ts";
import { parseAnnouncement } from "./parse.ts";
import { parseAnnouncementEntries } from "./parse-entry.ts";
import { isOngoing, isOver } from "./time-state.ts";

/**
 * Reads that depend on the clock are cached until an event or an announcement begins or ends: the scheduler of
 * `npm start` stales them at that instant (tag `clock`). Where none runs, they are an hour old at the most.
 */
const clockLife = { stale: 60, revalidate: 3600, expire: 30 * 86_400 } as const;

/** What lists show: announcements with the names of their topics, as the clock stands. */
const listTags = [everythingTag, "announcements", "topics", clockTag] as const;

const newsPerPage = 20;
const pastEventsPerPage = 20;
const onTop = 6;

export type AnnouncementsPage = { readonly entries: readonly AnnouncementEntry[]; readonly pages: number };

/** What the home page has to say at an instant; each announcement once, and none whose time on it is over. */
export type HomeAnnouncements = {
  readonly onTop: readonly AnnouncementEntry[];
  /** Going on first, then by start. */
  readonly events: readonly AnnouncementEntry[];
  /** Newest first. */
  readonly news: readonly AnnouncementEntry[];
};

/** What the home page puts on top now, and the `latest` events and news below. */
export async function readHomeAnnouncements(locale: Locale, latest: number): Promise<HomeAnnouncements> {
  "use cache";
  cacheLife(clockLife);
  cacheTag(...listTags);
  const now = new Date();
  const found = await readContent(homeAnnouncementsQuery, { now: now.toISOString(), from: day(now, -1) });
  const all = [...found.pinned, ...found.news, ...found.events, ...found.calls];
  const top = announcementsOnTop(parseAnnouncementEntries(all, locale, now), now, onTop);
  const isBelow = ({ id }: AnnouncementEntry): boolean => !top.some((entry) => entry.id === id);
  const events = currentEvents(parseAnnouncementEntries(found.events, locale, now).filter(isBelow));
  return {
    onTop: top,
    events: events.slice(0, latest),
    news: parseAnnouncementEntries(found.news, locale, now).filter(isBelow).slice(0, latest),
  };
}

/** A page of the news, newest first, counted from 1; `null` for a page past the last one. */
export async function readNews(locale: Locale, page: number): Promise<AnnouncementsPage | null> {
  "use cache";
  cacheLife(clockLife);
  cacheTag(...listTags);
  const now = new Date();
  const counts = await readContent(announcementCountsQuery, { now: now.toISOString(), until: day(now, 2) });
  const pages = Math.max(1, Math.ceil(counts.news / newsPerPage));
  if (page > pages) return null;
  const start = (page - 1) * newsPerPage;
  const found = await readContent(newsQuery, { now: now.toISOString(), start, end: start + newsPerPage });
  return { entries: parseAnnouncementEntries(found, locale, now), pages };
}

/** The announcements of the feed: the newest of each kind, whatever the clock says of their events. */
export async function readFeed(locale: Locale): Promise<readonly AnnouncementEntry[]> {
  "use cache";
  cacheLife(clockLife);
  cacheTag(...listTags);
  const now = new Date();
  const news = await readContent(newsQuery, { now: now.toISOString(), start: 0, end: 30 });
  const events = await readContent(upcomingEventsQuery, { now: now.toISOString(), from: day(now, -31) });
  const calls = await readContent(openCallsQuery, { now: now.toISOString() });
  return parseAnnouncementEntries([...news, ...events, ...calls], locale, now);
}

/** Events going on, then events to come, soonest first. */
export async function readEvents(locale: Locale): Promise<readonly AnnouncementEntry[]> {
  "use cache";
  cacheLife(clockLife);
  cacheTag(...listTags);
  const now = new Date();
  const found = await readContent(upcomingEventsQuery, { now: now.toISOString(), from: day(now, -1) });
  return currentEvents(parseAnnouncementEntries(found, locale, now));
}

/** A page of the events that are over, latest first; `null` for a page past the last one. */
export async function readPastEvents(locale: Locale, page: number): Promise<AnnouncementsPage | null> {
  "use cache";
  cacheLife(clockLife);
  cacheTag(...listTags);
  const now = new Date();
  const clock = { now: now.toISOString(), until: day(now, 2) };
  const counts = await readContent(announcementCountsQuery, clock);
  const found = await readContent(pastEventsQuery, { ...clock, start: 0, end: counts.pastEvents });
  const past = eventsOf(parseAnnouncementEntries(found, locale, now))
    .filter(isOver)
    // By the instant: the lake orders by what each place's own clock says.
    .toSorted((a, b) => b.event.endsAt.localeCompare(a.event.endsAt) || a.id.localeCompare(b.id));
  const pages = Math.max(1, Math.ceil(past.length / pastEventsPerPage));
  if (page > pages) return null;
  return { entries: past.slice((page - 1) * pastEventsPerPage, page * pastEventsPerPage), pages };
}

/** Calls one can answer, those that open later, and those that are over; the nearest deadline first. */
export async function readCalls(locale: Locale): Promise<{
  readonly open: readonly AnnouncementEntry[];
  readonly upcoming: readonly AnnouncementEntry[];
  readonly closed: readonly AnnouncementEntry[];
}> {
  "use cache";
  cacheLife(clockLife);
  cacheTag(...listTags);
  const now = new Date();
  const clock = { now: now.toISOString() };
  const toCome = parseAnnouncementEntries(await readContent(openCallsQuery, clock), locale, now);
  const closed = await readContent(closedCallsQuery, { ...clock, start: 0, end: 50 });
  const isUpcoming = (entry: AnnouncementEntry): boolean =>
    entry.kind === "call" && entry.call.state === "upcoming";
  return {
    open: toCome.filter((entry) => !isUpcoming(entry)),
    upcoming: toCome.filter(isUpcoming),
    closed: parseAnnouncementEntries(closed, locale, now),
  };
}

/**
 * The announcement with this slug in either language, whatever its kind, or `null` when there is none to be shown yet;
 * editors see theirs before its time. Whether the address is the right one is the caller's to say.
 */
export async function readAnnouncement(slug: string, locale: Locale): Promise<Announcement | null> {
  "use cache";
  cacheLife(clockLife);
  const now = new Date();
  const stored = await readContent(announcementsBySlugQuery, { slug });
  const { isEnabled: isPreview } = await draftMode();
  const found = stored
    .flatMap((one) => parseAnnouncement(one, locale, now) ?? [])
    .filter(({ publishedAt }) => isPreview || publishedAt <= now.toISOString());
  const announcement = bySlug(found, slug, locale);
  // A slug nobody has may be somebody's tomorrow.
  cacheTag(everythingTag, clockTag, ...(announcement === null ? ["announcements"] : answerTags(stored)));
  return announcement;
}

/** The events of the calendar: going on, to come, and those of the last year. */
export async function readCalendar(locale: Locale): Promise<readonly CalendarEvent[]> {
  "use cache";
  cacheLife(clockLife);
  cacheTag(...listTags);
  const now = new Date();
  const found = await readContent(upcomingEventsQuery, { now: now.toISOString(), from: day(now, -366) });
  return parseAnnouncementEntries(found, locale, now).flatMap((entry) => {
    const stored = found.find(({ _id }) => _id === entry.id);
    return entry.kind === "event"
      ? [{ ...entry, uid: stored?.uid ?? entry.id, sequence: stored?.sequence ?? 0 }]
      : [];
  });
}

/** The newest announcements about a topic. */
export async function readAnnouncementsOfTopic(
  topicId: string,
  locale: Locale,
): Promise<readonly AnnouncementEntry[]> {
  "use cache";
  cacheLife(clockLife);
  const now = new Date();
  const stored = await readContent(announcementsOfTopicQuery, { id: topicId, now: now.toISOString() });
  cacheTag(everythingTag, clockTag, pointersTag(topicId), ...answerTags(stored));
  return parseAnnouncementEntries(stored, locale, now);
}

type EventEntry = Extract<AnnouncementEntry, { kind: "event" }>;

function eventsOf(entries: readonly AnnouncementEntry[]): readonly EventEntry[] {
  return entries.flatMap((entry) => (entry.kind === "event" ? [entry] : []));
}

/** Those that are not over: going on first, then the soonest. */
function currentEvents(entries: readonly AnnouncementEntry[]): readonly EventEntry[] {
  return eventsOf(entries)
    .filter((entry) => !isOver(entry))
    .toSorted(
      (a, b) =>
        Number(isOngoing(b.event)) - Number(isOngoing(a.event)) ||
        // By the instant: the lake orders by what each place's own clock says.
        a.event.startsAt.localeCompare(b.event.startsAt) ||
        a.id.localeCompare(b.id),
    );
}

/** The day of an instant in UTC, some days off: wide enough a margin for every zone. */
function day(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
