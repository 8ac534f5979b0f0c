import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Localized } from "#lib/i18n/localized.ts";

type Props = { readonly text: { readonly lang: Locale; readonly state?: Localized<unknown>["state"] } };

/**
 * "EN" or "FR" after something that is not in the page's language, or a word about a translation that nobody has read;
 * prints nothing after what was written for the reader.
 */
export function LanguageBadge({ text: { lang, state } }: Props) {
  const t = useTranslations("Notices");
  const isForeign = lang !== useLocale();
  if (isForeign)
    return (
      <span className="badge badge-foreign">
        <span aria-hidden="true">{lang.toUpperCase()}</span>
        <span className="sr-only">{t("inLanguage", { lang })}</span>
      </span>
    );
  return state === "machine" ? <span className="badge">{t("byMachine")}</span> : null;
}
