import { useLocale, useTranslations } from "next-intl";
import type { Localized } from "#lib/i18n/localized.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import { foreignLang } from "../prose/foreign-lang.ts";

/** A page above this one: one of ours by its message, or one of the content by its title. */
export type Crumb = { readonly place: Place; readonly label: string | Localized<string> };

/** The way down to this page. The page itself is left out: its title follows at once. */
export function Breadcrumbs({ trail }: { readonly trail: readonly Crumb[] }) {
  const t = useTranslations("Frame");
  const locale = useLocale();
  return (
    <nav className="breadcrumbs" aria-label={t("breadcrumbs")}>
      <ol>
        <li>
          <a href={href({ kind: "home" }, locale)}>{t("home")}</a>
        </li>
        {trail.map(({ place, label }) => (
          <li key={href(place, locale)}>
            <a
              href={href(place, locale)}
              lang={typeof label === "string" ? undefined : foreignLang(label.lang, locale)}
            >
              {typeof label === "string" ? label : label.value}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
