import { useTranslations } from "next-intl";
import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { AnnouncementList } from "./announcement-list.tsx";

type Props = {
  /** In the order of pins and dates; those past their time already left out. */
  readonly entries: readonly AnnouncementEntry[];
};

/** What the institute has to say now, on a green band at the top of the home page. Nothing when there is nothing. */
export function AnnouncementsOnTop({ entries }: Props) {
  const t = useTranslations("Announcements");
  if (entries.length === 0) return null;
  return (
    <section className="band" aria-labelledby="announcements">
      <h2 id="announcements" className="band-title">
        {t("title")}
      </h2>
      <AnnouncementList entries={entries} showsKind />
    </section>
  );
}
