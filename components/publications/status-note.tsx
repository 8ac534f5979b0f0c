import { useTranslations } from "next-intl";
import type { StatusNotice } from "#lib/publications/publication.ts";
import { PartialDay } from "../prose/date.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";

/** That a work is retracted, withdrawn or corrected: since when, why, and where it was said. */
export function StatusNote({ notice }: { readonly notice: StatusNotice }) {
  const t = useTranslations("Publications");
  const { kind, date, reason, url } = notice;
  return (
    <aside className={kind === "corrected" ? "notice" : "notice notice-danger"} aria-label={t("statusLabel")}>
      <p>
        <strong>{t(`notice.${kind}`)}</strong>{" "}
        {date !== null && t.rich("noticeDate", { date: () => <PartialDay date={date} /> })}
      </p>
      {reason !== null && <LocalizedText text={reason} as="p" />}
      {url !== null && (
        <p>
          <a href={url} rel="noopener">
            {t("noticeLink")}
          </a>
        </p>
      )}
    </aside>
  );
}
