import type { PartialDate } from "../researchers/researcher.ts";
import type { Locale } from "./locale.ts";
import { languageTags } from "./locale.ts";

const day = { day: "numeric", month: "long", year: "numeric" } as const;
const time = { hour: "numeric", minute: "2-digit" } as const;

/** A day in words, `November 21, 2026`, of an instant (ISO 8601) as seen in an IANA zone. */
export function formatDay(instant: string, locale: Locale, timeZone: string): string {
  return format(instant, locale, { ...day, timeZone });
}

/** A day and an hour with the name of the zone, `November 21, 2026 at 9:00 a.m. EST`. */
export function formatMoment(instant: string, locale: Locale, timeZone: string): string {
  return format(instant, locale, { ...day, ...time, timeZone, timeZoneName: "short" });
}

/** The long name of a zone on the day of `instant`, `Eastern Standard Time`; the IANA name when it has none. */
export function formatZone(instant: string, locale: Locale, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(languageTags[locale], {
    timeZone,
    timeZoneName: "long",
  }).formatToParts(new Date(instant));
  return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
}

/** `2024`, `September 2024` or `September 15, 2024`: never more precise than what is known. */
export function formatPartialDate(date: PartialDate, locale: Locale): string {
  const precision = date.split("-").length;
  if (precision === 1) return date;
  if (precision === 2)
    return format(`${date}-01T00:00Z`, locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return format(`${date}T00:00Z`, locale, { ...day, timeZone: "UTC" });
}

type LocalSpan = { readonly start: string; readonly end: string; readonly allDay: boolean };

/**
 * When an event takes place, by the clock on its own wall: `Saturday, November 21, 2026` and `9:00 a.m. – 5:00 p.m.`.
 * `start` and `end` are local date-times without a zone. Over several days the hours stay inside `days`.
 */
export function formatSpan(
  { start, end, allDay }: LocalSpan,
  locale: Locale,
): { days: string; hours: string | null } {
  const weekday = { ...day, weekday: "long" } as const;
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  if (!sameDay)
    return { days: formatWallRange(start, end, locale, allDay ? day : { ...day, ...time }), hours: null };
  const days = formatWallRange(start, start, locale, weekday);
  return { days, hours: allDay ? null : formatWallRange(start, end, locale, time) };
}

/**
 * The same, cut for a margin: a big `21` or `21–23`, and the `November 2026` that goes under it; across months a big `30`
 * and `Nov – Dec 2, 2026`.
 */
export function formatDayBlock({ start, end }: LocalSpan, locale: Locale): { days: string; month: string } {
  const [first, last] = [start, end].map((local) => String(Number(local.slice(8, 10))));
  if (start.slice(0, 7) === end.slice(0, 7)) {
    const days = start.slice(0, 10) === end.slice(0, 10) ? `${first}` : `${first}–${last}`;
    return { days, month: formatWallRange(start, end, locale, { month: "long", year: "numeric" }) };
  }
  const year = start.slice(0, 4) === end.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  const from = formatWallRange(start, start, locale, { month: "short", ...year });
  const until = formatWallRange(end, end, locale, { day: "numeric", month: "short", year: "numeric" });
  return { days: `${first}`, month: `${from}\u00A0– ${until}` };
}

/**
 * The machine's form of a local date-time with its offset, `2026-11-21T09:00-05:00` (HTML `datetime`), from the local
 * time and the instant it stands for (ISO 8601 in UTC).
 */
export function withOffset(local: string, instant: string): string {
  const minutes = Math.round((Date.parse(`${local}Z`) - Date.parse(instant)) / 60_000);
  const sign = minutes < 0 ? "-" : "+";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${local}${sign}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

function formatWallRange(
  start: string,
  end: string,
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
): string {
  const formatter = new Intl.DateTimeFormat(languageTags[locale], { ...options, timeZone: "UTC" });
  return bindSpaces(formatter.formatRange(wallClock(start), wallClock(end)), locale);
}

function wallClock(local: string): Date {
  return new Date(local.length > 10 ? `${local}Z` : `${local}T00:00Z`);
}

function format(instant: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return bindSpaces(new Intl.DateTimeFormat(languageTags[locale], options).format(new Date(instant)), locale);
}

/**
 * Spaces that hold together and that our faces have: ICU puts thin ones around a dash, plain ones inside `09 h 05`, and
 * zeros that French does not write, before an hour and for a full one: `9 h`, not `09 h 00`; the first day of a month is
 * its only ordinal: `1er janvier 2027` (OQLF).
 */
function bindSpaces(text: string, locale: Locale): string {
  const dashed = text
    .replace(/[\u2009\u202F]/g, "\u00A0")
    .replace(/\s+–\s*|\s*–\s+|(?<=\D)–|–(?=\D)/g, "\u00A0– ");
  if (locale === "en") return dashed.replace(/(\d)\s([ap]\.m\.)/g, "$1\u00A0$2");
  return dashed
    .replace(/\b0?(\d{1,2})\sh\s(\d{2})/g, "$1\u00A0h\u00A0$2")
    .replace(/\u00A0h\u00A000\b/g, "\u00A0h")
    .replace(/(\d)\s(?=[a-zéû]+\.?\s\d{4})/g, "$1\u00A0")
    .replace(/(?<!\d)1(?=(?:\u00A0|–\d{1,2}\u00A0)[a-zéû]{3,}\.?\s\d{4})/g, "1er");
}
