import type { NewsQueryResult } from "#sanity/generated.ts";
import { parseEach } from "../content/parse-each.ts";
import type { Locale } from "../i18n/locale.ts";
import { languagesOf } from "../i18n/page-languages.ts";
import { pickText } from "../i18n/pick-text.ts";
import { parseSlugs } from "../i18n/parse-slugs.ts";
import { defaultTimeZone, isTimeZone } from "../i18n/zoned-time.ts";
import { parseImage } from "../site/parse-image.ts";
import { parseTopicLinks } from "../topics/parse.ts";
import type { AnnouncementEntry, CallTimes, EventTimes } from "./announcement.ts";
import { eventInstants } from "./event-instants.ts";
import { callState, eventState } from "./time-state.ts";

export type StoredEntry = NewsQueryResult[number];

/**
 * A stored announcement as lists need it at an instant, or `null` when it cannot be shown: no title, no address, no date, or an event
 * without times. The studio says so to the editor; a list goes on without it.
 */
export function parseAnnouncementEntry(
  stored: StoredEntry,
  locale: Locale,
  now: Date,
): AnnouncementEntry | null {
  const title = pickText(stored.title, locale);
  const slugs = parseSlugs(stored.slugs);
  const publishedAt = parseInstant(stored.publishedAt);
  if (title === null || slugs === null || publishedAt === null) return null;
  const common = {
    id: stored._id,
    title,
    summary: pickText(stored.summary, locale),
    languages: languagesOf(stored.title, stored.text),
    slugs,
    image: parseImage(stored.image, locale),
    publishedAt,
    expiresAt: parseInstant(stored.expiresAt),
    pin: stored.pin === null ? null : { until: parseInstant(stored.pin.until), rank: stored.pin.rank ?? 0 },
    topics: parseTopicLinks(stored.topics, locale),
  };
  switch (stored.kind) {
    case "event": {
      const event = parseEvent(stored.event, locale, now);
      return event === null ? null : { ...common, kind: "event", event };
    }
    case "call": {
      const call = parseCall(stored.call, now);
      return call === null ? null : { ...common, kind: "call", call };
    }
    case "news":
    case null:
      return { ...common, kind: "news" };
  }
}

/** The announcements of a list that can be shown, in its order. */
export function parseAnnouncementEntries(
  stored: readonly StoredEntry[],
  locale: Locale,
  now: Date,
): readonly AnnouncementEntry[] {
  return parseEach(stored, (one) => parseAnnouncementEntry(one, locale, now));
}

function parseEvent(stored: StoredEntry["event"], locale: Locale, now: Date): EventTimes | null {
  if (stored?.start == null) return null;
  const timeZone = stored.timeZone ?? defaultTimeZone;
  const end = stored.end ?? stored.start;
  const allDay = stored.allDay ?? false;
  const instants = eventInstants({ start: stored.start, end, timeZone, allDay });
  if (instants === null) return null;
  const mode = stored.mode ?? "inPerson";
  const venueName = pickText(stored.venue?.name, locale);
  return {
    start: stored.start,
    end,
    ...instants,
    timeZone,
    allDay,
    state: eventState(instants, now.toISOString()),
    status: stored.status ?? "scheduled",
    mode,
    // The studio hides the place of an event that moves online, and keeps it in case it moves back.
    venue:
      venueName === null || mode === "online"
        ? null
        : { name: venueName, address: stored.venue?.address ?? null },
  };
}

function parseCall(stored: StoredEntry["call"], now: Date): CallTimes | null {
  const deadline = parseInstant(stored?.deadline ?? null);
  if (deadline === null) return null;
  const opens = parseInstant(stored?.opens ?? null);
  const zone = stored?.timeZone ?? defaultTimeZone;
  return {
    opens,
    deadline,
    timeZone: isTimeZone(zone) ? zone : defaultTimeZone,
    state: callState({ opens, deadline }, now.toISOString()),
  };
}

/** An instant of any offset in UTC, so that instants can be compared as text; `null` when it is none. */
export function parseInstant(stored: string | null): string | null {
  const at = Date.parse(stored ?? "");
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
