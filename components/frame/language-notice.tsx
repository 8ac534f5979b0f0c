import { useTranslations } from "next-intl";
import type { Localized } from "#lib/i18n/localized.ts";

/** Says, above a text, that it exists in one language only or that a machine translated it; nothing when neither. */
export function LanguageNotice({ text }: { readonly text: Localized<unknown> | null }) {
  const t = useTranslations("Notices");
  if (text === null || text.state === "own") return null;
  return (
    <p className="notice">
      {text.state === "fallback" ? t("onlyInLanguage", { lang: text.lang }) : t("machineTranslation")}
    </p>
  );
}
