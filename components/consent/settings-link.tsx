import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";

/** The way back to one's choice, for the footer of every page: opens the settings, or the cookies page without JavaScript. */
export function SettingsLink() {
  const t = useTranslations("Consent");
  return (
    <a
      href={href({ kind: "cookies" }, useLocale())}
      data-consent-do="open"
      className="inline-flex min-h-11 items-center"
    >
      {t("settings.title")}
    </a>
  );
}
