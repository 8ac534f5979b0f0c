import { endOfDay, toInstant } from "../i18n/zoned-time.ts";

/** The times of an event as an editor writes them: local date-times, or days when it lasts whole days. */
export type WrittenTimes = {
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly allDay: boolean;
};

/**
 * When an event begins and ends, as instants (ISO 8601 in UTC); one of whole days ends with its last day. `null` when
 * something in it is no date or no zone.
 */
export function eventInstants({
  start,
  end,
  timeZone,
  allDay,
}: WrittenTimes): { readonly startsAt: string; readonly endsAt: string } | null {
  const startsAt = toInstant(start, timeZone);
  const endsAt = allDay ? endOfDay(end, timeZone) : toInstant(end, timeZone);
  return startsAt === null || endsAt === null ? null : { startsAt, endsAt };
}
