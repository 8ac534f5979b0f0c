/** Whether this is a day that exists, as far as it is known: `2024`, `2024-09` or `2024-09-15` (ISO 8601). */
export function isPartialDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12;
  return isDay(value);
}

/** Whether one partial date surely lies before another: `2024` is not before `2024-09`, which lies within it. */
export function isSurelyBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

/** Whether this is a day that exists, `2026-11-21`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Whether this is a moment by some clock, to the minute and without a zone: `2026-11-21T09:00`. */
export function isLocalTime(value: string): boolean {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(value) ?? [];
  return time !== undefined && day !== undefined && isDay(day);
}

/** Whether this is an IANA time zone by its own name, such as `America/Toronto`; `EST` and `+05:00` are not. */
export function isTimeZone(value: string): boolean {
  if (value !== "UTC" && !/^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]+){1,2}$/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
