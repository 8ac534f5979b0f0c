import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locale.ts";

/** "EN" or "FR" after something that is not in the page's language; prints nothing when it is. */
export function LanguageBadge({ lang }: { readonly lang: Locale }) {
  const t = useTranslations("Notices");
  if (lang === useLocale()) return null;
  return (
    <span className="badge">
      <span aria-hidden="true">{lang.toUpperCase()}</span>
      <span className="sr-only">{t("inLanguage", { lang })}</span>
    </span>
  );
}
