import { eventInstants } from "#lib/announcements/event-instants.ts";
import { dayIn, defaultTimeZone, endOfDay } from "#lib/i18n/zoned-time.ts";
import type { AnnouncementBoundariesQueryResult } from "#sanity/generated.ts";

/**
 * The next instant after `now` at which pages change without anybody editing: a date of an announcement, or the end of
 * the institute's day, with which roles and memberships end.
 */
export function nextChange(
  announcements: AnnouncementBoundariesQueryResult,
  timeZone: string,
  now: Date,
): Date {
  const midnight = endOfDay(dayIn(timeZone, now.toISOString()), timeZone);
  const instants = [...announcements.flatMap(instantsOf), midnight].map((instant) =>
    Date.parse(instant ?? ""),
  );
  return new Date(
    Math.min(now.getTime() + 86_400_000, ...instants.filter((instant) => instant > now.getTime())),
  );
}

function instantsOf({
  publishedAt,
  expiresAt,
  pinUntil,
  call,
  event,
}: AnnouncementBoundariesQueryResult[number]): (string | null)[] {
  const written = [publishedAt, expiresAt, pinUntil, call?.opens ?? null, call?.deadline ?? null];
  if (event === null || event.start === null) return written;
  const instants = eventInstants({
    start: event.start,
    end: event.end ?? event.start,
    timeZone: event.timeZone ?? defaultTimeZone,
    allDay: event.allDay ?? false,
  });
  return instants === null ? written : [...written, instants.startsAt, instants.endsAt];
}

export type ClockSettings = {
  /** The next instant that changes a page; asked again after each change of content. */
  readonly next: () => Promise<Date>;
  /** That instant has come. */
  readonly strike: () => void;
  readonly log: (line: string) => void;
  readonly now?: () => number;
};

export type Clock = {
  /** Content changed: the next instant may be another one. */
  readonly wind: () => void;
  readonly stop: () => void;
};

/** `setTimeout` takes at most 2³¹ − 1 ms, and a machine may sleep: look again at least every hour. */
const longestWait = 3_600_000;
/** A little late rather than a little early: pages are made again after the instant, not before it. */
const late = 250;
const askAgain = 60_000;

/** Strikes at every instant that changes a page by itself. Not wound yet. */
export function createClock({ next, strike, log, now = Date.now }: ClockSettings): Clock {
  let timer: NodeJS.Timeout | undefined;
  let turn = 0;
  return {
    wind: () => void wind(),
    stop: () => {
      turn += 1;
      clearTimeout(timer);
    },
  };

  async function wind(): Promise<void> {
    turn += 1;
    const mine = turn;
    const due = await next().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      log(`The next date that changes a page could not be asked (${reason}); asking again in a minute.`);
      return null;
    });
    if (mine !== turn) return;
    if (due === null) after(askAgain, () => void wind());
    else wait(due.getTime() + late);
  }

  function wait(due: number): void {
    const left = due - now();
    if (left > 0) return after(Math.min(left, longestWait), () => wait(due));
    strike();
    void wind();
  }

  function after(milliseconds: number, act: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
    timer.unref();
  }
}
