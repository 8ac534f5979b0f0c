import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";

type Props = { readonly entries: readonly { readonly title: { readonly lang: Locale } }[] };

/**
 * A box to tick that leaves only what is in the page's language on it (app/styles/controls.css hides the rest: no script,
 * and nothing to load again). Drawn only where there is something to tell apart.
 */
export function OwnLanguageOnly({ entries }: Props) {
  const t = useTranslations("Notices");
  const locale = useLocale();
  const own = entries.filter(({ title }) => title.lang === locale).length;
  if (own === 0 || own === entries.length) return null;
  return (
    <p className="own-language-only">
      <label>
        <input type="checkbox" autoComplete="off" /> {t("ownLanguageOnly")}
      </label>
    </p>
  );
}
