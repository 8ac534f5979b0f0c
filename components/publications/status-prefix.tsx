import { useTranslations } from "next-intl";
import type { StatusNotice } from "#lib/publications/publication.ts";

/** "Retracted:" before a title, wherever the title is printed. */
export function StatusPrefix({ notice }: { readonly notice: StatusNotice | null }) {
  const t = useTranslations("Publications");
  if (notice === null) return null;
  return (
    <span className={notice.kind === "corrected" ? "status-corrected" : "status-danger"}>
      {t(`prefix.${notice.kind}`)}{" "}
    </span>
  );
}
