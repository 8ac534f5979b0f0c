import type { AnnouncementEntry } from "./announcement.ts";

/** Where an event or a call stands at an instant; a call is `now` while it is open, and news is always `now`. */
export type TimeState = "upcoming" | "now" | "past";

/** By the end of it, not by its start: what still goes on is not past (and a moved event is where its new dates are). */
export function timeState(entry: AnnouncementEntry, now: Date): TimeState {
  const at = now.toISOString();
  switch (entry.kind) {
    case "event":
      if (entry.event.endsAt <= at) return "past";
      return entry.event.startsAt <= at ? "now" : "upcoming";
    case "call":
      if (entry.call.deadline <= at) return "past";
      return entry.call.opens === null || entry.call.opens <= at ? "now" : "upcoming";
    case "news":
      return "now";
  }
}

/** Whether it takes place at this instant: a cancelled or postponed event never does. */
export function isOngoing(entry: AnnouncementEntry, now: Date): boolean {
  if (timeState(entry, now) !== "now") return false;
  return entry.kind !== "event" || entry.event.status === "scheduled" || entry.event.status === "moved";
}
