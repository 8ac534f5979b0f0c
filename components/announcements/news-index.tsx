import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { AnnouncementEntry } from "#lib/announcements/announcement.ts";
import { href } from "#lib/i18n/routing.ts";
import { EmptyList } from "../frame/empty-list.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { Pagination } from "../frame/pagination.tsx";
import { Arrow } from "../prose/arrow.tsx";
import { OwnLanguageOnly } from "../prose/own-language-only.tsx";
import { AnnouncementList } from "./announcement-list.tsx";

type Props = {
  readonly entries: readonly AnnouncementEntry[];
  readonly page: number;
  readonly pages: number;
};

/** The list of news, newest first, with the way to the calls. */
export function NewsIndex({ entries, page, pages }: Props) {
  const t = useTranslations("Announcements");
  const f = useTranslations("Frame.sections");
  const locale = useLocale();
  return (
    <div className="page">
      <PageHeading title={t("newsTitle")} />
      <OwnLanguageOnly entries={entries} />
      {entries.length === 0 ? (
        <EmptyList sentence={t("noNews")} />
      ) : (
        <AnnouncementList entries={entries} level={2} />
      )}
      <ul className="link-list after-list">
        <li>
          <a href={href({ kind: "calls" }, locale)}>
            {f("calls")} <Arrow to="next" />
          </a>
        </li>
      </ul>
      <Pagination page={page} pages={pages} placeOf={(number) => ({ kind: "news", page: number })} />
    </div>
  );
}
