import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { AnnouncementRow } from "./announcement-row.tsx";

type Props = {
  readonly entries: readonly AnnouncementEntry[];
  readonly level?: 2 | 3;
  readonly showsKind?: boolean;
};

/** Announcements one under the other, a rule between them. */
export function AnnouncementList({ entries, level = 3, showsKind = false }: Props) {
  return (
    <ol className="rows">
      {entries.map((entry) => (
        <li key={entry.id}>
          <AnnouncementRow entry={entry} level={level} showsKind={showsKind} />
        </li>
      ))}
    </ol>
  );
}
