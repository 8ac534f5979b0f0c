import type { AnnouncementEntry, CallTimes, EventTimes, TimeState } from "./announcement.ts";

/**
 * Where an event stands at an instant (ISO 8601 in UTC), by its end and not by its start: what still goes on is not past
 * (and a moved event is where its new dates are).
 */
export function eventState(
  { startsAt, endsAt }: Pick<EventTimes, "startsAt" | "endsAt">,
  at: string,
): TimeState {
  if (endsAt <= at) return "past";
  return startsAt <= at ? "now" : "upcoming";
}

/** Where a call stands at an instant: `now` while one can answer it. */
export function callState({ opens, deadline }: Pick<CallTimes, "opens" | "deadline">, at: string): TimeState {
  if (deadline <= at) return "past";
  return opens === null || opens <= at ? "now" : "upcoming";
}

/** Whether its time has passed; news has none. */
export function isOver(entry: AnnouncementEntry): boolean {
  switch (entry.kind) {
    case "event":
      return entry.event.state === "past";
    case "call":
      return entry.call.state === "past";
    case "news":
      return false;
  }
}

/** Whether an event takes place now: a cancelled or postponed one never does. */
export function isOngoing({ state, status }: Pick<EventTimes, "state" | "status">): boolean {
  return state === "now" && (status === "scheduled" || status === "moved");
}
