import { useTranslations } from "next-intl";
import type { Announcement } from "#lib/announcements/announcement.ts";
import { Day } from "../prose/date.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";

/** That a text was corrected: when, and what was wrong. */
export function CorrectionNotice({
  correction,
}: {
  readonly correction: NonNullable<Announcement["correction"]>;
}) {
  const t = useTranslations("Announcements");
  return (
    <aside className="notice" aria-label={t("correctionLabel")}>
      <p>
        <strong>{t.rich("correctedOn", { date: () => <Day at={correction.at} /> })}</strong>{" "}
        <LocalizedText text={correction.note} />
      </p>
    </aside>
  );
}
