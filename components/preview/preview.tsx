import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { PreviewedFile } from "#lib/messages/preview/previewed-file.ts";
import { VisualEditing } from "./visual-editing.client.tsx";

type Props = {
  /** The translator's file whose words the page shows; `null` when it shows those that are published. */
  readonly file: PreviewedFile | null;
};

/**
 * What an editor sees besides the page: that it is a preview, the way to the translators' workbench and the way out, and
 * the outlines that lead to the studio.
 */
export function Preview({ file }: Props) {
  const t = useTranslations("Preview");
  const workbench = useTranslations("Workbench");
  return (
    <>
      <aside className="preview-bar" aria-label={t("title")}>
        <p>
          <strong>{t("title")}</strong> {t("explanation")}{" "}
          {file?.kind === "readable" && workbench("file.shown", { name: file.name })}
        </p>
        <a href={href({ kind: "messages" }, useLocale())}>{workbench("title")}</a>
        <a href="/api/draft-mode/disable">{t("leave")}</a>
      </aside>
      <VisualEditing />
    </>
  );
}
