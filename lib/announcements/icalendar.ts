import type { Locale } from "../i18n/locale.ts";
import { href } from "../i18n/routing.ts";
import { addDays } from "../i18n/zoned-time.ts";
import type { AnnouncementEntry } from "./announcement.ts";
import { announcementPlace } from "./place.ts";

type EventEntry = Extract<AnnouncementEntry, { kind: "event" }>;

export type CalendarEvent = EventEntry & { readonly uid: string; readonly sequence: number };

type Context = {
  readonly locale: Locale;
  readonly origin: string;
  /** The calendar's name, as calendar programs show it. */
  readonly name: string;
};

const statuses = {
  scheduled: "CONFIRMED",
  moved: "CONFIRMED",
  postponed: "TENTATIVE",
  cancelled: "CANCELLED",
} as const;

/**
 * An iCalendar file (RFC 5545) of events. Times are instants in UTC, so that no time-zone table is needed; days of
 * all-day events are dates. Lines end in CRLF and are folded at 75 octets.
 */
export function writeCalendar(events: readonly CalendarEvent[], context: Context): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Vitrine//Vitrine//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escape(context.name)}`,
    `X-WR-CALNAME:${escape(context.name)}`,
    ...events.flatMap((event) => eventLines(event, context)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventLines(entry: CalendarEvent, { locale, origin }: Context): readonly string[] {
  const { event, title, summary, uid, sequence, publishedAt } = entry;
  const place = [event.venue?.name.value, event.venue?.address].filter((part) => part != null).join(", ");
  return [
    "BEGIN:VEVENT",
    `UID:${escape(uid.includes("@") ? uid : `${uid}@${new URL(origin).hostname}`)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${compact(publishedAt)}`,
    ...(event.allDay
      ? [
          `DTSTART;VALUE=DATE:${event.start.slice(0, 10).replaceAll("-", "")}`,
          `DTEND;VALUE=DATE:${addDays(event.end.slice(0, 10), 1).replaceAll("-", "")}`,
        ]
      : [`DTSTART:${compact(event.startsAt)}`, `DTEND:${compact(event.endsAt)}`]),
    `SUMMARY;LANGUAGE=${title.lang}-CA:${escape(title.value)}`,
    ...(summary === null ? [] : [`DESCRIPTION;LANGUAGE=${summary.lang}-CA:${escape(summary.value)}`]),
    ...(place === "" ? [] : [`LOCATION:${escape(place)}`]),
    `STATUS:${statuses[event.status]}`,
    `URL:${origin}${href(announcementPlace(entry), locale)}`,
    "END:VEVENT",
  ];
}

/** `20261121T140000Z` */
function compact(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** Section 3.3.11; control characters cannot stand in a text at all. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, "");
}

/** Section 3.1: at most 75 octets a line, never cut inside a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
