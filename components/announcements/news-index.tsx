import { useTranslations } from "next-intl";
import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { EmptyList } from "../frame/empty-list.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { Pagination } from "../frame/pagination.tsx";
import { AnnouncementList } from "./announcement-list.tsx";

type Props = {
  readonly entries: readonly AnnouncementEntry[];
  readonly page: number;
  readonly pages: number;
};

/** The list of news, newest first. */
export function NewsIndex({ entries, page, pages }: Props) {
  const t = useTranslations("Announcements");
  return (
    <div className="page">
      <PageHeading title={t("newsTitle")} />
      {entries.length === 0 ? (
        <EmptyList sentence={t("noNews")} />
      ) : (
        <AnnouncementList entries={entries} level={2} />
      )}
      <Pagination page={page} pages={pages} placeOf={(number) => ({ kind: "news", page: number })} />
    </div>
  );
}
