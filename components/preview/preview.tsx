import { useTranslations } from "next-intl";
import { VisualEditing } from "./visual-editing.client.tsx";

/** What an editor sees besides the page: that it is a preview, the way out, and the outlines that lead to the studio. */
export function Preview() {
  const t = useTranslations("Preview");
  return (
    <>
      <aside className="preview-bar" aria-label={t("title")}>
        <p>
          <strong>{t("title")}</strong> {t("explanation")}
        </p>
        <a href="/api/draft-mode/disable">{t("leave")}</a>
      </aside>
      <VisualEditing />
    </>
  );
}
