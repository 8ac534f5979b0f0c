/** Montréal's, for what does not name its own. */
export const defaultTimeZone = "America/Toronto";

/** A local date-time without a zone, `2026-11-21T09:00`, or a day alone. */
const localPattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** Whether a name is a time zone that can be reckoned with, e.g. `America/Toronto`. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Z]/.test(name) && clockOf(name) !== null;
  } catch {
    return false;
  }
}

/** A time zone as stored, or Montréal's when it is none. */
export function knownTimeZone(stored: string | null | undefined): string {
  return stored != null && isTimeZone(stored) ? stored : defaultTimeZone;
}

/**
 * The instant (ISO 8601 in UTC) of a local date-time or of the beginning of a day in an IANA zone; `null` when it is no
 * date or no zone. Of an hour that the autumn repeats, the first; an hour that the spring skips is moved on by as much
 * as the clocks are (as `Temporal` does by default).
 */
export function toInstant(local: string, timeZone: string): string | null {
  const wanted = wallTime(local);
  if (wanted === null || !isTimeZone(timeZone)) return null;
  const day = 24 * 60 * 60_000;
  const before = wanted - offsetAt(wanted - day, timeZone);
  const after = wanted - offsetAt(wanted + day, timeZone);
  const found = [before, after].find((instant) => instant + offsetAt(instant, timeZone) === wanted);
  return new Date(found ?? before).toISOString();
}

/** The local date-time, to the minute, that clocks in a zone show at an instant: `2026-11-21T09:00`. */
export function toLocal(instant: string, timeZone: string): string {
  const time = Date.parse(instant);
  return new Date(time + offsetAt(time, timeZone)).toISOString().slice(0, 16);
}

/** The day it is in a zone at an instant: `2026-11-21`. */
export function dayIn(timeZone: string, instant: string): string {
  return toLocal(instant, timeZone).slice(0, 10);
}

/** The day so many days after another; negative ones go back. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The instant at which a day ends in a zone; `null` when it is no day or no zone. */
export function endOfDay(day: string, timeZone: string): string | null {
  return wallTime(day) === null ? null : toInstant(addDays(day.slice(0, 10), 1), timeZone);
}

function wallTime(local: string): number | null {
  const match = localPattern.exec(local);
  if (match === null) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return null;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const exists =
    new Date(time).toISOString().startsWith(local.slice(0, 10)) && hour < 24 && minute < 60 && second < 60;
  return exists ? time : null;
}

/** Milliseconds that local clocks are ahead of UTC. */
function offsetAt(time: number, timeZone: string): number {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return local - Math.floor(time / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, clock);
  return clock;
}
