import { useTranslations } from "next-intl";
import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { Breadcrumbs } from "../frame/breadcrumbs.tsx";
import { EmptyList } from "../frame/empty-list.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { Pagination } from "../frame/pagination.tsx";
import { OwnLanguageOnly } from "../prose/own-language-only.tsx";
import { AnnouncementList } from "./announcement-list.tsx";

type Props = {
  readonly entries: readonly AnnouncementEntry[];
  readonly page: number;
  readonly pages: number;
};

/** Events that are over, latest first. */
export function PastEvents({ entries, page, pages }: Props) {
  const t = useTranslations("Events");
  return (
    <div className="page">
      <Breadcrumbs trail={[{ place: { kind: "events" }, label: t("title") }]} />
      <PageHeading title={t("pastEvents")} />
      <OwnLanguageOnly entries={entries} />
      {entries.length === 0 ? (
        <EmptyList sentence={t("nonePast")} />
      ) : (
        <AnnouncementList entries={entries} level={2} />
      )}
      <Pagination page={page} pages={pages} placeOf={(number) => ({ kind: "eventsPast", page: number })} />
    </div>
  );
}
