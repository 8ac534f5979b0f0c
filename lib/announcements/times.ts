/**
 * The instant a wall clock in `timeZone` (IANA) shows `local` (`2026-11-21T09:00`, seconds optional), as ISO 8601 in
 * UTC. When clocks are set back and the hour comes twice, the first; when they are set forward and it never comes, the
 * same distance after the change (as RFC 5545 section 3.3.5 reads it). `null` when the time or the zone is none.
 */
export function zonedInstant(local: string, timeZone: string): string | null {
  const wall = Date.parse(`${local.length === 10 ? `${local}T00:00` : local}Z`);
  if (Number.isNaN(wall) || !/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/.test(local)) return null;
  const before = offsetAt(wall - dayLength, timeZone);
  const after = offsetAt(wall + dayLength, timeZone);
  if (before === null || after === null) return null;
  const candidates = [wall - before, wall - after].filter(
    (instant) => instant + (offsetAt(instant, timeZone) ?? 0) === wall,
  );
  const instant = candidates.length === 0 ? wall - before : Math.min(...candidates);
  return new Date(instant).toISOString();
}

/** The end of a local day: the instant the next one begins. */
export function endOfDay(day: string, timeZone: string): string | null {
  const start = Date.parse(`${day.slice(0, 10)}T00:00Z`);
  return Number.isNaN(start)
    ? null
    : zonedInstant(new Date(start + dayLength).toISOString().slice(0, 10), timeZone);
}

/** The local day of an instant, `2026-11-21`. */
export function localDay(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(instant);
}

const dayLength = 86_400_000;

/** Milliseconds by which the zone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number | null {
  const format = formatterOf(timeZone);
  if (format === null) return null;
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const wall = Date.UTC(
    Number(parts["year"]),
    Number(parts["month"]) - 1,
    Number(parts["day"]),
    Number(parts["hour"]),
    Number(parts["minute"]),
    Number(parts["second"]),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatterOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    format = null;
  }
  formatters.set(timeZone, format);
  return format;
}
