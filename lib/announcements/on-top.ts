import type { AnnouncementEntry } from "./announcement.ts";
import { isOver } from "./time-state.ts";

/**
 * What stands at the top of the home page at an instant: published, not expired, not over; pinned ones first by rank,
 * then the newest.
 */
export function announcementsOnTop(
  entries: readonly AnnouncementEntry[],
  now: Date,
  limit: number,
): readonly AnnouncementEntry[] {
  const at = now.toISOString();
  const unique = new Map(entries.map((entry) => [entry.id, entry]));
  return [...unique.values()]
    .filter((entry) => isOut(entry, at) && !isOver(entry))
    .toSorted(
      (a, b) =>
        rank(a, at) - rank(b, at) || b.publishedAt.localeCompare(a.publishedAt) || a.id.localeCompare(b.id),
    )
    .slice(0, limit);
}

function isOut({ publishedAt, expiresAt }: AnnouncementEntry, at: string): boolean {
  return publishedAt <= at && (expiresAt === null || expiresAt > at);
}

/** Above every rank an editor may give. */
const unpinned = 1_000_000;

function rank({ pin }: AnnouncementEntry, at: string): number {
  if (pin === null || (pin.until !== null && pin.until <= at)) return unpinned;
  return pin.rank;
}
