import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Localized } from "#lib/i18n/localized.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import { LocalizedLink } from "../prose/localized-link.tsx";

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
            {typeof label === "string" ? (
              <a href={href(place, locale)}>{label}</a>
            ) : (
              <LocalizedLink to={place} text={label} />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
