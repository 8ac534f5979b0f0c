import { missingLanguage, rowSubtitle, rowTitle } from "./titles.ts";

/** What the row of an announcement is made of; anything may be missing while it is being written. */
export type AnnouncementRow = {
  readonly en?: string;
  readonly fr?: string;
  readonly kind?: string;
  readonly publishedAt?: string;
  readonly expiresAt?: string;
  readonly withdrawn?: boolean;
  readonly start?: string;
  readonly end?: string;
  readonly status?: string;
  readonly deadline?: string;
};

const kinds: Readonly<Record<string, string>> = { news: "News", event: "Event", call: "Call" };

const changes: Readonly<Record<string, string>> = {
  moved: "moved",
  postponed: "postponed",
  cancelled: "cancelled",
};

/**
 * Title and second line of an announcement in a list: kind, date, and what is special about it today.
 * @param now an instant as ISO 8601 in UTC
 */
export function announcementRow(row: AnnouncementRow, now: string): { title: string; subtitle: string } {
  return {
    title: rowTitle(row, "Announcement without a title"),
    subtitle: rowSubtitle(kinds[row.kind ?? ""], when(row), state(row, now), missingLanguage(row)),
  };
}

function when({ kind, start, deadline, publishedAt }: AnnouncementRow): string | undefined {
  if (kind === "event") return start?.replace("T", " ");
  if (kind === "call") return deadline === undefined ? undefined : `until ${deadline.slice(0, 10)}`;
  return publishedAt?.slice(0, 10);
}

function state(row: AnnouncementRow, now: string): string | undefined {
  if (row.withdrawn === true) return "withdrawn";
  if (row.kind === "event" && changes[row.status ?? ""] !== undefined) return changes[row.status ?? ""];
  if (row.publishedAt !== undefined && row.publishedAt > now) return `from ${row.publishedAt.slice(0, 10)}`;
  if (row.kind === "event" && row.end !== undefined && row.end.slice(0, 10) < now.slice(0, 10)) return "past";
  if (row.kind === "call" && row.deadline !== undefined && row.deadline < now) return "closed";
  if (row.expiresAt !== undefined && row.expiresAt < now) return "no longer at the top";
  return undefined;
}
