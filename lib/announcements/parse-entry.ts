import type { NewsQueryResult } from "#sanity/generated.ts";
import { parseEach } from "../content/parse-each.ts";
import type { Locale } from "../i18n/locale.ts";
import { pickText } from "../i18n/pick-text.ts";
import { parseSlugs } from "../i18n/parse-slugs.ts";
import { endOfDay, toInstant } from "../i18n/zoned-time.ts";
import { parseImage } from "../site/parse-image.ts";
import { parseTopicLinks } from "../topics/parse.ts";
import type { AnnouncementEntry, CallTimes, EventTimes } from "./announcement.ts";

export type StoredEntry = NewsQueryResult[number];

/** The institute's zone, for events and calls that do not name theirs. */
const defaultTimeZone = "America/Toronto";

/**
 * A stored announcement as lists need it, or `null` when it cannot be shown: no title, no address, no date, or an event
 * without times. The studio says so to the editor; a list goes on without it.
 */
export function parseAnnouncementEntry(stored: StoredEntry, locale: Locale): AnnouncementEntry | null {
  const title = pickText(stored.title, locale);
  const slugs = parseSlugs(stored.slugs);
  const publishedAt = parseInstant(stored.publishedAt);
  if (title === null || slugs === null || publishedAt === null) return null;
  const common = {
    id: stored._id,
    title,
    summary: pickText(stored.summary, locale),
    slugs,
    image: parseImage(stored.image, locale),
    publishedAt,
    expiresAt: parseInstant(stored.expiresAt),
    pin: stored.pin === null ? null : { until: parseInstant(stored.pin.until), rank: stored.pin.rank ?? 0 },
    topics: parseTopicLinks(stored.topics, locale),
  };
  switch (stored.kind) {
    case "event": {
      const event = parseEvent(stored.event, locale);
      return event === null ? null : { ...common, kind: "event", event };
    }
    case "call": {
      const call = parseCall(stored.call);
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
): readonly AnnouncementEntry[] {
  return parseEach(stored, (one) => parseAnnouncementEntry(one, locale));
}

function parseEvent(stored: StoredEntry["event"], locale: Locale): EventTimes | null {
  if (stored?.start == null) return null;
  const timeZone = stored.timeZone ?? defaultTimeZone;
  const end = stored.end ?? stored.start;
  const allDay = stored.allDay ?? false;
  const startsAt = toInstant(stored.start, timeZone);
  const endsAt = allDay ? endOfDay(end, timeZone) : toInstant(end, timeZone);
  if (startsAt === null || endsAt === null) return null;
  const venueName = pickText(stored.venue?.name, locale);
  return {
    start: stored.start,
    end,
    startsAt,
    endsAt,
    timeZone,
    allDay,
    status: stored.status ?? "scheduled",
    mode: stored.mode ?? "inPerson",
    venue: venueName === null ? null : { name: venueName, address: stored.venue?.address ?? null },
  };
}

function parseCall(stored: StoredEntry["call"]): CallTimes | null {
  const deadline = parseInstant(stored?.deadline ?? null);
  if (deadline === null) return null;
  return {
    opens: parseInstant(stored?.opens ?? null),
    deadline,
    timeZone: stored?.timeZone ?? defaultTimeZone,
  };
}

/** An instant of any offset in UTC, so that instants can be compared as text; `null` when it is none. */
export function parseInstant(stored: string | null): string | null {
  const at = Date.parse(stored ?? "");
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
