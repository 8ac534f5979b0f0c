import { useTranslations } from "next-intl";
import type { Announcement } from "#lib/announcements/announcement.ts";

/** Where a text came from when it is not the institute's own, and under which licence. */
export function CreditLine({ credit }: { readonly credit: NonNullable<Announcement["credit"]> }) {
  const t = useTranslations("Announcements");
  const source =
    credit.url === null ? (
      credit.text
    ) : (
      <a href={credit.url} rel="noopener">
        {credit.text}
      </a>
    );
  return (
    <p className="small-print">
      {t.rich("source", { source: () => source })}
      {credit.licence !== null && ` ${t("licence", { licence: credit.licence })}`}
    </p>
  );
}
