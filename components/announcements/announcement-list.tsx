import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { AnnouncementRow } from "./announcement-row.tsx";

type Props = {
  readonly entries: readonly AnnouncementEntry[];
  /** Ids of the events going on at the moment of printing. */
  readonly ongoingIds?: readonly string[];
  readonly level?: 2 | 3;
  readonly showsKind?: boolean;
};

/** Announcements one under the other, a rule between them. */
export function AnnouncementList({ entries, ongoingIds = [], level = 3, showsKind = false }: Props) {
  return (
    <ol className="rows">
      {entries.map((entry) => (
        <li key={entry.id}>
          <AnnouncementRow
            entry={entry}
            isOngoing={ongoingIds.includes(entry.id)}
            level={level}
            showsKind={showsKind}
          />
        </li>
      ))}
    </ol>
  );
}
